import Intake

/// A finished part of a job, read from its manifest.
struct ShardFolder {
  let folder: String
  let manifest: JSONDocument
  /// Which part it is, from 1.
  let number: Int
  /// How many parts there are.
  let count: Int

  init(_ folder: String) throws(BatchFailure) {
    let manifest = try Manifest.read(folder)
    let shard = (manifest.text("shard") ?? "").split(separator: "/").compactMap { Int($0) }
    guard shard.count == 2 else {
      throw BatchFailure(
        .badData, "no-manifest", at: "\(folder)/\(Manifest.name)",
        "The manifest does not say which part it is.")
    }
    self.folder = folder
    self.manifest = manifest
    number = shard[0]
    count = shard[1]
  }

  /// A count of the manifest, such as that of the printed records.
  func count(_ name: String) -> Int { manifest.number("counts", name) ?? 0 }

  /// Whether its handouts are in print streams.
  var isStreamed: Bool { manifest.text("delivery") == Delivery.streams(StreamPlan()).name }

  /// What must be the same in all parts of one job.
  var identity: [String] {
    let inputs = manifest.list("inputs").map { "\($0.text("name") ?? "") \($0.text("sha256") ?? "")" }
    let settings = manifest.texts("settings") + manifest.texts("libraries")
    return [
      manifest.text("program") ?? "", manifest.text("delivery") ?? "", "\(count)", "\(count("records"))",
    ] + inputs
      + settings.map { "\($0.name) \($0.text)" }
  }

  /// Whether these are all parts of one job, each once.
  static func check(_ parts: [ShardFolder]) throws(BatchFailure) {
    guard let first = parts.first else { throw BatchFailure(.usage, "usage", "No folder was given.") }
    var problems: [BatchFailure.Problem] = []
    func problem(_ path: String?, _ code: String, _ message: String) {
      problems += BatchFailure(.badData, code, at: path, message).problems
    }
    for part in parts where part.identity != first.identity {
      problem(part.folder, "another-job", "The folder holds a part of another job than \(first.folder).")
    }
    var seen: Set<Int> = []
    for part in parts where !seen.insert(part.number).inserted {
      problem(part.folder, "repeated-part", "Part \(part.number) stands twice.")
    }
    for number in 1...max(1, first.count) where !seen.contains(number) {
      problem(nil, "missing-part", "Part \(number) of \(first.count) is missing.")
    }
    let told = parts.reduce(0) { $0 + $1.count("printed") + $1.count("rejected") + $1.count("suppressed") }
    if problems.isEmpty, told != first.count("records") {
      problem(
        nil, "lost-records",
        "The parts answer for \(told) records, and the input has \(first.count("records")).")
    }
    if !problems.isEmpty { throw BatchFailure(.badData, problems) }
  }
}
