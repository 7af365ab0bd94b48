import Foundation
import Frames
import Press
import Support
import Testing

@Suite("Pages become a PDF file")
struct FileTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// A document with some words as its only paragraph.
  private func paragraph(_ words: String, title: String = "Choices") throws -> Document {
    workshop.document([[workshop.group(.paragraph, 1, [try workshop.words(words)])]], title: title)
  }

  @Test(
    "Text comes out of the file as it went in",
    arguments: [
      "office fluffy ffi", "Ruíz, Łódź, naïve", "Ru\u{301}iz", "שלום", "مرحبا", "简体中文", "日本語の名前",
      "한국어", "ภาษาไทย", "12–14 “weeks” ≥ 50%", "(quoted) \\ 'back' \"slash\" <b>&amp;</b>", "●●○○ ☐", "->",
    ])
  func extraction(words: String) throws {
    let file = try workshop.bind(paragraph(words))
    let text = try Tool.run("pdftotext", ["@", "-"], on: file)
    // The program adds line ends, form feeds and direction marks of its own.
    let own = text.unicodeScalars.filter { !"\n\u{C}\u{202A}\u{202B}\u{202C}".unicodeScalars.contains($0) }
    #expect(Array(own) == Array(words.unicodeScalars))
  }

  @Test("Every font is embedded as a subset")
  func fonts() throws {
    let file = try workshop.bind(scripts())
    let table = try Tool.run("pdffonts", ["@"], on: file).split(separator: "\n").dropFirst(2)
    #expect(table.count >= 4)
    for line in table {
      #expect(line.contains("yes yes yes"), "\(line)")
      #expect(line.dropFirst(6).first == "+")
    }
  }

  @Test("Subsets of one font bear names that tell them apart, in one file and in two")
  func subsetNames() throws {
    let names = try ["Rest", "Walk"].map { words in
      let fonts = try Tool.run("pdffonts", ["@"], on: workshop.bind(paragraph(words)))
      return try #require(fonts.split(separator: "\n").last).prefix(6)
    }
    #expect(Set(names).count == 2)
  }

  @Test("The file carries the title and the given date, and no other")
  func metadata() throws {
    let file = try workshop.bind(paragraph("Rest", title: "Fibrin (or “fusion”)\u{0}\u{1B} \\ é"))
    let facts = try Tool.run("pdfinfo", ["-isodates", "@"], on: file)
    #expect(facts.contains("Title:           Fibrin (or “fusion”) \\ é\n"))
    #expect(facts.contains("CreationDate:    2026-11-24T09:30:05Z"))
    #expect(facts.contains("ModDate:         2026-11-24T09:30:05Z"))
    #expect(facts.contains("612 x 792 pts (letter)"))
    #expect(!facts.contains("Author") && !facts.contains("Subject") && !facts.contains("Keywords"))
  }

  @Test("Pages keep their own sizes, in order")
  func sizes() throws {
    let wide = Size(width: .points(792), height: .points(612))
    var document = try paragraph("Rest")
    document.pages = [wide, Workshop.letter, wide].map { size in
      var page = document.pages[0]
      page.frame.size = size
      return page
    }
    let file = try workshop.bind(document)
    let facts = try Tool.run("pdfinfo", ["-l", "3", "@"], on: file)
    let lines = facts.split(separator: "\n").filter { $0.contains(" size:") && $0.hasPrefix("Page ") }
    #expect(lines.map { $0.contains("792 x 612") } == [true, false, true])
  }

  @Test("A page that is full of hostile text leaves a sound file")
  func soundness() throws {
    let hostile = [
      ")) >> endobj (", "\\", "\\)", "((((", "<</Type/Page>>", "%PDF\n%%EOF", "\u{202E}evil\u{202C}",
      "'\"'\"", "\u{2028}\u{2029}\r\n\t", String(repeating: "9(", count: 5000),
    ]
    let paragraphs = try hostile.enumerated().map { index, words in
      workshop.group(.paragraph, index + 1, [try workshop.words(words)])
    }
    let file = try workshop.bind(workshop.document([paragraphs]))
    #expect(try Tool.run("qpdf", ["--check", "@"], on: file).contains("No syntax or stream encoding errors"))
  }

  @Test("Links lead where they should, and their place is that of their area")
  func links() throws {
    let area = Frame(
      size: Size(width: .points(100), height: .points(20)), items: [try workshop.words("Link")])
    let tag = Frames.Tag(.link(address: "https://example.org/a(b)'c?d=é&x=1"), element: 1)
    let link = PlacedItem(.group(area, tag), at: Point(x: .points(72), y: .points(92)), layer: .shared)
    let file = try workshop.bind(workshop.document([[link]]))
    #expect(
      try Tool.run("pdfinfo", ["-url", "@"], on: file).contains(
        "https://example.org/a%28b%29%27c?d=%C3%A9&x=1"))
    let objects = try Tool.run("qpdf", ["--qdf", "--object-streams=disable", "@", "-"], on: file)
    // The upper left corner at 72, 92 of a page 792 high.
    let corners = objects.components(separatedBy: "/Rect [").last?.components(separatedBy: "]").first ?? ""
    #expect(corners.split(whereSeparator: \.isWhitespace).compactMap { Double($0) } == [72, 680, 172, 700])
  }

  @Test("A document can be printed from another shelf than it was shaped with")
  func anotherShelf() throws {
    let document = try scripts()
    #expect(try workshop.bind(document) == Workshop().bind(document))
  }

  /// A document in scripts of several fonts, some with outlines of the one kind and some of the other.
  private func scripts() throws -> Document {
    let words = ["Rest and walk", "שלום", "مرحبا", "简体中文", "हिन्दी"]
    let paragraphs = try words.enumerated().map { index, words in
      workshop.group(.paragraph, index + 1, [try workshop.words(words)])
    }
    return workshop.document([paragraphs, paragraphs])
  }
}
