import Foundation
import Support
import Testing

/// Parts that were printed one by one, joined, are what one run prints.
@Suite struct MergeTests {
  private func input(_ desk: Desk) throws -> String {
    let records = (1...12).map {
      BatchTests.record(
        "p\($0)", $0 % 5 == 0 ? #","pain":{"now":99}"# : $0 % 4 == 0 ? #","deceased":true"# : "")
    }
    return try desk.put(records.joined() + "no record\n" + BatchTests.record("P3"), in: "in.ndjson")
  }

  private func text(_ desk: Desk, _ name: String) throws -> String {
    String(decoding: try desk.content(name), as: UTF8.self).replacing(#/"milliseconds": ?\d+/#, with: "")
  }

  @Test func partsJoinedAreWhatOneRunPrints() throws {
    let desk = try Desk()
    let input = try input(desk)
    let day = ["--date", "2026-11-24"]
    #expect(try desk.run(["batch", input, "--out", "plain"] + day).code == 2)
    for part in 1...3 {
      let run = try desk.run(["batch", input, "--out", "part\(part)", "--shard", "\(part)/3"] + day)
      #expect([0, 2].contains(run.code), "\(run.errors)")
    }
    let short = try desk.run(["merge", "part1", "part3", "part3", "--out", "joined"])
    #expect(short.code == 65)
    #expect(short.errors.contains("Part 3 stands twice"))
    #expect(short.errors.contains("Part 2 of 3 is missing"))
    #expect(!desk.files.contains("joined"))
    for _ in 1...2 {
      let run = try desk.run(["merge", "part2", "part1", "part3", "--out", "joined"])
      #expect(run.code == 2, "\(run.errors)")
    }
    let plain = desk.files.filter {
      $0.hasPrefix("plain/") && !$0.contains("ledger") && !$0.contains("manifest")
    }
    for name in plain {
      let other = name.replacing("plain/", with: "joined/")
      #expect(try text(desk, other) == text(desk, name), "\(other)")
    }
    let counts = #/"counts": \{[^}]*\}/#
    let joined = try #require(try text(desk, "joined/manifest.json").firstMatch(of: counts)).output
    #expect(joined.contains(#""records": 14"#))
    #expect(try desk.run(["verify", "joined"]).code == 0)
  }

  @Test func partsOfAnotherJobAndFoldersInUseAreRefused() throws {
    let desk = try Desk()
    let input = try input(desk)
    for (part, paper) in [(1, "letter"), (2, "a4")] {
      _ = try desk.run(
        [
          "batch", input, "--out", "p\(part)", "--shard", "\(part)/2", "--paper", paper, "--date",
          "2026-11-24",
        ])
    }
    let mixed = try desk.run(["merge", "p1", "p2", "--out", "joined"])
    #expect(mixed.code == 65)
    #expect(mixed.errors.contains("another job"))
    #expect(try desk.run(["merge", "p1", "--out", "p2"]).code == 65)
    #expect(try desk.run(["batch", input, "--out", "own", "--date", "2026-11-24"]).code == 2)
    #expect(try desk.run(["batch", input, "--out", "whole", "--date", "2026-11-24"]).code == 2)
    let own = try desk.run(["merge", "whole", "--out", "own"])
    #expect(own.code == 64)
    #expect(own.errors.contains("a job of its own"))
    #expect(try desk.run(["merge", "p1", "nothing", "--out", "joined"]).code == 66)
    #expect(try desk.run(["batch", input, "--out", "q", "--shard", "3/2"]).code == 64)
  }

  @Test func streamsOfPartsBecomeStreamsInTheOrderOfTheInput() throws {
    let desk = try Desk()
    let input = try input(desk)
    let options = ["--layout", "consult", "--date", "2026-11-24"]
    #expect(try desk.run(["batch", input, "--out", "plain", "--stream=4"] + options).code == 2)
    for part in 1...3 {
      _ = try desk.run(
        ["batch", input, "--out", "part\(part)", "--stream=2", "--shard", "\(part)/3"] + options)
    }
    let run = try desk.run(["merge", "part2", "part1", "part3", "--out", "joined", "--stream=4"])
    #expect(run.code == 2, "\(run.errors)")
    let streams = desk.files.filter { $0.hasPrefix("plain/stream") }
    #expect(streams.count == 4)
    for name in streams {
      let other = name.replacing("plain/", with: "joined/")
      if name.hasSuffix(".csv") {
        #expect(try text(desk, other) == text(desk, name), "\(other)")
      } else {
        let texts = try [name, other].map {
          try Tool.run("pdftotext", ["-layout", "@", "-"], on: Array(desk.content($0)))
        }
        #expect(texts[0] == texts[1], "\(other)")
        _ = try Tool.run("qpdf", ["--check", "@"], on: Array(desk.content(other)))
      }
    }
    for name in ["receipts.ndjson", "rejects.csv", "suppressed.csv"] {
      #expect(try text(desk, "joined/\(name)") == text(desk, "plain/\(name)"), "\(name)")
    }
    let own = #/"(job|sha256|list-sha256|bytes)": ("[0-9a-f]+"|\d+)/#
    let tickets = try ["plain", "joined"].map {
      try text(desk, "\($0)/job-ticket.json").replacing(own, with: "")
    }
    #expect(tickets[0] == tickets[1])
    let first = try desk.content("joined/stream-0001.pdf")
    #expect(try desk.run(["merge", "part1", "part2", "part3", "--out", "joined", "--stream=4"]).code == 2)
    #expect(try desk.content("joined/stream-0001.pdf") == first, "the same parts give the same bytes")
    #expect(try desk.run(["verify", "joined"]).code == 0)
    try FileManager.default.removeItem(at: desk.folder.appending(path: "part1/stream-0001.pdf"))
    #expect(try desk.run(["merge", "part1", "part2", "part3", "--out", "again"]).code == 66)
  }

  @Test func whatCountsTheWholeJobIsNotPrintedInParts() throws {
    let desk = try Desk()
    let input = try input(desk)
    let marked = try desk.run(
      ["batch", input, "--out", "part", "--stream", "--marks", "datamatrix", "--shard", "1/2"])
    #expect(marked.code == 64)
    #expect(marked.errors.contains("a part does not know"), "\(marked.errors)")
    #expect(try desk.run(["batch", input, "--out", "one", "--date", "2026-11-24"]).code == 2)
    for option in ["--stream", "--stream=5"] {
      let files = try desk.run(["merge", "one", "--out", "joined", option])
      #expect(files.code == 64)
      #expect(files.errors.contains("Print the parts with --stream"), "\(files.errors)")
      #expect(!desk.files.contains("joined"))
    }
  }

  /// Everything in a folder that anyone but merges reads; how long it took is no part of it.
  private func outcome(_ desk: Desk, _ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for file in desk.files where file.hasPrefix("\(folder)/") {
      let name = String(file.dropFirst(folder.count + 1))
      if !name.hasPrefix(".") && !name.hasPrefix("merge.sqlite") { files[name] = try desk.content(file) }
    }
    return files
  }

  private func printParts(_ desk: Desk, _ options: [String]) throws -> [String] {
    let input = try input(desk)
    let parts = (1...2).map { "\(options.contains("--stream=2") ? "stream" : "file")\($0)" }
    for (number, part) in parts.enumerated() {
      let shard = ["--out", part, "--shard", "\(number + 1)/2", "--date", "2026-11-24"]
      _ = try desk.run(["batch", input] + shard + options)
    }
    return parts
  }

  @Test func aLaterMergeTakesAwayWhatItNoLongerMakes() throws {
    let desk = try Desk()
    let streams = try printParts(desk, ["--stream=2"])
    let files = try printParts(desk, [])
    #expect(try desk.run(["merge"] + streams + ["--out", "joined", "--stream=2"]).code == 2)
    #expect(desk.files.contains("joined/stream-0004.pdf"))
    _ = try desk.put("mine", in: "joined/stream-0009.pdf")
    _ = try desk.put("mine", in: "joined/note.txt")
    for (parts, options) in [(streams, ["--stream=5"]), (files, []), (streams, ["--stream=7"])] {
      #expect(try desk.run(["merge"] + parts + ["--out", "fresh"] + options).code == 2)
      #expect(try desk.run(["merge"] + parts + ["--out", "joined"] + options).code == 2)
      let mine = ["stream-0009.pdf", "note.txt"]
      #expect(try outcome(desk, "joined").filter { !mine.contains($0.key) } == outcome(desk, "fresh"))
      for name in mine { #expect(try text(desk, "joined/\(name)") == "mine") }
      let verified = try desk.run(["verify", "joined"])
      #expect(verified.code == 65)
      #expect(verified.errors.split(separator: "does not know the file").count == 3, "\(verified.errors)")
      try FileManager.default.removeItem(at: desk.folder.appending(path: "fresh"))
    }
  }

  @Test func aMergeThatIsKilledNeverLooksWholeAndTheNextOneTidiesUp() throws {
    let desk = try Desk()
    let streams = try printParts(desk, ["--stream=2"])
    let files = try printParts(desk, [])
    let ways = [streams + ["--stream=2"], streams + ["--stream=7"], files]
    var whole: [[String: Data]] = []
    for (number, way) in ways.enumerated() {
      #expect(try desk.run(["merge"] + way + ["--out", "way\(number)"]).code == 2)
      whole.append(try outcome(desk, "way\(number)"))
    }
    var random = SystemRandomNumberGenerator()
    var kills = 0
    for round in 0..<24 {
      let wait = String(Double.random(in: 0.01...0.15, using: &random))
      let killed = try desk.run(
        ["merge"] + ways[round % 3] + ["--out", "joined", "--quiet"],
        shell: "\"$0\" \"$@\" & sleep \(wait); kill -9 $! 2>/dev/null; wait $!")
      if killed.code == 137 { kills += 1 }
      guard desk.files.contains("joined") else { continue }
      let verified = try desk.run(["verify", "joined"])
      if verified.code == 0 {
        #expect(whole.contains(try outcome(desk, "joined")), "round \(round) looks whole")
      }
    }
    #expect(kills >= 6)
    for (way, expected) in zip(ways, whole) {
      #expect(try desk.run(["merge"] + way + ["--out", "joined"]).code == 2)
      #expect(try outcome(desk, "joined") == expected)
      #expect(try desk.run(["verify", "joined"]).code == 0)
    }
  }
}
