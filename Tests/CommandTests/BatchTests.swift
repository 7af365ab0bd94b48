import Foundation
import Testing

/// A batch as a user runs it: every record answered for, nothing of a patient told, nothing overwritten.
@Suite struct BatchTests {
  static let secret = "Zaubermann"

  /// A record of a known shape on one line.
  static func record(_ id: String, _ more: String = "") -> String {
    #"{"id":"\#(id)","name":"\#(secret)","spine":{"region":"lumbar","levels":["L4-L5"]}\#(more)}"# + "\n"
  }

  private func batch(_ desk: Desk, _ arguments: [String], input: String? = nil) throws -> Run {
    try desk.run(["batch"] + arguments + ["--out", "out", "--date", "2026-11-24"], input: input)
  }

  private func text(_ desk: Desk, _ name: String) throws -> String {
    String(decoding: try desk.content(name), as: UTF8.self)
  }

  @Test func printsAFileForEachRecordAndAnswersForAll() throws {
    let desk = try Desk()
    let input = try desk.put(Self.record("b") + Self.record("a"), in: "in.ndjson")
    let run = try batch(desk, [input])
    #expect(run.code == 0, "\(run.errors)")
    let alone = try desk.put(Self.record("a"), in: "a.json")
    #expect(try desk.run(["print", alone, "-o", "alone.pdf", "--date", "2026-11-24"]).code == 0)
    #expect(try desk.content("out/a.pdf") == desk.content("alone.pdf"))
    let receipts = try text(desk, "out/receipts.ndjson").split(separator: "\n")
    #expect(receipts.count == 2)
    #expect(receipts[0].contains(#""row":1,"id":"b","file":"b.pdf""#))
    #expect(try text(desk, "out/rejects.csv") == "row,id,field,code,hint\r\n")
    for (name, mode) in [("out", 0o700), ("out/a.pdf", 0o600), ("out/ledger.sqlite", 0o600)] {
      let path = desk.folder.appending(path: name).path
      let found = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
      #expect(found?.intValue == mode, "\(name)")
    }
  }

