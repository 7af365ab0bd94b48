import Foundation
import Frames
import Press
import Support
import Testing

@Suite("Pages become a PDF file")
struct PDFTests {
  @Test(
    "Text comes out of the file as it went in",
    arguments: [
      "office fluffy ffi", "Ruíz, Łódź, naïve", "Ru\u{301}iz", "שלום", "مرحبا", "简体中文", "日本語の名前",
      "한국어", "ภาษาไทย", "12–14 “weeks” ≥ 50%", "(quoted) \\ 'back' \"slash\" <b>&amp;</b>", "●●○○ ☐", "->",
    ])
  func extraction(words: String) throws {
    let shelf = try Workshop.shelf()
    let shaped = try PangoShaper(shelf: shelf).shape(Workshop.text(words), width: nil, layer: .shared)
    var frame = Frame(size: Workshop.letter)
    frame.add(shaped, y: 72)
    let file = try Workshop.print(Workshop.document([frame]), shelf: shelf)
    let text = try Tool.run("pdftotext", ["@", "-"], on: file)
    // The program adds line ends, form feeds and direction marks of its own.
    let own = text.unicodeScalars.filter { !"\n\u{C}\u{202A}\u{202B}\u{202C}".unicodeScalars.contains($0) }
    #expect(Array(own) == Array(words.unicodeScalars))
  }

  @Test("Every font is embedded as a subset")
  func fonts() throws {
    let file = try sample()
    let table = try Tool.run("pdffonts", ["@"], on: file).split(separator: "\n").dropFirst(2)
    #expect(table.count >= 4)
    for line in table {
      #expect(line.contains("yes yes yes"), "\(line)")
      #expect(line.dropFirst(6).first == "+")
    }
  }

  @Test("The file carries the title and the given date, and no other")
  func metadata() throws {
    let shelf = try Workshop.shelf()
    let document = Workshop.document(
      [Frame(size: Workshop.letter)], title: "Fibrin (or “fusion”)\u{0}\u{1B} \\ é")
    let file = try Workshop.print(document, shelf: shelf)
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
    let document = Workshop.document([Frame(size: wide), Frame(size: Workshop.letter), Frame(size: wide)])
    let file = try Workshop.print(document, shelf: try Workshop.shelf())
    let facts = try Tool.run("pdfinfo", ["-l", "3", "@"], on: file)
    let lines = facts.split(separator: "\n").filter { $0.contains(" size:") && $0.hasPrefix("Page ") }
    #expect(lines.map { $0.contains("792 x 612") } == [true, false, true])
  }

