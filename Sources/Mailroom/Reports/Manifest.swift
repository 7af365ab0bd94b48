import EvenhandKit
import Filing
import Intake

/// The last file of a batch: what was made from what, with what.
struct Manifest {
  static let name = "manifest.json"

  private let workshop: Workshop
  private let inputs: [SurveyedInput]
  private let digests: [String]
  private let counts: BatchCounts
  private let seconds: Double

  init(
    _ workshop: Workshop, _ inputs: [SurveyedInput], _ digests: [String], _ counts: BatchCounts,
    seconds: Double
  ) {
    self.workshop = workshop
    self.inputs = inputs
    self.digests = digests
    self.counts = counts
    self.seconds = seconds
  }

  /// Writes the receipts and the rejects, and then the manifest that vouches for both.
  func write() throws(BatchFailure) {
    let reports = LedgerReports(job: workshop.job, ledger: workshop.ledger)
    let receipts = try reports.writeReceipts()
    let rejects = try reports.writeRejects()
    let suppressed = try reports.writeSuppressed()
    let job = workshop.job
    let streams = try workshop.ledger.use { ledger throws(SQLiteFailure) in try ledger.streams() }
    let shard = "\(job.shard.number)/\(job.shard.count)"
    var members: [(name: String, value: JSONText)] = [
      ("program", .text(job.program)),
      ("libraries", .object(Printer.libraries.map { ($0.name, .text($0.version)) })),
      ("inputs", .list(zip(inputs, digests).map(Self.input))),
      ("settings", .object(JobIdentity(job, inputs).settings.map { ($0.name, .text($0.value)) })),
      ("shard", .text(shard)), ("job", .text(JobIdentity(job, inputs).number)),
      ("delivery", .text(job.delivery.name)),
      (
        "counts",
        .object([
          ("records", .number(counts.records)), ("printed", .number(counts.printed)),
          ("rejected", .number(counts.rejected)), ("suppressed", .number(counts.suppressed)),
          ("elsewhere", .number(counts.elsewhere)),
          ("pages", .number(receipts.pages)),
          ("bytes", .number(receipts.bytes + streams.reduce(0) { $0 + $1.bytes })),
        ])
      ),
      ("receipts", Self.file(LedgerReports.receipts, receipts.sha256)),
      ("rejects", Self.file(LedgerReports.rejects, rejects)),
      ("suppressed", Self.file(LedgerReports.suppressed, suppressed)),
    ]
    if case .streams = job.delivery {
      let ticket = JobTicket(workshop, inputs, streams, counts).bytes
      try write(ticket, JobTicket.name)
      let sum = SHA256.digest(ticket).hexadecimal
      members += [("streams", .list(streams.map(\.json))), ("ticket", Self.file(JobTicket.name, sum))]
    }
    if let count = job.proof {
      let proof = try ProofSheets(workshop, inputs).write(count)
      members += [
        ("proof", Self.file(ProofSheets.name, proof.file)),
        ("proof-list", Self.file(ProofSheets.list, proof.list)),
      ]
    }
    members.append(("milliseconds", .number(Int(seconds * 1000))))
    try write(Array((JSONText.object(members).page() + "\n").utf8), Self.name)
  }

  private func write(_ bytes: [UInt8], _ name: String) throws(BatchFailure) {
    do throws(FilingFailure) {
      try WholeFile.write(bytes, to: "\(workshop.job.folder)/\(name)")
    } catch {
      throw .writing(error)
    }
  }

  /// Reads the manifest of a folder whose batch is done.
  static func read(_ folder: String) throws(BatchFailure) -> JSONDocument {
    let path = "\(folder)/\(name)"
    let bytes: [UInt8]
    do throws(FilingFailure) {
      bytes = try InputFile.read(path, limit: LineReader.longest)
    } catch {
      guard error.kind == .missing, case .folder? = try? PathInformation(folder) else {
        throw .reading(error)
      }
      throw BatchFailure(
        .noInput, "no-manifest", at: folder,
        "The folder has no manifest: its batch is not done, or it has none.",
        hint:
          "Give the command of the batch again: it goes on where it stopped, and writes the manifest last.")
    }
    if let manifest = JSONDocument(bytes) { return manifest }
    throw BatchFailure(.badData, "no-manifest", at: path, "This is no manifest of a batch.")
  }

  private static func input(_ input: SurveyedInput, _ digest: String) -> JSONText {
    .object([("name", .text(input.name)), ("sha256", .text(digest))])
  }

  private static func file(_ name: String, _ sha256: String) -> JSONText {
    .object([("file", .text(name)), ("sha256", .text(sha256))])
  }
}
