import Foundation
import Testing

/// A Spark cluster of a master and two workers on this machine, of which one is killed half way.
@Suite struct SparkTests {
  /// A Python with pyspark; `make test-cluster` makes one here.
  private static let python = Desk.checkout.appending(path: ".build/spark/bin/python").path
  private static let hasSpark =
    FileManager.default.isExecutableFile(atPath: python)
    && FileManager.default.isExecutableFile(atPath: "/usr/bin/java")

  private static let count = 60

  @Test(
    .enabled(
      if: hasSpark, "pyspark and Java are not here; make test-cluster installs both and runs this test"))
  func aWorkerThatIsKilledIsReplaced() throws {
    let cluster = try ClusterDesk(records: Self.count)
    let python = ["PYTHON": Self.python, "PYSPARK_PYTHON": Self.python]
    defer { _ = try? cluster.run(ClusterDesk.script("spark/local"), ["stop", "spark"], log: "stop") }
    // Not waited for: Foundation waits for everything that a program has started.
    _ = try cluster.start(ClusterDesk.script("spark/local"), ["start", "spark"], python, log: "start")
    try cluster.wait { cluster.desk.files.contains("spark/url") }
    let master = cluster.text("spark/url").trimmingCharacters(in: .whitespacesAndNewlines)
    let driver = try cluster.start(
      Self.python,
      [ClusterDesk.script("spark/handouts.py"), master, cluster.input, "out", "--parts", "4"]
        + ClusterDesk.day,
      python)
    try cluster.wait { cluster.handouts("out/.attempt-").count > 4 || !driver.isRunning }
    try killAWorker(of: cluster)
    driver.waitUntilExit()
    let log = cluster.text("log")
    #expect(driver.terminationStatus == 2, "\(log)")
    #expect(log.contains("Lost executor"), "Spark did not notice: \(log)")
    try cluster.expectPlainHandouts(in: "out")
    #expect(!cluster.desk.files.contains { $0.contains("out/.attempt-") })
    #expect(try refused(cluster.text("out/refusals.ndjson")) == plainRefusals(cluster))
  }

  /// Kills the first worker and its executor, before the batch is done.
  private func killAWorker(of cluster: ClusterDesk) throws {
    let text = cluster.text("spark/worker-1.pid").trimmingCharacters(in: .whitespacesAndNewlines)
    let worker = try #require(Int32(text))
    let executors = RunningProcesses.children(of: worker)
    #expect(executors.count == 1)
    for process in [worker] + executors { #expect(kill(process, SIGKILL) == 0) }
    #expect(!cluster.desk.files.contains("out/receipts.ndjson"), "it was killed too late")
  }

  private struct Answer: Decodable {
    struct Reason: Decodable {
      let code: String
    }
    let row: Int
    let id: String
    let rejected: [Reason]?
    let suppressed: String?
  }

  /// The row, the id and the causes of each refused record.
  private func refused(_ text: String) throws -> [String] {
    try text.split(separator: "\n").flatMap { line in
      let answer = try JSONDecoder().decode(Answer.self, from: Data(line.utf8))
      let causes = answer.rejected?.map(\.code) ?? [answer.suppressed ?? ""]
      return causes.map { "\(answer.row),\(answer.id),\($0)" }
    }.sorted()
  }

  private func plainRefusals(_ cluster: ClusterDesk) -> [String] {
    func rows(_ name: String, cause: Int) -> [String] {
      cluster.text("plain/\(name)").split(separator: "\r\n").dropFirst().map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        return "\(cells[0]),\(cells[1]),\(cells[cause])"
      }
    }
    return (rows("rejects.csv", cause: 3) + rows("suppressed.csv", cause: 2)).sorted()
  }
}
