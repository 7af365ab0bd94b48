import Foundation
import Support
import Testing

/// Print streams as a mail house gets them: in order, without holes, whole or not there.
@Suite(.serialized) struct StreamTests {
  private static let day = ["--date", "2026-11-24"]

  /// Records of which some are rejected and some held back.
  private func input(_ desk: Desk, count: Int = 12) throws -> String {
    let records = (1...count).map { number in
      let address =
        #","address":{"lines":["\#(number) Harbor Street"],"city":"Springfield","postalCode":"6270\#(number % 10)"}"#
      let facts =
        number % 2 == 0 ? #","goals":["walk the dog"]"# : #","health":{"bloodThinner":\#(number % 3 == 0)}"#
      let more = number % 5 == 0 ? #","pain":{"now":99}"# : number % 7 == 0 ? #","mailOK":false"# : ""
      return BatchTests.record("p\(number)", address + facts + more)
    }
    return try desk.put(records.joined(), in: "in.ndjson")
  }

  private func text(_ desk: Desk, _ name: String) throws -> String {
    String(decoding: try desk.content(name), as: UTF8.self)
  }

  private func rows(_ desk: Desk, _ name: String) throws -> [[String]] {
    try text(desk, name).split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func piecesStandInTheOrderOfTheInputWithoutHoles() throws {
    let desk = try Desk()
    let input = try input(desk)
    let run = try desk.run(
      ["batch", input, "--out", "out", "--stream=4", "--layout", "mailer", "--jobs", "2"] + Self.day)
    #expect(run.code == 2, "\(run.errors)")
    #expect(
      desk.files.filter { $0.hasSuffix(".pdf") } == [
        "out/stream-0001.pdf", "out/stream-0002.pdf", "out/stream-0003.pdf",
      ])
    let lists = try (1...3).map { try rows(desk, "out/stream-000\($0).csv") }
    #expect(lists.map(\.count) == [4, 4, 1])
    #expect(lists.joined().map { $0[0] } == (1...9).map(String.init))
    #expect(lists.joined().map { $0[3] } == ["p1", "p2", "p3", "p4", "p6", "p8", "p9", "p11", "p12"])
    #expect(lists[1].map { $0[1] } == ["1", "2", "3", "4"])
    for list in lists {
      for piece in list {
        let (first, pages, sheets) = (try #require(Int(piece[4])), try #require(Int(piece[5])), Int(piece[6]))
        #expect(first % 2 == 1 && sheets == (pages + 1) / 2, "\(piece)")
      }
    }
    for name in ["out/stream-0001.pdf", "out/stream-0001.csv", "out/job-ticket.json"] {
      let path = desk.folder.appending(path: name).path
      let found = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
      #expect(found?.intValue == 0o600, "\(name)")
    }
    #expect(try desk.run(["verify", "out"]).code == 0)
    #expect(!desk.files.contains { $0.hasSuffix("-wal") || $0.hasSuffix("-shm") })
  }

  @Test func eachPieceBeginsOnAFrontAndABlankBackSaysSo() throws {
    let desk = try Desk()
    let arguments = ["--out", "out", "--stream", "--layout", "mailer", "--options", "fibrin,fusion"]
    #expect(try desk.run(["batch", input(desk, count: 3)] + arguments + Self.day).code == 0)
    let file = Array(try desk.content("out/stream-0001.pdf"))
    let sides = try Tool.run("pdftotext", ["@", "-"], on: file).split(
      separator: "\u{C}", omittingEmptySubsequences: false)
    let blank = "This side is left blank on purpose."
    for piece in try rows(desk, "out/stream-0001.csv") {
      let (first, pages) = (try #require(Int(piece[4])), try #require(Int(piece[5])))
      #expect(sides[first - 1].contains("Harbor Street"))
      #expect(sides[first + pages - 2].contains("page \(pages) of \(pages)"))
      if pages % 2 == 1 {
        #expect(sides[first + pages - 1].trimmingCharacters(in: .whitespacesAndNewlines) == blank)
      }
    }
    #expect(!(try desk.content("out/stream-0001.pdf")).contains(Data("/Transparency".utf8)))
    _ = try Tool.run("qpdf", ["--check", "@"], on: file)
  }

  @Test func killsAndWorkersChangeNoByte() throws {
    let desk = try Desk()
    let input = try input(desk, count: 40)
    let options = ["--stream=6", "--proof", "4", "--marks", "datamatrix,omr", "--quiet"] + Self.day
    #expect(try desk.run(["batch", input, "--out", "plain"] + options).code == 2)
    var random = SystemRandomNumberGenerator()
    for round in 1...8 {
      let process = Process()
      process.executableURL = Desk.command
      process.arguments = ["batch", input, "--out", "killed", "--jobs", "\(round % 3 + 1)"] + options
      process.currentDirectoryURL = desk.folder
      process.standardError = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: Double.random(in: 0.05...0.5, using: &random))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      for name in desk.files where name.hasPrefix("killed/stream") {
        #expect(try desk.content(name) == desk.content(name.replacing("killed/", with: "plain/")), "\(name)")
      }
    }
    #expect(try desk.run(["batch", input, "--out", "killed", "--jobs", "2"] + options).code == 2)
    for name in desk.files where name.hasPrefix("plain/") && !name.contains("ledger") {
      let other = name.replacing("plain/", with: "killed/")
      let isTimed = name.hasSuffix("receipts.ndjson") || name.hasSuffix("manifest.json")
      let texts = try [name, other].map { try text(desk, $0).replacing(#/"milliseconds": ?\d+/#, with: "") }
      if isTimed {
        if name.hasSuffix("receipts.ndjson") { #expect(texts[0] == texts[1]) }
      } else {
        #expect(try desk.content(name) == desk.content(other), "\(name)")
      }
    }
    #expect(!desk.files.contains { $0.hasSuffix(".tmp") })
    #expect(try desk.run(["verify", "killed"]).code == 0)
  }

  @Test func verifyKnowsStreamsAndTheirLists() throws {
    let desk = try Desk()
    #expect(
      try desk.run(["batch", input(desk, count: 4), "--out", "out", "--stream=2"] + Self.day).code == 0)
    try FileManager.default.removeItem(at: desk.folder.appending(path: "out/stream-0001.pdf"))
    _ = try desk.put("x", in: "out/stream-0002.csv")
    let run = try desk.run(["verify", "out"])
    #expect(run.code == 65)
    #expect(run.errors.contains("out/stream-0001.pdf: The file is missing"), "\(run.errors)")
    #expect(run.errors.contains("out/stream-0002.csv: The file is not"), "\(run.errors)")
  }

  @Test func aReaderOfReceiptsIsAnsweredForEveryRecordInOrder() throws {
    let desk = try Desk()
    let arguments = ["--out", "out", "--stream=3", "--receipts", "-", "--jobs", "2"]
    let run = try desk.run(["batch", input(desk)] + arguments + Self.day)
    let numbers = run.text.split(separator: "\n").compactMap { line in
      line.firstMatch(of: #/^\{"row":(\d+)/#).flatMap { Int($0.1) }
    }
    #expect(numbers == Array(1...12))
    let events = try desk.run(["batch", "in.ndjson", "--out", "two", "--stream=3", "--json"] + Self.day)
    #expect(events.text.contains(#""event":"stream""#), "\(events.text)")
  }

  @Test(arguments: ["--stream=0", "--stream=x", "--stream=20001", "--stream=", "--stream=-3"])
  func aCountThatIsNoneIsRefused(option: String) throws {
    let desk = try Desk()
    let run = try desk.run(["batch", input(desk), "--out", "out", option] + Self.day)
    #expect(run.code == 64, "\(run.errors)")
    #expect(run.errors.contains("--stream takes a number from 1 to 20000"), "\(run.errors)")
    #expect(!desk.files.contains("out"))
  }

  @Test func aFolderOfSingleFilesIsAnotherJob() throws {
    let desk = try Desk()
    let input = try input(desk, count: 2)
    #expect(try desk.run(["batch", input, "--out", "out"] + Self.day).code == 0)
    let run = try desk.run(["batch", input, "--out", "out", "--stream"] + Self.day)
    #expect(run.code == 64)
    #expect(run.errors.contains("what differs: output"), "\(run.errors)")
  }

  @Test func aFullDiskLeavesNoHalfAStreamAndTheRunGoesOnWhenThereIsRoom() throws {
    let desk = try Desk()
    let arguments = ["batch", try input(desk, count: 4), "--out", "out", "--stream=2"] + Self.day
    // Blocks of 512 bytes: enough for the ledger, too few for a stream.
    let full = try desk.run(arguments, shell: "ulimit -f 130; exec \"$0\" \"$@\"")
    #expect(full.code == 73, "\(full.errors)")
    #expect(full.errors.contains("run the same command again"))
    #expect(!desk.files.contains { $0.hasSuffix(".pdf") || $0.hasSuffix(".tmp") })
    #expect(try desk.run(arguments).code == 0)
    #expect(try desk.run(["verify", "out"]).code == 0)
  }

  @Test(arguments: [(SIGTERM, Int32(143)), (SIGINT, Int32(130))])
  func aRequestToEndKeepsWhatIsCompleteAndMakesTheRestLater(signal: Int32, code: Int32) throws {
    let desk = try Desk()
    let arguments = ["batch", try input(desk, count: 60), "--out", "out", "--stream=5", "--quiet"] + Self.day
    let process = Process()
    process.executableURL = Desk.command
    process.arguments = arguments
    process.currentDirectoryURL = desk.folder
    try process.run()
    while !desk.files.contains("out/stream-0001.pdf") { Thread.sleep(forTimeInterval: 0.005) }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == code)
    #expect(!desk.files.contains { $0.hasSuffix(".tmp") || $0.hasSuffix("manifest.json") })
    let first = try desk.content("out/stream-0001.pdf")
    #expect(try desk.run(arguments).code == 2)
    #expect(try desk.content("out/stream-0001.pdf") == first)
    #expect(try desk.run(["verify", "out"]).code == 0)
  }

  @Test func listsThatLeaveTheClinicNameNobodyWhenNamesAreOpaque() throws {
    let desk = try Desk()
    let key = try desk.put("0123456789abcdef", in: "names.key")
    let arguments = ["--out", "out", "--stream", "--opaque-names", "--key-file", key] + Self.day
    #expect(try desk.run(["batch", input(desk, count: 2)] + arguments).code == 0)
    for piece in try rows(desk, "out/stream-0001.csv") {
      #expect(piece[3].wholeMatch(of: #/[0-9a-f]{32}/#) != nil, "\(piece)")
    }
    #expect(try text(desk, "out/receipts.ndjson").contains(#""id":"p1""#))
  }
}
