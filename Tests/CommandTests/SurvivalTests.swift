import Foundation
import Testing

/// A batch that is killed, stopped, locked out or short of disk goes on as if nothing had been.
@Suite(.serialized) struct SurvivalTests {
  private static let count = 24

  private func input(_ desk: Desk) throws -> String {
    let records = (1...Self.count).map {
      BatchTests.record("p\($0)", $0 % 8 == 0 ? #","pain":{"now":99}"# : "")
    }
    return try desk.put(records.joined() + BatchTests.record("p1"), in: "in.ndjson")
  }

  private func start(_ desk: Desk, _ input: String, _ out: String, jobs: Int = 2) throws -> Process {
    let process = Process()
    process.executableURL = Desk.command
    process.arguments = [
      "batch", input, "--out", out, "--date", "2026-11-24", "--jobs", "\(jobs)", "--quiet",
    ]
    process.currentDirectoryURL = desk.folder
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Everything of a batch that must not depend on how it came about.
  private func outcome(_ desk: Desk, _ out: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in desk.files
    where name.hasPrefix("\(out)/") && (name.hasSuffix(".pdf") || name.hasSuffix(".csv")) {
      files[String(name.dropFirst(out.count + 1))] = try desk.content(name)
    }
    return files
  }

  private func receipts(_ desk: Desk, _ out: String) throws -> [String] {
    String(decoding: try desk.content("\(out)/receipts.ndjson"), as: UTF8.self).split(separator: "\n").map {
      String($0.replacing(#/"milliseconds":\d+/#, with: ""))
    }
  }

  @Test func thirtyKillsLoseAndDoubleNothing() throws {
    let desk = try Desk()
    let input = try input(desk)
    let plain = try start(desk, input, "plain")
    plain.waitUntilExit()
    #expect(plain.terminationStatus == 2)
    let expected = try outcome(desk, "plain")
    #expect(expected.count == Self.count - 3 + 2)
    var (kills, round) = (0, 0)
    var random = SystemRandomNumberGenerator()
    while kills < 30, round < 60 {
      let out = "killed\(round / 20)"
      let process = try start(desk, input, out, jobs: round % 3 + 1)
      Thread.sleep(forTimeInterval: Double.random(in: 0.05...0.35, using: &random))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { kills += 1 }
      for (name, bytes) in try outcome(desk, out) where name.hasSuffix(".pdf") {
        #expect(bytes == expected[name], "\(name) is half done or another")
      }
      round += 1
    }
    #expect(kills >= 20)
    for out in Set((0..<round).map { "killed\($0 / 20)" }) {
      let last = try start(desk, input, out)
      last.waitUntilExit()
      #expect(last.terminationStatus == 2)
      #expect(try outcome(desk, out) == expected)
      #expect(try receipts(desk, out) == receipts(desk, "plain"))
      #expect(!desk.files.contains { $0.hasSuffix(".tmp") })
      #expect(try desk.run(["verify", out]).code == 0)
    }
  }

  @Test(arguments: [(SIGTERM, Int32(143)), (SIGINT, Int32(130))])
  func aRequestToEndFinishesWhatIsInHand(signal: Int32, code: Int32) throws {
    let desk = try Desk()
    let input = try input(desk)
    let process = try start(desk, input, "out", jobs: 1)
    while !desk.files.contains("out/p1.pdf") { Thread.sleep(forTimeInterval: 0.005) }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == code)
    #expect(!desk.files.contains("out/manifest.json"))
    for unfinished in [["verify", "out"], ["merge", "out", "--out", "whole"]] {
      let refused = try desk.run(unfinished)
      #expect(refused.code == 66)
      #expect(refused.errors.contains("its batch is not done"), "\(refused.errors)")
    }
    #expect(!desk.files.contains { $0.hasSuffix(".tmp") })
    let again = try start(desk, input, "out")
    again.waitUntilExit()
    #expect(again.terminationStatus == 2)
    #expect(try outcome(desk, "out").count == Self.count - 3 + 2)
  }

  @Test func aSecondRunOnTheFolderIsRefused() throws {
    let desk = try Desk()
    let input = try input(desk)
    let first = try start(desk, input, "out", jobs: 1)
    while !desk.files.contains("out/ledger.sqlite") { Thread.sleep(forTimeInterval: 0.005) }
    let second = try desk.run(["batch", input, "--out", "out", "--date", "2026-11-24"])
    #expect(second.code == 73)
    #expect(second.errors.contains("Another run"), "\(second.errors)")
    first.waitUntilExit()
    #expect(first.terminationStatus == 2)
  }

  @Test func aFullDiskIsNamedAndTheRunGoesOnWhenThereIsRoom() throws {
    let desk = try Desk()
    let input = try input(desk)
    let arguments = ["batch", input, "--out", "out", "--date", "2026-11-24"]
    // Blocks of 512 bytes: enough for the ledger, too few for a handout.
    let full = try desk.run(arguments, shell: "ulimit -f 130; exec \"$0\" \"$@\"")
    #expect(full.code == 73, "\(full.errors)")
    #expect(full.errors.contains("run the same command again"))
    #expect(!desk.files.contains { $0.hasSuffix(".pdf") || $0.hasSuffix(".tmp") })
    #expect(try desk.run(arguments).code == 2)
    #expect(try desk.run(["verify", "out"]).code == 0)
  }

  @Test func verifyNamesWhatIsMissingChangedAndExtra() throws {
    let desk = try Desk()
    let input = try desk.put(["a", "b", "c"].map { BatchTests.record($0) }.joined(), in: "in.ndjson")
    #expect(try desk.run(["verify", "out"]).code == 66)
    #expect(try desk.run(["batch", input, "--out", "out", "--date", "2026-11-24"]).code == 0)
    #expect(try desk.run(["verify", "out"]).text.contains("6 files are as"))
    try FileManager.default.removeItem(at: desk.folder.appending(path: "out/a.pdf"))
    _ = try desk.put("x", in: "out/b.pdf")
    _ = try desk.put("x", in: "out/d.pdf")
    let run = try desk.run(["verify", "out"])
    #expect(run.code == 65)
    for words in [
      "out/a.pdf: The file is missing", "out/b.pdf: The file is not", "out/d.pdf: The manifest does not",
    ] {
      #expect(run.errors.contains(words), "\(run.errors)")
    }
    _ = try desk.put("", in: "out/receipts.ndjson")
    #expect(try desk.run(["verify", "out"]).errors.contains("receipts.ndjson: The file is not"))
  }
}
