import Bindery
import Foundation
import Frames
import Press
import Support
import Testing

@Suite("Many documents become one file for a mail house")
struct StreamTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// A document of pages with the same words for everyone, and a name on each.
  private func letter(to name: String, pages: Int = 2) throws -> Document {
    let sides = try (1...pages).map { page in
      var frame = Frame(size: Workshop.letter)
      var shared = try workshop.words("What everyone gets on page \(page): 12–14 weeks")
      shared.origin = Point(x: .points(72), y: .points(300))
      var everyone = Frame(size: Workshop.letter)
      for (index, shape) in Self.shapes.enumerated() {
        let place = Point(x: .points(60 + 40 * Double(index)), y: .points(280))
        let pen = Stroke(width: .points(0.7), colour: Self.blue, dashes: [.points(3), .points(2)])
        everyone.items.append(PlacedItem(.fill(shape, Self.blue), at: place, layer: .shared))
        everyone.items.append(PlacedItem(.stroke(shape, pen), at: place, layer: .shared))
      }
      everyone.items.append(shared)
      frame.items.append(PlacedItem(.group(everyone.recurring, nil), at: .zero, layer: .shared))
      guard case .group(var words, _) = try workshop.words(name).item else { return Page(frame: frame) }
      for index in words.items.indices { words.items[index].layer = .personal }
      frame.items.append(
        PlacedItem(.group(words, nil), at: Point(x: .points(72), y: .points(100)), layer: .personal))
      return Page(frame: frame)
    }
    return Document(title: "Choices", language: LanguageTag("en"), pages: sides)
  }

  private static let blue = Colour(red: 200, green: 220, blue: 240)

  /// One of each kind; circles so small and so large that Cairo draws them with other curves.
  private static let shapes: [Shape] = [
    .rectangle(Size(width: .points(30), height: .points(20)), cornerRadius: .points(6)),
    .rectangle(Size(width: .points(30), height: .points(20)), cornerRadius: .zero),
    .circle(radius: .points(3)), .circle(radius: .points(14)),
    .line(to: Point(x: .points(20), y: .points(9))),
    .polygon([.zero, Point(x: .points(20), y: .zero), Point(x: .points(9), y: .points(30))]),
  ]

  private func binder(blank: Page? = nil, formLimit: Int = 100) throws -> StreamBinder {
    StreamBinder(
      title: "Job", date: try Workshop.date(), producer: "Evenhand test",
      fonts: FontFiles(shelf: workshop.shelf), blank: blank, formLimit: formLimit)
  }

  /// A finished stream, its bytes taken after each document.
  private func stream(
    _ documents: [Document], blank: Page? = nil, formLimit: Int = 100
  ) throws -> [UInt8] {
    var binder = try binder(blank: blank, formLimit: formLimit)
    var file: [UInt8] = []
    for document in documents {
      _ = try binder.append(document)
      file += binder.takeBytes()
    }
    return file + (try binder.finish())
  }

  @Test("What everyone gets is in the file once, and every name on its own page")
  func sharing() throws {
    let names = ["María Ejemplo-Ruíz", "Łukasz Żółć", "שלום כהן", "王小明"]
    let file = try stream(names.map { try letter(to: $0) })
    let objects = String(decoding: file, as: UTF8.self)
    #expect(objects.components(separatedBy: "/Subtype /Form").count == 3)
    for (index, name) in names.enumerated() {
      let pages = ["-f", "\(index * 2 + 1)", "-l", "\(index * 2 + 2)"]
      let text = try Tool.run("pdftotext", pages + ["@", "-"], on: file)
      #expect(text.components(separatedBy: name).count == 3)
      #expect(text.contains("What everyone gets on page 1: 12–14 weeks"))
      #expect(text.contains("What everyone gets on page 2: 12–14 weeks"))
    }
  }

  @Test("Each page looks as Cairo draws it", arguments: ["María", "李明华", "نور"])
  func looks(name: String) throws {
    let document = try letter(to: name)
    let file = try stream([try letter(to: "Joe"), document])
    for (index, page) in document.pages.enumerated() {
      let isLike = try workshop.shows(file, page, at: index + 3)
      #expect(isLike)
    }
  }

  @Test("What comes for one patient after another becomes a form in the second document, and no name does")
  func recurrence() throws {
    let words = String(repeating: "The same rule chose these words. ", count: 3)
    let documents = try (0..<3).map { _ in
      guard case .group(let frame, _) = try workshop.words(words).item else { return try letter(to: "") }
      let items = [10.0, 30].map { top in
        let place = Point(x: .zero, y: .points(top))
        return PlacedItem(.group(frame.recurring, nil), at: place, layer: .personal)
      }
      return workshop.document([items, []])
    }
    let once = String(decoding: try stream([documents[0]]), as: UTF8.self)
    #expect(!once.contains("/Subtype /Form"))
    let file = try stream(documents)
    #expect(String(decoding: file, as: UTF8.self).components(separatedBy: "/Subtype /Form").count == 2)
    let text = try Tool.run("pdftotext", ["@", "-"], on: file)
    #expect(text.components(separatedBy: "The same rule chose these words.").count == 19)
    _ = try Tool.run("qpdf", ["--check", "@"], on: file)
  }

  @Test("Frames that are drawn alike are one form whatever their tags say; those that are not stay apart")
  func likeness() throws {
    let words = String(repeating: "The same rule chose these words. ", count: 3)
    guard case .group(let frame, _) = try workshop.words(words).item else { return }
    var lower = frame
    for index in lower.items.indices { lower.items[index].origin.y += .points(1) }
    let tagged = Frame(
      size: frame.size,
      items: [PlacedItem(.group(frame, .whole(.paragraph)), at: .zero, layer: .shared)])
    let forms = [frame, tagged, frame, lower].map { frame in
      let item = PlacedItem(.group(frame.recurring, nil), at: .zero, layer: .shared)
      return workshop.document([[item], []])
    }
    let file = String(decoding: try stream(forms), as: UTF8.self)
    #expect(file.components(separatedBy: "/Subtype /Form").count == 3)
  }

  @Test("However many pages there are, the tree leads to each in its order")
  func manyPages() throws {
    let numbers = Array(1...300)
    let file = try stream(try numbers.map { workshop.document([[try workshop.words("\($0)")], []]) })
    _ = try Tool.run("qpdf", ["--check", "@"], on: file)
    #expect(try Tool.run("qpdf", ["--show-npages", "@"], on: file) == "600\n")
    let text = try Tool.run("pdftotext", ["@", "-"], on: file)
    #expect(text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) } == numbers)
  }

  @Test(
    "Text can be copied, also where one glyph stands for several characters or several for one",
    arguments: ["office fluff", "e\u{301}te\u{301}", "क्षेत्र नमस्ते", "السلام عليكم", "12–14 ½", "ﬁn fin"])
  func text(words: String) throws {
    let document = workshop.document([[workshop.group(.paragraph, 1, [try workshop.words(words)])], []])
    let options = ["-f", "1", "-l", "1", "@", "-"]
    let streamed = try Tool.run("pdftotext", options, on: try stream([document]))
    #expect(try Tool.run("pdftotext", options, on: try workshop.bind(document)) == streamed)
  }

  @Test("The file is sound, has no transparency group, and its dates have the form that PDF wants")
  func soundness() throws {
    let file = try stream([try letter(to: "María"), try letter(to: "Joe", pages: 3)])
    _ = try Tool.run("qpdf", ["--check", "@"], on: file)
    let open = try Tool.run("qpdf", ["--qdf", "--object-streams=disable", "@", "-"], on: file)
    #expect(!open.contains("/Group"))
    #expect(open.contains("(D:20261124093005Z)"))
    #expect(open.contains("/ID ["))
    #expect(try Tool.run("qpdf", ["--show-npages", "@"], on: file) == "6\n")
  }

  @Test("However often it is written, the file is the same")
  func reproducibility() throws {
    let documents = [try letter(to: "María"), try letter(to: "Joe")]
    let file = try stream(documents)
    #expect(try stream(documents) == file)
    #expect(try stream(Array(documents.reversed())) != file)
  }

  @Test("However few drawings are remembered, every page is whole", arguments: [1, 2, 3])
  func forgetting(limit: Int) throws {
    let documents = try (0..<5).map { try letter(to: "Reader \($0)", pages: 1 + $0 % 3) }
    let file = try stream(documents, formLimit: limit)
    let text = try Tool.run("pdftotext", ["@", "-"], on: file)
    #expect(text.components(separatedBy: "What everyone gets on page").count == 10)
  }

  @Test("Each document begins on the front of a sheet, and the back that stays blank says so")
  func sheets() throws {
    var frame = Frame(size: Workshop.letter)
    frame.items.append(try workshop.words("Left blank on purpose"))
    var binder = try binder(blank: Page(frame: frame))
    let odd = try binder.append(try letter(to: "María", pages: 3))
    let even = try binder.append(try letter(to: "Joe"))
    #expect(odd == StreamPlace(firstPage: 1, pages: 3, sides: 4))
    #expect(even == StreamPlace(firstPage: 5, pages: 2, sides: 2))
    #expect(odd.sheets == 2)
    let file = try stream([try letter(to: "María", pages: 3)], blank: Page(frame: frame))
    let back = try Tool.run("pdftotext", ["-f", "4", "-l", "4", "@", "-"], on: file)
    #expect(back.contains("Left blank on purpose"))
  }

  @Test("A document that cannot be drawn leaves the stream as it was")
  func refusal() throws {
    var binder = try binder()
    var bad = try letter(to: "Joe")
    let run = GlyphRun(
      font: FontKey("Nothing 12px"), colour: .black, text: "x", glyphs: [], clusters: [],
      isRightToLeft: false, width: .zero, language: nil)
    bad.pages[1].frame.items.append(PlacedItem(.glyphs(run), at: .zero, layer: .personal))
    #expect(throws: StreamFailure.font(.unknown(FontKey("Nothing 12px")))) { _ = try binder.append(bad) }
    #expect(throws: StreamFailure.impossiblePage(number: 1, .zero)) {
      _ = try binder.append(Document(title: "", language: LanguageTag("en"), pages: []))
    }
    #expect(try binder.append(try letter(to: "María")).firstPage == 1)
    let file = try binder.finish()
    #expect(try Tool.run("qpdf", ["--show-npages", "@"], on: file) == "2\n")
  }
}
