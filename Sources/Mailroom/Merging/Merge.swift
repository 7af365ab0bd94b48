import EvenhandKit
import Filing
import Intake

/// Joins the finished parts of one job into a folder that looks as if one run had printed it.
///
/// The files get a second name there and stay where they are; nothing is printed again.
public struct Merge {
  private let parts: [ShardFolder]
  private let folder: String

  /// Joins all parts of a job.
  ///
  /// - Throws: every part that is missing, stands twice or belongs to another job; nothing is written then.
  public static func run(_ folders: [String], into folder: String) throws(BatchFailure) -> BatchCounts {
    var parts: [ShardFolder] = []
    var failures: [BatchFailure] = []
    for folder in folders {
      do throws(BatchFailure) {
        parts.append(try ShardFolder(folder))
      } catch {
        failures.append(error)
      }
    }
    if let first = failures.first { throw BatchFailure(first.cause, failures.flatMap(\.problems)) }
    try ShardFolder.check(parts)
    try refuseStrangeFolder(folder)
    let lock = try OutputStation.enter(folder)
    let merge = Merge(parts: parts.sorted { $0.number < $1.number }, folder: folder)
    do throws(FilingFailure) {
      try merge.write()
    } catch {
      throw .writing(error)
    }
    _ = consume lock
    return merge.counts
  }

  /// Only a folder that is new, or in which an earlier merge was at work, is written into.
  private static func refuseStrangeFolder(_ folder: String) throws(BatchFailure) {
    let names: [String]
    do throws(FilingFailure) {
      names = try PathInformation(folder) == nil ? [] : try FolderContents.names(in: folder)
    } catch {
      throw .writing(error)
    }
    let isOwn = names.contains(FolderLock.name) && !names.contains(Ledger.name)
    if isOwn || !names.contains(where: { $0.hasSuffix(".pdf") || $0 == Manifest.name || $0 == Ledger.name }) {
      return
    }
    throw BatchFailure(
      .usage, "another-job", at: folder, "The folder holds a job of its own.", hint: "Give another --out.")
  }

  private var counts: BatchCounts {
    var counts = BatchCounts()
    counts.printed = sum("printed")
    counts.rejected = sum("rejected")
    counts.suppressed = sum("suppressed")
    return counts
  }

  private func sum(_ name: String) -> Int { parts.reduce(0) { $0 + $1.count(name) } }

  private func write() throws(FilingFailure) {
    let receipts = try join(LedgerReports.receipts, header: []) { row throws(FilingFailure) in
      guard let file = JSONDocument(row.text)?.text("file"), !file.contains("/") else { return }
      try SecondName.give("\(row.folder)/\(file)", name: file, in: folder)
    }
    let rejects = try join(LedgerReports.rejects, header: header(of: LedgerReports.rejects)) { _ in }
    let suppressed = try join(LedgerReports.suppressed, header: header(of: LedgerReports.suppressed)) { _ in }
    try WholeFile.write(
      Array((manifest(receipts, rejects, suppressed).page() + "\n").utf8), to: "\(folder)/\(Manifest.name)")
  }

  /// The first line of a report, which is the same in all parts.
  private func header(of name: String) throws(FilingFailure) -> [UInt8] {
    guard let part = parts.first else { return [] }
    var table = try TableReader("\(part.folder)/\(name)")
    guard case .row(let row)? = try table.next() else { return [] }
    return row.text
  }

  /// Writes one report of all parts, and answers with its digest.
  private func join(
    _ name: String, header: [UInt8], _ each: (RowMerge.Row) throws(FilingFailure) -> Void
  ) throws(FilingFailure) -> String {
    var file = try SummedFile(name, in: folder)
    try file.add(header)
    let rows = try RowMerge(name, in: parts.map(\.folder))
    while let row = try rows.next() {
      try each(row)
      try file.add(row.text)
    }
    return try file.finish()
  }

  private func manifest(_ receipts: String, _ rejects: String, _ suppressed: String) -> JSONText {
    func texts(_ name: String) -> JSONText {
      .object((parts.first?.manifest.texts(name) ?? []).map { ($0.name, .text($0.text)) })
    }
    func file(_ name: String, _ sha256: String) -> JSONText {
      .object([("file", .text(name)), ("sha256", .text(sha256))])
    }
    let inputs = (parts.first?.manifest.list("inputs") ?? []).map { input in
      JSONText.object(
        ["name", "sha256"].map { name in (name, .text(input.text(name) ?? "")) })
    }
    let names = ["printed", "rejected", "suppressed", "pages", "bytes"]
    let totals = names.map { name in (name: name, value: JSONText.number(sum(name))) }
    return .object([
      ("program", .text(parts.first?.manifest.text("program") ?? "")), ("libraries", texts("libraries")),
      ("inputs", .list(inputs)), ("settings", texts("settings")), ("shard", .text("1/1")),
      ("counts", .object([("records", .number(counts.records))] + totals)),
      ("receipts", file(LedgerReports.receipts, receipts)), ("rejects", file(LedgerReports.rejects, rejects)),
      ("suppressed", file(LedgerReports.suppressed, suppressed)),
      ("parts", .number(parts.count)),
      ("milliseconds", .number(parts.reduce(0) { $0 + ($1.manifest.number("milliseconds") ?? 0) })),
    ])
  }
}
