import Foundation
import Support
import Testing

/// Every seam of the input: what is wrong is named with its place, nothing is written, nothing is told of the
/// patient, and an older file stays as it was.
@Suite struct BadInputTests {
  private static let secret = "Zaubermann"

  private static func record(_ fields: String) -> String {
    "{ id: \"p1\", name: \"\(secret)\", spine: { region: \"lumbar\" }, \(fields) }"
  }

  static let records: [(text: String, words: [String])] = [
    ("{ id: \"p1\",\n  name: \"\(secret)\"\n  sex: \"female\" }", ["3:3", "\",\""]),
    (record("pain: { now: \"seven\" }"), ["pain.now", "number"]),
    (record("birthDate: \"1971-02-30\""), ["birthDate", "calendar"]),
    (record("pain: { now: 11, scale: \"nrs\" }"), ["pain.now"]),
    (record("spine: { levels: [\"L9-L10\"] }"), ["spine"]),
    (record("options: [\"fibrin\", \"surgery\"]"), ["options[1]"]),
    ("{ id: \"p1\", name: \"\" }", ["name"]),
    ("{ id: \"p1\", name: \"LONG\" }", ["name", "200"]),
    ("{ id: \"p1\", name: \"\(secret)\\u202Egpj\" }", ["name", "U+202E"]),
    ("{ id: \"p1\", name: \"\(secret)\\u0007\" }", ["name", "U+0007"]),
    ("{ id: \"../p1\", name: \"\(secret)\" }", ["id"]),
    ("{ name: \"\(secret)\" }", ["id", "missing"]),
    (record("redFlags: [\"feeling odd\"]"), ["redFlags[0]", "Known"]),
    ("", ["1:1"]),
    ("[]", ["object"]),
  ]

