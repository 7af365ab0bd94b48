import ComparisonModel
import EvenhandKit
import Filing
import Intake

/// Joins the finished parts of one job into a folder that looks as if one run had printed it.
///
/// Single files get a second name there and stay where they are; print streams are put together anew, in the order of
/// the input. Nothing is set or drawn again.
public struct Merge {
  private let parts: [ShardFolder]
  private let folder: MergeFolder
  /// How many pieces a print stream holds.
  private let pieces: Int

  /// Joins all parts of a job.
  ///
  /// - Parameter pieces: how many pieces each print stream is to hold, when the parts hold print streams.
  /// - Throws: every part that is missing, stands twice or belongs to another job; nothing is written then.
  public static func run(
    _ folders: [String], into folder: String, pieces: Int? = nil
  ) throws(BatchFailure) -> BatchCounts {
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
    if pieces != nil, parts.first?.isStreamed == false {
      throw BatchFailure(
        .usage, "no-streams", "The parts hold single files, and only print streams are put together anew.",
        hint: "Print the parts with --stream.")
    }
    let merge = Merge(
      parts: parts.sorted { $0.number < $1.number }, folder: try MergeFolder(folder),
      pieces: pieces ?? StreamPlan().pieces)
    try merge.write()
    return merge.counts
  }

  private var counts: BatchCounts {
    var counts = BatchCounts()
    counts.printed = sum("printed")
    counts.rejected = sum("rejected")
    counts.suppressed = sum("suppressed")
    return counts
  }

  private func sum(_ name: String) -> Int { parts.reduce(0) { $0 + $1.count(name) } }

  private func write() throws(BatchFailure) {
    let streams: [FinishedStream]
    let receipts: String
    if isStreamed {
      var merge = StreamMerge(into: folder, pieces: pieces, number: jobNumber, day: try day())
      receipts = try join(LedgerReports.receipts, header: []) { row throws(BatchFailure) in
        try merge.add(row)
      }
      try merge.finish()
      streams = merge.finished
    } else {
      streams = []
      receipts = try join(LedgerReports.receipts, header: []) { row throws(BatchFailure) in try link(row) }
    }
    let rejects = try join(LedgerReports.rejects, header: header(of: LedgerReports.rejects)) { $0.text }
    let suppressed = try join(LedgerReports.suppressed, header: header(of: LedgerReports.suppressed)) {
      $0.text
    }
    var members = manifest(receipts, rejects, suppressed)
    if isStreamed {
      let ticket = try ticket(streams)
      try folder.write(ticket, JobTicket.name)
      members += [
        ("streams", .list(streams.map(\.json))),
        ("ticket", file(JobTicket.name, SHA256.digest(ticket).hexadecimal)),
      ]
    }
    try folder.tidy()
    try folder.write(Array((JSONText.object(members).page() + "\n").utf8), Manifest.name)
  }

  /// The job ticket of the whole, after that of a part.
  private func ticket(_ streams: [FinishedStream]) throws(BatchFailure) -> [UInt8] {
    let path = "\(parts.first?.folder ?? "")/\(JobTicket.name)"
    let bytes = try Self.read { () throws(FilingFailure) in
      try InputFile.read(path, limit: LineReader.longest)
    }
    guard let part = JSONDocument(bytes) else {
      throw BatchFailure(.badData, "no-ticket", at: path, "This is no job ticket of a batch.")
    }
    return JobTicket(merging: part, streams, counts).bytes
  }

  /// Gives the file of a receipt a second name.
  private func link(_ row: RowMerge.Row) throws(BatchFailure) -> [UInt8] {
    guard let file = JSONDocument(row.text)?.text("file"), !file.contains("/") else { return row.text }
    try folder.link(file, of: row.folder)
    return row.text
  }

  private var isStreamed: Bool { parts.first?.isStreamed ?? false }

  /// The number of the job, which all parts have on their streams.
  private var jobNumber: String { parts.first?.manifest.text("job") ?? "" }

  /// The day that counted as today.
  private func day() throws(BatchFailure) -> CalendarDay {
    if let day = parts.first?.manifest.text("settings", "date").flatMap({ CalendarDay(iso: $0) }) {
      return day
    }
    throw BatchFailure(.badData, "no-manifest", at: parts.first?.folder, "The manifest names no day.")
  }

  /// The first line of a report, which is the same in all parts.
  private func header(of name: String) throws(BatchFailure) -> [UInt8] {
    guard let part = parts.first else { return [] }
    do throws(FilingFailure) {
      var table = try TableReader("\(part.folder)/\(name)")
      guard case .row(let row)? = try table.next() else { return [] }
      return row.text
    } catch {
      throw .reading(error)
    }
  }

  /// Writes one report of all parts, and answers with its digest.
  private func join(
    _ name: String, header: [UInt8], _ each: (RowMerge.Row) throws(BatchFailure) -> [UInt8]
  ) throws(BatchFailure) -> String {
    var file = try folder.summedFile(name)
    try file.add(header)
    let rows = try Self.read { () throws(FilingFailure) in try RowMerge(name, in: parts.map(\.folder)) }
    while let row = try Self.read({ () throws(FilingFailure) in try rows.next() }) {
      try file.add(try each(row))
    }
    return try file.finish()
  }

  private static func read<Value>(
    _ body: () throws(FilingFailure) -> Value
  ) throws(BatchFailure) -> Value {
    do throws(FilingFailure) {
      return try body()
    } catch {
      throw .reading(error)
    }
  }

  private func file(_ name: String, _ sha256: String) -> JSONText {
    .object([("file", .text(name)), ("sha256", .text(sha256))])
  }

  private func manifest(
    _ receipts: String, _ rejects: String, _ suppressed: String
  ) -> [(name: String, value: JSONText)] {
    func texts(_ name: String) -> JSONText {
      .object((parts.first?.manifest.texts(name) ?? []).map { ($0.name, .text($0.text)) })
    }
    let inputs = (parts.first?.manifest.list("inputs") ?? []).map { input in
      JSONText.object(
        ["name", "sha256"].map { name in (name, .text(input.text(name) ?? "")) })
    }
    let names = ["printed", "rejected", "suppressed", "pages", "bytes"]
    let totals = names.map { name in (name: name, value: JSONText.number(sum(name))) }
    return [
      ("program", .text(parts.first?.manifest.text("program") ?? "")), ("libraries", texts("libraries")),
      ("inputs", .list(inputs)), ("settings", texts("settings")), ("shard", .text("1/1")),
      ("job", .text(jobNumber)), ("delivery", .text(parts.first?.manifest.text("delivery") ?? "")),
      ("counts", .object([("records", .number(counts.records))] + totals)),
      ("receipts", file(LedgerReports.receipts, receipts)), ("rejects", file(LedgerReports.rejects, rejects)),
      ("suppressed", file(LedgerReports.suppressed, suppressed)),
      ("parts", .number(parts.count)),
      ("milliseconds", .number(parts.reduce(0) { $0 + ($1.manifest.number("milliseconds") ?? 0) })),
    ]
  }
}