  @Test func badRecordsAreNamedAndStopNothing() throws {
    let desk = try Desk()
    let long = String(repeating: "x", count: 300)
    let lines =
      Self.record("p1") + Self.record("p1") + Self.record("P1") + Self.record("../p2") + Self.record("a/b")
      + Self.record("nul\\u0000") + Self.record(long) + "no json\n" + "\n"
      + Self.record("p3", #","pain":{"now":99}"#) + String(repeating: "[", count: 17 << 20) + "\n"
      + Self.record("p4")
    let run = try batch(desk, [desk.put(lines, in: "in.ndjson"), "--rejects-with-data", "--jobs", "2"])
    #expect(run.code == 2, "\(run.errors)")
    #expect(desk.files.filter { $0.hasSuffix(".pdf") } == ["out/p1.pdf", "out/p4.pdf"])
    let rejects = try text(desk, "out/rejects.csv").split(separator: "\r\n").dropFirst()
    let expected = [
      "2,p1,id,repeated-id", "3,P1,id,similar-id", "4,,id,wrong-id", "5,,id,wrong-id", "6,,id,wrong-id",
      "7,,id,wrong-id", "8,,,", "9,p3,pain.now,out-of-range", "10,,,too-long",
    ]
    #expect(rejects.count == expected.count, "\(rejects)")
    for (line, start) in zip(rejects, expected) { #expect(line.hasPrefix(start), "\(line)") }
    #expect(!run.errors.contains(Self.secret))
    for file in ["out/receipts.ndjson", "out/manifest.json"] {
      #expect(try !text(desk, file).contains(Self.secret))
    }
  }

  @Test func readsTablesFoldersAndStandardInput() throws {
    let desk = try Desk()
    let table = try desk.put("id,given,family\n1,A,B\n2,\"A\nA\",B,\n3,C,D\n4,\"E,F\n5,G,H\n", in: "t.csv")
    try FileManager.default.createDirectory(
      at: desk.folder.appending(path: "fhir"), withIntermediateDirectories: true)
    _ = try desk.put(
      #"{"resourceType":"Patient","id":"f1","name":[{"family":"B"}]}"#, in: "fhir/b.json")
    let run = try batch(desk, [table, "fhir", "-"], input: Self.record("s1"))
    #expect(run.code == 2, "\(run.errors)")
    #expect(
      desk.files.filter { $0.hasSuffix(".pdf") }
        == ["out/1.pdf", "out/3.pdf", "out/5.pdf", "out/f1.pdf", "out/s1.pdf"])
    let rejects = try text(desk, "out/rejects.csv").split(separator: "\r\n").dropFirst()
    #expect(rejects.count == 3, "\(rejects)")
    let expected = [
      ("2,2,,cell-count", "4 cells"), ("2,2,,several-lines", "lines 3 to 4"),
      ("4,,,unbalanced-quotes", "from line 6"),
    ]
    for (line, (start, words)) in zip(rejects, expected) {
      #expect(line.hasPrefix(start) && line.contains(words), "\(line)")
    }
  }

  @Test func whoIsNotToGetMailIsListedWithTheReason() throws {
    let desk = try Desk()
    let address = #","address":{"lines":["12 Harbor St."],"postalCode":"62701"}"#
    let lines =
      Self.record("p1", address) + Self.record("p2", #","deceased":true"#)
      + Self.record("p3", #","mailOK":false"#)
      + Self.record("p4", #","address":{"lines":["12 HARBOR ST"],"postalCode":"62701"}"#) + Self.record("p5")
      + Self.record("p6") + #"{"resourceType":"Patient","id":"p7","active":false,"name":[{"family":"B"}]}"#
    let list = try desk.put("p5\n\nnobody\n", in: "list.txt")
    let input = try desk.put(lines, in: "in.ndjson")
    let run = try batch(desk, [input, "--suppress", list])
    #expect(run.code == 0, "\(run.errors)")
    #expect(desk.files.filter { $0.hasSuffix(".pdf") } == ["out/p1.pdf", "out/p6.pdf"])
    let expected = [
      "row,id,cause,earlier_row", "2,p2,deceased,", "3,p3,no-mail,", "4,p4,duplicate,1", "5,p5,listed,",
      "7,p7,inactive,",
    ]
    #expect(try text(desk, "out/suppressed.csv").split(separator: "\r\n").map(String.init) == expected)
    let receipts = try batch(desk, [input, "--suppress", list, "--receipts", "-"])
    #expect(
      receipts.text.split(separator: "\n").count == 7, "a filter answers every record, also when run again")
    #expect(receipts.text.contains(#"{"row":4,"id":"p4","suppressed":"duplicate"}"#))
  }

  static let wholes: [(name: String, text: String, words: [String], code: Int32)] = [
    ("a.csv", "1,A,B\n", ["no header"], 65),
    ("a.csv", "id,given,given\n", ["Two columns", "\"family\" is missing"], 65),
    ("a.csv", "id,given,family\"\"\n\"1,A,B\n", ["\"family\" is missing"], 65),
    ("a.csv", "\"id,given,family\n1,A,B\n", ["not closed"], 65),
    ("a.csv", "", ["empty"], 65),
    ("a.csv", "\n\n", ["holds no row"], 65),
    ("a.csv", "id;given;family\n1;A;B\n", ["no header", "semicolons"], 65),
    ("a.csv", "i\0d\0,\0g\0i\0v\0e\0n\0", ["no header", "UTF-16"], 65),
    ("a.ndjson", "", ["empty"], 65),
    ("a.txt", "x", ["name does not say"], 65),
    ("folder/x", "x", ["holds no record"], 65),
  ]

  @Test(arguments: wholes)
  func anInputThatIsWrongAsAWholePrintsNothing(
    name: String, text: String, words: [String], code: Int32
  ) throws {
    let desk = try Desk()
    let folder = desk.folder.appending(path: "folder")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    _ = try desk.put(text, in: name)
    let run = try batch(desk, [name.hasPrefix("folder") ? "folder" : name, "missing.csv"])
    #expect(run.code == code, "\(run.errors)")
    for word in words + ["missing.csv"] { #expect(run.errors.contains(word), "\(word): \(run.errors)") }
    #expect(!desk.files.contains { $0.hasPrefix("out") })
  }

  static let hopeless: [([String], String)] = [
    (["--options", "fibrin,nothing"], "knows no option \"nothing\""),
    (["--options", "fibrin"], "has 2 to 5 options, not 1"),
    (["--date", "2032-01-01"], "--overdue-reason"),
  ]

  @Test(arguments: hopeless)
  func settingsThatWouldRejectEveryRecordAreRefusedAtOnce(options: [String], words: String) throws {
    let desk = try Desk()
    let input = try desk.put(Self.record("p1"), in: "in.ndjson")
    let run = try desk.run(["batch", input, "--out", "out"] + options)
    #expect(run.code == 65)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(!desk.files.contains("out"))
  }

  @Test func whatWasToGoOnBeginsNothingNew() throws {
    let desk = try Desk()
    let input = try desk.put(Self.record("p1"), in: "in.ndjson")
    let early = try batch(desk, [input, "--resume"])
    #expect(early.code == 66)
    #expect(early.errors.contains("no batch that could go on"), "\(early.errors)")
    #expect(!desk.files.contains("out"))
    #expect(try batch(desk, [input]).code == 0)
    #expect(try batch(desk, [input, "--resume"]).code == 0)
    #expect(try batch(desk, [input, "--resume", "--paper", "a4"]).code == 64)
  }

  @Test func standardInputThatHasBecomeShorterIsAnotherJob() throws {
    let desk = try Desk()
    let records = (1...3).map { Self.record("p\($0)") }
    #expect(try batch(desk, ["-"], input: records.joined()).code == 0)
    let manifest = try desk.content("out/manifest.json")
    for count in 0...2 {
      let short = try batch(desk, ["-"], input: records.prefix(count).joined())
      #expect(short.code == 64)
      #expect(short.errors.contains("ends after record \(count)"), "\(short.errors)")
    }
    #expect(try desk.content("out/manifest.json") == manifest)
    #expect(try batch(desk, ["-"], input: records.joined() + Self.record("p4")).code == 0)
    #expect(try desk.run(["verify", "out"]).code == 0)
  }

  @Test func anotherJobsFolderIsRefused() throws {
    let desk = try Desk()
    let first = try desk.put(Self.record("a"), in: "1.ndjson")
    let second = try desk.put(Self.record("a", #","note":"other""#), in: "2.ndjson")
    #expect(try batch(desk, [first]).code == 0)
    let before = try desk.content("out/a.pdf")
    let run = try batch(desk, [second, "--paper", "a4"])
    #expect(run.code == 64)
    #expect(run.errors.contains("inputs, paper"), "\(run.errors)")
    #expect(try desk.content("out/a.pdf") == before)
    let again = try desk.run(["batch", first, "--out", "out"])
    #expect(again.code == 0, "without --date the day of the first run counts: \(again.errors)")
  }

  @Test func aFolderWithoutALedgerAndOneThatCannotBeMadeAreRefused() throws {
    let desk = try Desk()
    let input = try desk.put(Self.record("a"), in: "in.ndjson")
    try FileManager.default.createDirectory(
      at: desk.folder.appending(path: "out"), withIntermediateDirectories: true)
    _ = try desk.put("older", in: "out/a.pdf")
    #expect(try batch(desk, [input]).code == 64)
    #expect(try text(desk, "out/a.pdf") == "older")
    let run = try desk.run(["batch", input, "--out", "/proc/none/out"])
    #expect(run.code == 73)
  }

  @Test(arguments: ["receipts.ndjson", "rejects.csv", "suppressed.csv", "manifest.json"])
  func aListThatStandsInTheFolderIsNotOverwritten(name: String) throws {
    let desk = try Desk()
    try FileManager.default.createDirectory(
      at: desk.folder.appending(path: "out"), withIntermediateDirectories: true)
    let input = try desk.put(
      name.hasSuffix(".csv") ? "id,given,family\n1,A,B\n" : Self.record("a"), in: "out/\(name)")
    let other = try desk.put(Self.record("b"), in: "in.ndjson")
    let run = try batch(desk, [name == "manifest.json" ? other : input])
    #expect(run.code == 64, "\(run.errors)")
    #expect(run.errors.contains("nothing in this one was touched"), "\(run.errors)")
    #expect(desk.files == ["in.ndjson", "out", "out/\(name)"])
  }

  @Test func textThatIsNoRecordIsNamedWithItsPlace() throws {
    let desk = try Desk()
    let lines = Self.record("a") + "{\"id\":\"b\",\"name\" \"\(Self.secret)\"}\n"
    #expect(try batch(desk, [desk.put(lines, in: "in.ndjson")]).code == 2)
    #expect(try text(desk, "out/rejects.csv").contains("2,,1:18,syntax,"))
    #expect(try !text(desk, "out/rejects.csv").contains(Self.secret))
  }

  @Test func aDamagedLedgerIsNamedAndTouchesNothing() throws {
    let desk = try Desk()
    let input = try desk.put(Self.record("a"), in: "in.ndjson")
    #expect(try batch(desk, [input]).code == 0)
    _ = try desk.put(String(repeating: "no ledger", count: 1000), in: "out/ledger.sqlite")
    let run = try batch(desk, [input])
    #expect(run.code == 65)
    #expect(
      run.errors.contains("The ledger is damaged") && run.errors.contains("another --out"), "\(run.errors)")
    #expect(try desk.run(["verify", "out"]).code == 0)
  }

  @Test func anInputWithoutARecordIsSaid() throws {
    let desk = try Desk()
    let run = try batch(desk, [desk.put("id,given,family\n", in: "a.csv"), desk.put("\n", in: "b.ndjson")])
    #expect(run.code == 0)
    for name in ["a.csv", "b.ndjson"] { #expect(run.errors.contains("\(name): There is no record in it.")) }
    let filter = try desk.run(["batch", "-", "--receipts", "-", "--out", "empty"], input: "")
    #expect(filter.code == 0)
    #expect(!filter.errors.contains("no record"))
  }

  @Test func aFileInTheWayOfTheFolderIsNamed() throws {
    let desk = try Desk()
    let input = try desk.put(Self.record("a"), in: "in.ndjson")
    for out in ["in.ndjson", "in.ndjson/below"] {
      let run = try desk.run(["batch", input, "--out", out])
      #expect(run.code == 73)
      #expect(run.errors.contains("in.ndjson: A file stands here"), "\(run.errors)")
    }
    #expect(try text(desk, "in.ndjson") == Self.record("a"))
  }

  @Test func opaqueNamesNeedAKeyAndGiveNoIdAway() throws {
    let desk = try Desk()
    let input = try desk.put(Self.record("maria"), in: "in.ndjson")
    #expect(try batch(desk, [input, "--opaque-names"]).code == 64)
    let short = try desk.put("short", in: "short.key")
    #expect(try batch(desk, [input, "--opaque-names", "--key-file", short]).code == 65)
    let key = try desk.put("0123456789abcdef", in: "names.key")
    #expect(try batch(desk, [input, "--opaque-names", "--key-file", key]).code == 0)
    let name = try #require(desk.files.first { $0.hasSuffix(".pdf") })
    #expect(name.wholeMatch(of: #/out/[0-9a-f]{32}\.pdf/#) != nil)
  }

  @Test func theTemplateIsABatchOfItsOwn() throws {
    let desk = try Desk()
    let template = try desk.run(["batch", "--template"])
    #expect(template.code == 0)
    let run = try batch(desk, [desk.put(template.text, in: "t.csv"), "--json"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.text.contains(#""event":"done""#))
    #expect(run.errors.isEmpty)
  }
}
