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
      let bar = Shape.rectangle(Size(width: .points(200), height: .points(40)), cornerRadius: .points(6))
      for left in stride(from: 60.0, to: 76, by: 1) {
        everyone.items.append(
          PlacedItem(
            .fill(bar, Colour(red: 200, green: 220, blue: 240)), at: Point(x: .points(left), y: .points(280)),
            layer: .shared))
      }
      everyone.items.append(shared)
      frame.items.append(PlacedItem(.group(everyone, nil), at: .zero, layer: .shared))
      guard case .group(var words, _) = try workshop.words(name).item else { return Page(frame: frame) }
      for index in words.items.indices { words.items[index].layer = .personal }
      frame.items.append(
        PlacedItem(.group(words, nil), at: Point(x: .points(72), y: .points(100)), layer: .personal))
      return Page(frame: frame)
    }
    return Document(title: "Choices", language: LanguageTag("en"), pages: sides)
  }

  /// A finished stream, its bytes given to the binder in pieces of a size.
  private func stream(_ documents: [Document], pieces: Int = 10_000, blank: Page? = nil) throws -> [UInt8] {
    var pen = try StreamPen(title: "Job", shelf: workshop.shelf, date: Workshop.date(), blank: blank)
    var raw: [UInt8] = []
    for document in documents {
      _ = try pen.append(document)
      raw += pen.takeBytes()
    }
    raw += try pen.finish()
    var binder = StreamBinder(date: try Workshop.date())
    var file: [UInt8] = []
    for start in stride(from: 0, to: raw.count, by: pieces) {
      file += try binder.bind(Array(raw[start..<min(raw.count, start + pieces)]))
    }
    return file + (try binder.finish())
  }

  @Test("What everyone gets is in the file once, and every name on its own page")
  func sharing() throws {
    let names = ["María Ejemplo-Ruíz", "Łukasz Żółć", "שלום כהן", "王小明"]
    let file = try stream(names.map { try letter(to: $0) })
    let objects = String(decoding: file, as: UTF8.self)
    #expect(objects.components(separatedBy: "/Subtype /Form").count == 3)
    #expect(!objects.contains("/Subtype /Image"))
    for (index, name) in names.enumerated() {
      let pages = ["-f", "\(index * 2 + 1)", "-l", "\(index * 2 + 2)"]
      let text = try Tool.run("pdftotext", pages + ["@", "-"], on: file)
      #expect(text.components(separatedBy: name).count == 3)
      #expect(text.contains("What everyone gets on page 1: 12–14 weeks"))
      #expect(text.contains("What everyone gets on page 2: 12–14 weeks"))
    }
  }

  @Test("Each page looks as it does in a file of its own")
  func looks() throws {
    let document = try letter(to: "María")
    let streamed = try stream([try letter(to: "Joe"), document])
    let own = try workshop.draw(document)
    let options = ["-r", "60", "-gray"]
    for page in 1...2 {
      let here = try Tool.run(
        "pdftoppm", options + ["-f", "\(page + 2)", "-l", "\(page + 2)", "@"], on: streamed)
      let there = try Tool.run("pdftoppm", options + ["-f", "\(page)", "-l", "\(page)", "@"], on: own)
      #expect(here == there && here.utf8.count > 100_000)
    }
  }

  @Test("What stands twice on a page is in the page's resources once")
  func repetition() throws {
    var document = try letter(to: "María", pages: 1)
    document.pages[0].frame.items += document.pages[0].frame.items.map { item in
      var moved = item
      moved.origin.y += .points(200)
      return moved
    }
    let said = try Tool.run("qpdf", ["--check", "@"], on: try stream([document]))
    #expect(!said.contains("WARNING"))
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

  @Test("However the bytes arrive, and however often it is drawn, the file is the same")
  func reproducibility() throws {
    let documents = [try letter(to: "María"), try letter(to: "Joe")]
    let file = try stream(documents)
    #expect(try stream(documents, pieces: 1) == file)
    #expect(try stream(documents, pieces: 4_096) == file)
    #expect(try stream(Array(documents.reversed())) != file)
  }

  @Test("However few drawings are remembered, every page is whole", arguments: [1, 2, 3])
  func forgetting(limit: Int) throws {
    let documents = try (0..<5).map { try letter(to: "Reader \($0)", pages: 1 + $0 % 3) }
    let date = try Workshop.date()
    var pen = try StreamPen(
      title: "Job", shelf: workshop.shelf, date: date, blank: nil, stencilLimit: limit)
    for document in documents { _ = try pen.append(document) }
    var binder = StreamBinder(date: date)
    let body = try binder.bind(try pen.finish())
    let file = body + (try binder.finish())
    let text = try Tool.run("pdftotext", ["@", "-"], on: file)
    #expect(text.components(separatedBy: "What everyone gets on page").count == 10)
  }

  @Test("Each document begins on the front of a sheet, and the back that stays blank says so")
  func sheets() throws {
    var frame = Frame(size: Workshop.letter)
    frame.items.append(try workshop.words("Left blank on purpose"))
    var pen = try StreamPen(
      title: "Job", shelf: workshop.shelf, date: Workshop.date(), blank: Page(frame: frame))
    let odd = try pen.append(try letter(to: "María", pages: 3))
    let even = try pen.append(try letter(to: "Joe"))
    #expect(odd == StreamPlace(firstPage: 1, pages: 3, sides: 4))
    #expect(even == StreamPlace(firstPage: 5, pages: 2, sides: 2))
    #expect(odd.sheets == 2)
    let file = try stream([try letter(to: "María", pages: 3)], blank: Page(frame: frame))
    let back = try Tool.run("pdftotext", ["-f", "4", "-l", "4", "@", "-"], on: file)
    #expect(back.contains("Left blank on purpose"))
  }

  @Test("A document that cannot be drawn leaves the stream as it was")
  func refusal() throws {
    var pen = try StreamPen(title: "Job", shelf: workshop.shelf, date: Workshop.date(), blank: nil)
    var bad = try letter(to: "Joe")
    let run = GlyphRun(
      font: FontKey("Nothing 12px"), colour: .black, text: "x", glyphs: [], clusters: [],
      isRightToLeft: false, width: .zero, language: nil)
    bad.pages[1].frame.items.append(PlacedItem(.glyphs(run), at: .zero, layer: .personal))
    #expect(throws: PressFailure.unknownFont(FontKey("Nothing 12px"))) { _ = try pen.append(bad) }
    #expect(throws: PressFailure.self) {
      _ = try pen.append(Document(title: "", language: LanguageTag("en"), pages: []))
    }
    #expect(try pen.append(try letter(to: "María")).firstPage == 1)
  }

  @Test(
    "What Cairo does not write is refused",
    arguments: ["%PDF-1.5\n%x\n7 0 obj\n<< /Type /Page >>\nendobj\n", "%PDF-1.5\n%x\nnonsense\nendobj\n"])
  func damage(text: String) throws {
    var binder = StreamBinder(date: try Workshop.date())
    #expect(throws: BindingFailure.unreadable) { _ = try binder.bind(Array(text.utf8)) }
  }

  @Test("A file that was cut off is refused")
  func truncation() throws {
    let date = try Workshop.date()
    #expect(throws: BindingFailure.unreadable) {
      var binder = StreamBinder(date: date)
      _ = try binder.bind(Array("%PDF-1.5\n%x\n1 0 obj\n<< >>\n".utf8))
      _ = try binder.finish()
    }
  }
}
