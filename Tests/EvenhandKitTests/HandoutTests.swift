import Blocks
import ComparisonModel
import EvenhandKit
import Foundation
import Frames
import Support
import Testing

@Suite struct HandoutTests {
  private static let examples = [
    "maria.json5", "joe.json5", "ruth.json5", "scripts.json5", "three.json5", "fhir-bundle.json",
  ]

  private static func request(_ record: String, today: String = "2026-11-24") throws -> HandoutRequest {
    let layout = try #require(NamedFile.stockLayout("consult"))
    return HandoutRequest(
      record: NamedFile(name: "record", bytes: Array(record.utf8)),
      settings: HandoutSettings(layout: layout, today: FixturePack.day(today)))
  }

  private static func example(_ name: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "examples/\(name)"), encoding: .utf8)
  }

  @Test(arguments: examples, Paper.allCases)
  func everyExampleIsSetOnEveryPaper(name: String, paper: Paper) throws {
    var request = try Self.request(try Self.example(name))
    request.settings.paper = paper
    let document = try Printer().set(Handout.compose(request).1)
    #expect((4...7).contains(document.pages.count), "\(document.pages.count) pages")
    let size = document.pages[0].frame.size
    #expect(size.width > size.height)
    #expect(document.title == "Treatment options for disc pain, side by side")
  }

  @Test func theShortestRecordIsPrinted() throws {
    let (comparison, sheet, remarks) = try Handout.compose(Self.request("{ id: \"a\", name: \"A\" }"))
    #expect(remarks.isEmpty)
    #expect(comparison.options.count == 5)
    #expect(comparison.questions.count > 5)
    #expect(try Printer().set(sheet).pages.count >= 4)
  }

  @Test func theReadingGradeIsOnThePage() throws {
    let sheet = try Handout.compose(Self.request("{ id: \"a\", name: \"A\" }")).1
    let words = sheet.sections.flatMap(\.blocks).flatMap(\.paragraphs).map(\.text.plain)
    #expect(
      words.contains { $0.hasPrefix("reading grade 3.") || $0.hasPrefix("reading grade 2.") },
      "\(words.suffix(60))")
  }

  @Test func problemsOfAllInputsAreNamedAtOnce() throws {
    var request = try Self.request("{ id: \"a\" }")
    request.settings.layout = NamedFile(name: "l", bytes: Array("{ name: 1 }".utf8))
    request.settings.clinic = NamedFile(name: "c", bytes: Array("{ }".utf8))
    request.settings.evidence.removeAll { $0.name == "en/rules.json5" }
    let failure = #expect(throws: HandoutFailure.self) { _ = try Handout.compose(request) }
    let inputs = Set(failure?.remarks.map(\.input) ?? [])
    #expect(inputs == [.record, .layout, .clinic, .evidence])
  }

  @Test func aPackThatBreaksBalanceIsRefused() throws {
    var request = try Self.request("{ id: \"a\", name: \"A\" }")
    request.settings.evidence = request.settings.evidence.map { file in
      guard file.name == "en/treatments.json5" else { return file }
      let text = String(decoding: file.bytes, as: UTF8.self)
        .replacing("what: \"", with: "what: \"A proven ")
      return NamedFile(name: file.name, bytes: Array(text.utf8))
    }
    let failure = #expect(throws: HandoutFailure.self) { _ = try Handout.compare(request) }
    #expect(failure?.remarks.contains { $0.note.code == "banned-words" } == true, "\(failure?.remarks ?? [])")
  }

  @Test func theFooterSaysWhetherTheClinicReviewedTheEvidence() throws {
    var request = try Self.request("{ id: \"a\", name: \"A\" }")
    #expect(try Handout.compose(request).1.footer.start.plain.contains("not reviewed by your clinic"))
    request.settings.clinic = NamedFile(
      name: "c",
      bytes: Array(
        "{ name: \"C\", review: { edition: \"2026.1\", by: \"Dr. R\", on: \"2026-11-22\", due: \"2027-11-22\" } }"
          .utf8))
    #expect(try Handout.compose(request).1.footer.start.plain.contains("reviewed 22 Nov 2026 by Dr. R"))
  }

  @Test func anotherLanguageNeedsOnlyAFolder() throws {
    var request = try Self.request(
      "{ id: \"a\", name: \"A\", language: \"ar-EG\", birthDate: \"1971-04-14\" }")
    let folder = request.settings.evidence.filter { $0.name.hasPrefix("en/") }.map { file in
      let text = String(decoding: file.bytes, as: UTF8.self)
        .replacing("tag: \"en\"", with: "tag: \"ar\"").replacing(
          "direction: \"ltr\"", with: "direction: \"rtl\"")
      return NamedFile(name: file.name.replacing("en/", with: "ar/"), bytes: Array(text.utf8))
    }
    request.settings.evidence += folder
    let (comparison, sheet, _) = try Handout.compose(request)
    #expect(comparison.pack.language.tag == "ar")
    #expect(sheet.direction == .rightToLeft)
    #expect(!comparison.fired.contains { $0.id == "language-missing" })
    let printer = try Printer()
    let document = try printer.set(sheet)
    #expect(document.language.text == "ar" && document.pages.count >= 4)
    let file = try printer.pdf(document, finish: PDFFinish(day: FixturePack.day("2026-11-24")))
    let objects = try Tool.run("qpdf", ["--qdf", "--object-streams=disable", "@", "-"], on: file)
    #expect(objects.contains("/Lang (ar)"))
    #expect(try PDFChecks.clauses(NamedFile(name: "file", bytes: file)).allSatisfy(\.findings.isEmpty))
  }

  @Test func aLanguageWithoutAFolderIsPrintedInEnglishWithANote() throws {
    let (comparison, _, _) = try Handout.compose(
      Self.request("{ id: \"a\", name: \"A\", language: \"cy\" }"))
    #expect(comparison.pack.language.tag == "en")
    #expect(comparison.fired.contains { $0.id == "language-missing" })
  }

  @Test func onlyTheRecordsOwnWordsAreInTheRecordsLanguage() throws {
    let sheet = try Handout.compose(
      Self.request(
        "{ id: \"a\", name: \"Ana\", language: \"es\", birthDate: \"1971-04-14\", goals: [\"caminar\"] }")
    ).1
    let spans = sheet.sections.flatMap(\.blocks).flatMap(\.paragraphs).flatMap(\.text.spans)
    #expect(Set(spans.filter { $0.language?.text == "es" }.map(\.text)) == ["Ana", "caminar"])
    #expect(spans.contains { $0.text == "14 Apr 1971" && $0.language == nil })
  }

  @Test func aLayoutsOwnTextsReplaceTheLabels() throws {
    var request = try Self.request("{ id: \"a\", name: \"A\" }")
    let text = String(decoding: request.settings.layout.bytes, as: UTF8.self)
    let marked = text.replacing(
      "name: \"consult\",", with: "name: \"own\", texts: { en: { title: \"**Our** title\" } },")
    request.settings.layout = NamedFile(name: "own", bytes: Array(marked.utf8))
    let sheet = try Handout.compose(request).1
    #expect(sheet.sections[0].blocks.flatMap(\.paragraphs)[0].text.plain == "Our title")
  }

  @Test func aLongRecordFlowsToFurtherPagesAndLosesNothing() throws {
    let goals = (1...9).map { "\"goal \($0) \(String(repeating: "word ", count: 40))end\($0)\"" }
    let record =
      "{ id: \"a\", name: \"A\", goals: [\(goals.joined(separator: ", "))], note: \"\(String(repeating: "note ", count: 150))last\" }"
    let document = try Printer().set(Handout.compose(Self.request(record)).1)
    #expect(document.pages.count > 4)
    let text = document.pages.map(\.frame.words).joined()
    for end in (1...9).map({ "end\($0)" }) + [
      "last", "page\u{A0}\(document.pages.count)\u{A0}of\u{A0}\(document.pages.count)",
    ] {
      #expect(text.contains(end), "\(end) is lost")
    }
  }
}

extension Frame {
  /// All glyph runs' characters in drawing order.
  fileprivate var words: String {
    items.map { placed in
      switch placed.item {
      case .glyphs(let run): run.text
      case .group(let frame, _): frame.words
      case .fill, .stroke: ""
      }
    }.joined()
  }
}
