/// A few words for the reader, with what the data marks in them.
///
/// In the data, `**words**` stands for strong words, `[^fritzell-2001]` for a raised source number and
/// `{weeks}` for a value that a rule fills in.
public struct Prose: Hashable, Sendable {
  /// A stretch of prose of one kind.
  public enum Run: Hashable, Sendable {
    /// Plain words.
    case plain(String)
    /// Words that carry the message.
    case strong(String)
    /// The number of a source.
    case citation(SourceID)
    /// A value that is filled in, by its name.
    case slot(String)
    /// A value that was filled in, and where it comes from.
    case value(String, Provenance)
  }

  /// Where a value comes from that was filled in.
  public enum Provenance: Hashable, Sendable {
    /// It is the same for everyone.
    case shared
    /// The program wrote it for one patient, in the language of the pack: a day, a number, the pack's own word.
    case written
    /// It stands so in the patient's record, in whatever language that is.
    case record
  }

  /// The stretches in reading order.
  public var runs: [Run]

  /// Prose from its stretches.
  public init(_ runs: [Run]) { self.runs = runs }

  /// Prose of plain words only.
  public init(plain text: String) { self.runs = [.plain(text)] }

  /// The words without marks; slots stand as their names in braces.
  public var plain: String {
    runs.map { run in
      switch run {
      case .plain(let text), .strong(let text), .value(let text, _): text
      case .citation: ""
      case .slot(let name): "{\(name)}"
      }
    }.joined()
  }

  /// The sources cited, in the order in which they stand.
  public var citations: [SourceID] {
    runs.compactMap { if case .citation(let source) = $0 { source } else { nil } }
  }

  /// The names of the values to be filled in.
  public var slots: [String] {
    runs.compactMap { if case .slot(let name) = $0 { name } else { nil } }
  }

  /// The prose with its slots filled; a slot without a value stays.
  public func filled(with values: [String: Value]) -> Prose {
    Prose(
      runs.map { run in
        guard case .slot(let name) = run, let value = values[name] else { return run }
        return .value(value.text, value.provenance)
      })
  }

  /// A value for a slot.
  public struct Value: Hashable, Sendable {
    /// The words to print.
    public let text: String
    /// Where they come from.
    public let provenance: Provenance

    /// A value for a slot, written by the program unless something else is said.
    public init(_ text: String, _ provenance: Provenance = .written) {
      self.text = text
      self.provenance = provenance
    }

    /// A value that is the same for everyone.
    public static func shared(_ text: String) -> Value { Value(text, .shared) }
  }
}
