/// Whether a file keeps one requirement of PDF/UA-1 or PDF/A-2a, and where it does not.
public struct ClauseResult: Hashable, Sendable {
  /// A short name of the requirement, such as `figure-alternative`.
  public let name: String
  /// The clauses that state it, such as `PDF/UA-1 7.3`.
  public let clauses: [String]
  /// What is required, as one sentence.
  public let requirement: String
  /// Where the file breaks it: object numbers, pages and types, never text of the file.
  public let findings: [String]

  /// Whether the file keeps the requirement.
  public var isKept: Bool { findings.isEmpty }
}

/// A requirement, and how it is looked for.
struct ClauseRule: Sendable {
  let name: String
  let clauses: [String]
  let requirement: String
  let findings: @Sendable (CheckedFile) -> [String]

  init(
    _ name: String, ua: String? = nil, archive: String? = nil, _ requirement: String,
    _ findings: @escaping @Sendable (CheckedFile) -> [String]
  ) {
    self.name = name
    clauses = [ua.map { "PDF/UA-1 \($0)" }, archive.map { "PDF/A-2a \($0)" }].compactMap { $0 }
    self.requirement = requirement
    self.findings = findings
  }
}