  @Test("The file is sound, hostile text in it or not")
  func soundness() throws {
    let shelf = try Workshop.shelf()
    let shaper = PangoShaper(shelf: shelf)
    let hostile = [
      ")) >> endobj (", "\\", "\\)", "((((", "<</Type/Page>>", "%PDF\n%%EOF", "\u{202E}evil\u{202C}",
      "'\"'\"",
      "\u{2028}\u{2029}\r\n\t", String(repeating: "9(", count: 5000),
    ]
    var frame = Frame(size: Workshop.letter)
    for (index, words) in hostile.enumerated() {
      let shaped = try shaper.shape(Workshop.text(words), width: .points(400), layer: .personal)
      frame.add(shaped, y: 40 + Double(index) * 30, Frames.Tag(.paragraph, element: index))
      let area = Size(width: .points(100), height: .points(10))
      let link = Frames.Tag(.link(address: "https://example.org/\(words.prefix(60))"), element: 100 + index)
      frame.items.append(PlacedItem(.group(Frame(size: area), link), at: .zero, layer: .shared))
    }
    for text in hostile {
      let document = Workshop.document([frame], title: text)
      #expect(
        try Tool.run("qpdf", ["--check", "@"], on: try Workshop.print(document, shelf: shelf)).contains(
          "No syntax"))
    }
    #expect(
      try Tool.run("qpdf", ["--check", "@"], on: try sample()).contains("No syntax or stream encoding errors")
    )
  }

  @Test("Links lead where they should, and their place is that of their area")
  func links() throws {
    let shelf = try Workshop.shelf()
    var frame = Frame(size: Workshop.letter)
    var area = Frame(size: Size(width: .points(100), height: .points(20)))
    area.add(try PangoShaper(shelf: shelf).shape(Workshop.text("Link"), width: nil, layer: .shared), y: 0)
    let tag = Frames.Tag(.link(address: "https://example.org/a(b)'c?d=é&x=1"), element: 1)
    frame.items.append(
      PlacedItem(.group(area, tag), at: Point(x: .points(72), y: .points(92)), layer: .shared))
    let file = try Workshop.print(Workshop.document([frame]), shelf: shelf)
    #expect(
      try Tool.run("pdfinfo", ["-url", "@"], on: file).contains(
        "https://example.org/a%28b%29%27c?d=%C3%A9&x=1"))
    let objects = try Tool.run("qpdf", ["--qdf", "--object-streams=disable", "@", "-"], on: file)
    // The upper left corner at 72, 92 of a page 792 high.
    let corners = objects.components(separatedBy: "/Rect [").last?.components(separatedBy: "]").first ?? ""
    #expect(corners.split(whereSeparator: \.isWhitespace).compactMap { Double($0) } == [72, 680, 172, 700])
  }

  @Test("The same document is the same bytes, from eight threads too")
  func sameBytes() async throws {
    let first = try sample()
    let others = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { try sample() } }
      return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
    }
    #expect(others.count == 8)
    #expect(others.allSatisfy { $0 == first })
  }

  @Test("A document can be printed from another shelf than it was shaped with")
  func anotherShelf() throws {
    let shelf = try Workshop.shelf()
    let document = try sampleDocument(shelf)
    #expect(try Workshop.print(document, shelf: shelf) == Workshop.print(document, shelf: Workshop.shelf()))
  }

  @Test("What Cairo refuses is thrown, and there is no file")
  func failures() throws {
    let shelf = try Workshop.shelf()
    let wrong = GlyphRun(
      font: FontKey("Inter 11px"), colour: .black, text: "two", glyphs: [Glyph(id: 3, origin: .zero)],
      clusters: [TextCluster(bytes: 9, glyphs: 1)], isRightToLeft: false, width: .points(5), language: nil)
    let unknown = GlyphRun(
      font: FontKey("Papyrus 11px"), colour: .black, text: "a", glyphs: [Glyph(id: 3, origin: .zero)],
      clusters: [TextCluster(bytes: 1, glyphs: 1)], isRightToLeft: false, width: .points(5), language: nil)
    for run in [wrong, unknown] {
      let page = Frame(size: Workshop.letter, items: [PlacedItem(.glyphs(run), at: .zero, layer: .shared)])
      #expect(throws: PressFailure.self) { try Workshop.print(Workshop.document([page]), shelf: shelf) }
    }
    for size in [
      Size.zero, Size(width: .points(.nan), height: .points(10)),
      Size(width: .points(1e9), height: .points(9)),
    ] {
      #expect(throws: PressFailure.self) {
        try Workshop.print(Workshop.document([Frame(size: size)]), shelf: shelf)
      }
    }
    #expect(throws: PressFailure.self) { try Workshop.print(Workshop.document([]), shelf: shelf) }
  }

  private func sample() throws -> [UInt8] {
    let shelf = try Workshop.shelf()
    return try Workshop.print(try sampleDocument(shelf), shelf: shelf)
  }

  private func sampleDocument(_ shelf: FontShelf) throws -> Document {
    let shaper = PangoShaper(shelf: shelf)
    var frame = Frame(size: Workshop.letter)
    for (index, words) in ["Rest and walk", "שלום", "مرحبا", "简体中文", "हिन्दी"].enumerated() {
      let shaped = try shaper.shape(Workshop.text(words), width: nil, layer: .shared)
      frame.add(shaped, y: 72 + 20 * Double(index), Frames.Tag(.paragraph, element: index))
    }
    return Workshop.document([frame, frame])
  }
}
