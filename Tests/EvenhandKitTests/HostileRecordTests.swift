import EvenhandKit
import Foundation
import Frames
import Support
import Testing

@Suite("Hostile words in a record leave a sound file or a clear refusal")
struct HostileRecordTests {
  /// Words as they stand between the quotation marks of JSON.
  private static let words = [
    #"a \"quoted\" 'name'"#, #")) >> endobj ("#, #"\\"#, #"\\)"#, "((((", "<</Type/Page>>", #"%PDF\n%%EOF"#,
    #"a\u0000b"#, #"a\u001Bc"#, #"\uD800"#, #"x\uDC00y"#, #"\u202Eevil\u202C"#, #"\u2066in\u2069"#,
    "]]><x>&amp;&lt;",
    #"\uFFFE\uFFFFx"#, "👩‍👩‍👧 naïve Łódź", "</rdf:li>", "-->", #"\uFEFFmark"#, "<b>&markup;</b>",
    "{name} **x** [^y]",
    "a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", #"\uE000"#, "شفاء נור", "",
    String(repeating: "W", count: 10_000), String(repeating: "long ", count: 2_000),
  ]

  private static func record(_ words: String) -> String {
    """
    { "id": "p", "name": { "prefix": "\(words)", "given": ["\(words)"], "family": "\(words)" },
      "address": { "lines": ["\(words)"], "city": "\(words)", "state": "ME", "postalCode": "\(words)" },
      "visit": { "date": "2026-11-24", "clinician": "\(words)" }, "goals": ["\(words)"], "note": "\(words)" }
    """
  }

  @Test("in every text of it", arguments: words, ["consult", "mailer"])
  func everywhere(words: String, layout: String) throws {
    let day = FixturePack.day("2026-11-24")
    let sheet = try #require(NamedFile.stockLayout(layout))
    let request = HandoutRequest(
      record: NamedFile(name: "record", bytes: Array(Self.record(words).utf8)),
      settings: HandoutSettings(layout: sheet, today: day))
    do throws(HandoutFailure) {
      let printer = try Printer()
      let document = try printer.set(Handout.compose(request).1)
      #expect(document.title == "Treatment options for disc pain, side by side")
      let file = try printer.pdf(document, finish: PDFFinish(day: day))
      try expectSound(file)
    } catch {
      #expect(error.cause == .badData && !error.remarks.isEmpty)
      let told = error.remarks.map { "\($0.note.message) \($0.note.hint ?? "")" }.joined()
      #expect(words.count < 4 || !told.contains(words), "A message repeats a value of the record")
    }
  }

  private func expectSound(_ file: [UInt8]) throws(HandoutFailure) {
    let broken = try PDFChecks.clauses(NamedFile(name: "file", bytes: file)).filter { !$0.findings.isEmpty }
    #expect(broken.map(\.name) == [])
    #expect(throws: Never.self) {
      let said = try Tool.run("qpdf", ["--check", "@"], on: file)
      #expect(said.contains("No syntax or stream encoding errors"))
    }
  }
}
