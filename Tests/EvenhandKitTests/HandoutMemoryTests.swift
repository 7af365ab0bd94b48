import ComparisonModel
import EvenhandKit
import Foundation
import Frames
import Support
import Testing

@Suite("What is remembered from other patients changes nothing")
struct HandoutMemoryTests {
  private static let examples = [
    "maria.json5", "joe.json5", "ruth.json5", "scripts.json5", "three.json5", "fhir-bundle.json",
  ]

  /// The stock evidence in English, and the same words under the names of other languages, one of them from the
  /// right.
  private static let evidence: [NamedFile] = {
    let stock = NamedFile.stockEvidence
    let others = [("es", "ltr"), ("ar", "rtl")].flatMap { tag, direction in
      stock.filter { $0.name.hasPrefix("en/") }.map { file in
        let text = String(decoding: file.bytes, as: UTF8.self)
          .replacing("tag: \"en\"", with: "tag: \"\(tag)\"")
          .replacing("direction: \"ltr\"", with: "direction: \"\(direction)\"")
        return NamedFile(name: file.name.replacing("en/", with: "\(tag)/"), bytes: Array(text.utf8))
      }
    }
    return stock + others
  }()

  private static func settings(_ layout: String, _ paper: Paper = .letter) throws -> HandoutSettings {
    var settings = HandoutSettings(
      layout: try #require(NamedFile.stockLayout(layout)), today: FixturePack.day("2026-11-24"))
    settings.evidence = evidence
    settings.paper = paper
    return settings
  }

  /// The records of the examples in each language, with what needs more pages, and the same words twice.
  private static let records: [(name: String, text: String)] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let texts = examples.compactMap { name in
      (try? String(contentsOf: root.appending(path: "examples/\(name)"), encoding: .utf8)).map { (name, $0) }
    }
    let goal = String(repeating: "word ", count: 40)
    let long = """
      { id: "long", name: "Long", goals: [\((1...9).map { "\"goal \($0) \(goal)\"" }.joined(separator: ","))],
        note: "\(String(repeating: "note ", count: 150))" }
      """
    return ["en", "es", "ar"].flatMap { language in
      (texts + [("long", long)]).filter { language != "es" || $0.0 == "three.json5" }.map { name, text in
        let bare = text.replacing(/language: "[^"]*",/, with: "")
        let record =
          name.hasSuffix(".json")
          ? text.replacing("\"en-US\"", with: "\"\(language)\"")
          : bare.replacing("{", with: "{ language: \"\(language)\",", maxReplacements: 1)
        return ("\(name) in \(language)", record)
      }
    }
  }()

  private static func comparisons() throws -> [(name: String, Comparison)] {
    let settings = try settings("mailer")
    return try records.map { name, text in
      let file = NamedFile(name: name, bytes: Array(text.utf8))
      return (name, try Handout.compare(HandoutRequest(record: file, settings: settings)).0)
    }
  }

  @Test(
    "A handout has the items and the structure of one that was set alone, whoever came before",
    arguments: ["consult", "mailer"], Paper.allCases)
  func structure(layout: String, paper: Paper) throws {
    let preparation = try Preparation(Self.settings(layout, paper))
    let printer = try Printer()
    let comparisons = try Self.comparisons()
    var memory = HandoutMemory()
    var others = HandoutMemory()
    var reversed: [String: Document] = [:]
    for (name, comparison) in comparisons.reversed() {
      reversed[name] = try printer.set(preparation.compose(comparison, &others), &others)
    }
    for (name, comparison) in comparisons {
      let alone = try printer.set(preparation.compose(comparison))
      let document = try printer.set(preparation.compose(comparison, &memory), &memory)
      #expect(alone.pages.map(\.drawnItems) == document.pages.map(\.drawnItems), "\(name)")
      #expect(alone.toldElements == document.toldElements, "\(name)")
      #expect(alone.toldElements.count > 50, "\(name)")
      #expect(document == reversed[name], "\(name)")
    }
  }

  @Test(
    "The file of a record is the same to the byte, whoever came before", arguments: ["consult", "mailer"])
  func bytes(layout: String) throws {
    let settings = try Self.settings(layout)
    let preparation = try Preparation(settings)
    let printer = try Printer()
    let finish = PDFFinish(day: settings.today)
    var memory = HandoutMemory()
    for (name, comparison) in try Self.comparisons() {
      let document = try printer.set(preparation.compose(comparison, &memory), &memory)
      var fresh = HandoutMemory()
      let first = try printer.set(preparation.compose(comparison, &fresh), &fresh)
      let file = try printer.pdf(document, finish: finish)
      #expect(try printer.pdf(first, finish: finish) == file, "\(name)")
    }
  }
}
