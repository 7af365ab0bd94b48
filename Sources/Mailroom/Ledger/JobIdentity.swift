import ComparisonModel
import EvenhandKit
import Frames

/// What tells one job from another: everything that decides the bytes of its files.
struct JobIdentity {
  /// Each part under the name by which a message speaks of it.
  let parts: [(name: String, value: String)]

  init(_ job: BatchJob, _ inputs: [SurveyedInput]) {
    let settings = job.settings
    parts = [
      ("program", job.program),
      ("libraries", Printer.libraries.map { "\($0.name) \($0.version)" }.joined(separator: ", ")),
      ("inputs", inputs.map { "\($0.name) \($0.fingerprint)" }.joined(separator: "\n")),
      ("encoding", job.encoding.rawValue),
      (
        "map", job.columns.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)" }.joined(separator: "\n")
      ),
      ("evidence", Self.digest(settings.evidence)),
      ("layout", Self.digest([settings.layout])),
      ("clinic", settings.clinic.map { Self.digest([$0]) } ?? ""),
      ("options", settings.options.map(\.text).joined(separator: ",")),
      ("paper", settings.paper.rawValue),
      ("envelope", settings.envelope?.name ?? ""),
      ("date", settings.today.iso),
      ("overdue-reason", settings.overdueReason ?? ""),
      ("output", Self.output(job.delivery)),
      ("marks", job.marks.fingerprint),
      ("proof", job.proof.map { String($0) } ?? ""),
      ("shard", "\(job.shard.number)/\(job.shard.count)"),
      ("suppress", SHA256.digest(Array(job.suppressed.sorted().joined(separator: "\n").utf8)).hexadecimal),
      ("rejects-with-data", String(job.keepsRejectedData)),
    ]
  }

  /// The parts that decide how a page looks, as the manifest lists them.
  var settings: [(name: String, value: String)] {
    let listed = [
      "evidence", "layout", "clinic", "options", "paper", "envelope", "marks", "date", "overdue-reason",
    ]
    return parts.filter { listed.contains($0.name) && !$0.value.isEmpty }
  }

  /// Where chance begins in choosing pieces for a proof: elsewhere in each job, and at the same place each time.
  var seed: UInt64 { UInt64(number, radix: 16) ?? 0 }

  /// A short number by which the job is known on its print streams: the same for all its parts.
  var number: String {
    let text = parts.filter { !["shard", "proof"].contains($0.name) }.map { "\($0.name)\t\($0.value)" }
      .joined(separator: "\n")
    return Array(SHA256.digest(Array(text.utf8)).prefix(4)).hexadecimal
  }

  /// Why this job cannot go on with a ledger, or nil when the ledger is its own.
  func conflict(with ledger: [String: String], in folder: String) -> BatchFailure? {
    let different = parts.filter { ledger[$0.name] != $0.value }.map(\.name)
    guard !different.isEmpty else { return nil }
    return BatchFailure(
      .usage, "another-job", at: folder,
      "The folder holds another job; what differs: \(different.joined(separator: ", ")).",
      hint: "Give the inputs and options of that job to go on with it, or another --out.")
  }

  private static func digest(_ files: [NamedFile]) -> String {
    var sum = SHA256()
    for file in files.sorted(by: { $0.name < $1.name }) {
      sum.add(Array("\(file.name)\n\(file.bytes.count)\n".utf8)[...])
      sum.add(file.bytes[...])
    }
    return sum.finish().hexadecimal
  }

  private static func output(_ delivery: Delivery) -> String {
    switch delivery {
    case .files(let naming): naming.fingerprint
    case .streams(let plan): plan.fingerprint
    }
  }
}