  @Test(arguments: records)
  func isNamedWithItsPlaceAndWritesNothing(text: String, words: [String]) throws {
    let desk = try Desk()
    let long = String(repeating: Self.secret, count: 1000)
    let record = try desk.put(text.replacing("LONG", with: long), in: "record.json5")
    _ = try desk.put("older", in: "out.pdf")
    let run = try desk.run(["print", record, "-o", "out.pdf", "--date", "2026-11-24"])
    #expect(run.code == 65)
    for word in words { #expect(run.errors.contains(word), "\(word) is not in: \(run.errors)") }
    #expect(!run.errors.contains(Self.secret), "\(run.errors)")
    #expect(desk.files == ["out.pdf", "record.json5"])
    #expect(try desk.content("out.pdf") == Data("older".utf8))
  }

  @Test func everyProblemIsNamedAtOnce() throws {
    let desk = try Desk()
    let record = try desk.put(
      Self.record("pain: { now: 99 }, birthDate: \"x\", sex: \"no\", options: [\"a\", \"b\"]"), in: "r.json5")
    let run = try desk.run(["check", "patient", record])
    #expect(run.code == 65)
    for field in ["pain.now", "birthDate", "sex", "options[0]", "options[1]"] {
      #expect(run.errors.contains(field), "\(field) is not in: \(run.errors)")
    }
  }

  @Test func anUnknownFieldIsAWarningWithTheNearestName() throws {
    let desk = try Desk()
    let record = try desk.put(Self.record("birthdate: \"1971-04-14\""), in: "r.json5")
    let run = try desk.run(["print", record, "-o", "r.pdf", "--date", "2026-11-24"])
    #expect(run.code == 0)
    #expect(run.errors.contains("warning") && run.errors.contains("birthDate"), "\(run.errors)")
    #expect(desk.files == ["r.json5", "r.pdf"])
  }

  @Test func markupIsPrintedLiterally() throws {
    let desk = try Desk()
    let record = try desk.put("{ id: \"p\", name: \"<b>A</b> **B** [^x] {y}\" }", in: "r.json5")
    let run = try desk.run(["print", record, "-o", "r.pdf", "--date", "2026-11-24"])
    #expect(run.code == 0, "\(run.errors)")
    let text = try Tool.run("pdftotext", ["-l", "1", "@", "-"], on: [UInt8](desk.content("r.pdf")))
    #expect(text.contains("<b>A</b> **B** [^x] {y}"))
  }

  @Test func aCharacterWithoutAFontIsNamed() throws {
    let desk = try Desk()
    let record = try desk.put("{ id: \"p\", name: \"A \u{10A000}\u{1F600}\" }", in: "r.json5")
    let run = try desk.run(["print", record, "-o", "r.pdf", "--date", "2026-11-24"])
    #expect(run.code == 65)
    #expect(run.errors.contains("U+1F600"), "\(run.errors)")
    #expect(desk.files == ["r.json5"])
  }

  @Test func anotherEncodingIsNamed() throws {
    let desk = try Desk()
    let file = desk.folder.appending(path: "r.json5")
    try Data([0x7B, 0x20, 0xE9, 0x7D]).write(to: file)
    let run = try desk.run(["print", file.path])
    #expect(run.code == 65)
    #expect(run.errors.contains("UTF-8"), "\(run.errors)")
  }

  @Test func aFolderAndAMissingFileAreTold() throws {
    let desk = try Desk()
    #expect(try desk.run(["print", "."]).code == 65)
    #expect(try desk.run(["print", "nothing.json5"]).code == 66)
    #expect(try desk.run(["print", Desk.example("maria.json5"), "--layout", "none.json5"]).code == 66)
    #expect(try desk.run(["print", Desk.example("maria.json5"), "--evidence", "none"]).code == 66)
    // A file where the folder of a pack should be holds no language, and must not pass for a pack without faults.
    let pack = try desk.run(["check", "evidence", Desk.example("maria.json5")])
    #expect(pack.code == 65)
    #expect(pack.errors.contains("A file stands here, where a folder is needed"), "\(pack.errors)")
  }

  @Test(
    "A program that asks for a report gets one of a failure too, and nothing else",
    arguments: [
      (["print", "nothing.json5"], 66), (["check", "patient", "nothing.json5"], 66),
      (["verify", "nothing"], 66), (["merge", "nothing", "--out", "out"], 66),
      (["batch", "nothing.csv", "--out", "out"], 66), (["batch", "nothing.csv"], 64),
    ] as [([String], Int32)])
  func reports(arguments: [String], code: Int32) throws {
    let desk = try Desk()
    let run = try desk.run(arguments + ["--json"])
    #expect(run.code == code)
    #expect(run.errors.isEmpty, "\(run.errors)")
    let report = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    #expect(report?["note"] != nil || report?["code"] as? Int32 == code)
  }

  @Test func anOutputThatCannotBeWrittenIsTold() throws {
    let desk = try Desk()
    let record = Desk.example("maria.json5")
    for output in ["none/m.pdf", ".", "/dev/full"] {
      let run = try desk.run(["print", record, "-o", output, "--date", "2026-11-24"])
      #expect(run.code == 73, "\(output): \(run.errors)")
    }
    #expect(desk.files.isEmpty)
  }

  @Test func aDiskThatFillsUpLeavesTheOlderFile() throws {
    let desk = try Desk()
    _ = try desk.put("older", in: "m.pdf")
    let run = try desk.run(
      ["print", Desk.example("maria.json5"), "-o", "m.pdf", "--date", "2026-11-24"],
      shell: "ulimit -f 8; exec \"$0\" \"$@\"")
    #expect(run.code == 73, "\(run.errors)")
    #expect(desk.files == ["m.pdf"])
    #expect(try desk.content("m.pdf") == Data("older".utf8))
  }

  @Test(arguments: ["spine: { region: \"cervical\" }", "spine: { levels: [\"C5-C6\"] }"])
  func theNeckIsRefusedWithTheReason(fields: String) throws {
    let desk = try Desk()
    let record = try desk.put("{ id: \"p\", name: \"\(Self.secret)\", \(fields) }", in: "r.json5")
    let run = try desk.run(["print", record, "-o", "r.pdf", "--date", "2026-11-24"])
    #expect(run.code == 65)
    #expect(run.errors.contains("neck"), "\(run.errors)")
    #expect(desk.files == ["r.json5"])
  }

  @Test func anOverdueReviewStopsUnlessAReasonIsGiven() throws {
    let desk = try Desk()
    let arguments = ["print", Desk.example("maria.json5"), "-o", "m.pdf", "--date", "2028-01-01"]
    let run = try desk.run(arguments)
    #expect(run.code == 65)
    #expect(run.errors.contains("--overdue-reason"))
    #expect(desk.files.isEmpty)
    #expect(try desk.run(arguments + ["--overdue-reason", "The review is under way."]).code == 0)
    let text = try Tool.run("pdftotext", ["@", "-"], on: [UInt8](desk.content("m.pdf")))
    #expect(text.contains("The review is under way."))
  }
}
