import Frames
import Testing

@Suite("Tags become structure elements")
struct StructureOutlineTests {
  private static let size = Size(width: .points(9), height: .points(9))

  private func group(_ role: TagRole?, _ element: Int?, _ items: [FrameItem]) -> FrameItem {
    let placed = items.map { PlacedItem($0, at: .zero, layer: .shared) }
    return .group(
      Frame(size: StructureOutlineTests.size, items: placed), role.map { Frames.Tag($0, element: element) })
  }

  private func text(_ text: String, _ language: String? = nil) -> FrameItem {
    .glyphs(
      GlyphRun(
        font: FontKey("x"), colour: .black, text: text, glyphs: [], clusters: [], isRightToLeft: false,
        width: .zero, language: language.map(LanguageTag.init)))
  }

  private func outline(_ pages: [[FrameItem]]) -> [String] {
    let pages = pages.map { items in
      Page(
        frame: Frame(
          size: StructureOutlineTests.size, items: items.map { PlacedItem($0, at: .zero, layer: .shared) }))
    }
    let document = Document(title: "x", language: LanguageTag("en"), pages: pages)
    return StructureOutline(document).entries.map { entry in
      let depth = entry.parent.map { " in \($0)" } ?? ""
      let language = entry.element.language.map { " [\($0.text)]" } ?? ""
      let words = entry.text.isEmpty ? "" : " \"\(entry.text)\""
      return "\(entry.page) \(entry.element.type.rawValue)\(depth)\(language)\(words)"
    }
  }

  @Test("A document without tags has none")
  func untagged() { #expect(outline([[text("a"), group(nil, 0, [text("b")])]]) == []) }

  @Test("Text in another language is an element of its own, unless all of its element is in it")
  func languages() {
    #expect(
      outline([
        [
          group(.paragraph, 1, [text("one", "en"), text("two")]), group(.paragraph, 2, [text("dos", "es")]),
          group(.paragraph, 3, [text("a"), text("b"), text("c", "es"), text("d", "he"), text("e")]),
        ]
      ]) == [
        "1 Document", "1 P in 0 \"onetwo\"", "1 P in 0 [es] \"dos\"", "1 P in 0", "1 Span in 3 \"ab\"",
        "1 Span in 3 [es] \"c\"", "1 Span in 3 [he] \"d\"", "1 Span in 3 \"e\"",
      ])
  }

  @Test(
    "A footer is told as something else, a figure is an element, and what goes on over a page is one, but not a row"
  )
  func pages() {
    let row = group(.tableRow, 2, [group(.dataCell, 3, [text("a")])])
    #expect(
      outline([
        [group(.artifact(.footer), 0, [group(.paragraph, 9, [text("footer")])]), group(.table, 1, [row])],
        [group(.table, 1, [row]), group(.figure(alternative: "x"), 4, [group(.span, 5, [text("7")])])],
      ]) == [
        "1 Document", "1 Artifact in 0", "1 Table in 0", "1 TR in 2", "1 TD in 3 \"a\"", "2 TR in 2",
        "2 TD in 5 \"a\"", "2 Figure in 0",
      ])
  }

  @Test("Elements that are whole need no number, also beside and inside others that go on over a page")
  func whole() {
    let row = group(
      .tableRow, nil,
      [group(.headerCell(.row), nil, [text("a"), text("b", "es")]), group(.dataCell, nil, [text("c")])])
    let figure = group(.figure(alternative: "x"), nil, [group(.span, nil, [text("7")])])
    #expect(
      outline([
        [group(.table, 1, [row]), group(.paragraph, 2, [text("d")])],
        [group(.table, 1, [row, row]), figure, group(.paragraph, nil, [text("dos", "es")])],
      ]) == [
        "1 Document", "1 Table in 0", "1 TR in 1", "1 TH in 2", "1 Span in 3 \"a\"",
        "1 Span in 3 [es] \"b\"", "1 TD in 2 \"c\"", "1 P in 0 \"d\"", "2 Table in 0", "2 TR in 8",
        "2 TH in 9",
        "2 Span in 10 \"a\"", "2 Span in 10 [es] \"b\"", "2 TD in 9 \"c\"", "2 TR in 8", "2 TH in 14",
        "2 Span in 15 \"a\"", "2 Span in 15 [es] \"b\"", "2 TD in 14 \"c\"", "2 Figure in 0",
        "2 P in 0 [es] \"dos\"",
      ])
    #expect(
      outline([[group(.table, 1, [row])], [group(.table, 1, [row])]]).filter { $0.contains("Table") }
        == ["1 Table in 0"])
    #expect(
      outline([[group(nil, nil, [group(.paragraph, nil, [text("a")])])]]) == ["1 Document", "1 P in 0 \"a\""])
  }

  @Test("A link is an element with the area of its frame")
  func links() {
    #expect(
      outline([
        [group(.paragraph, 1, [text("see"), group(.link(address: "https://example.org/"), 2, [text("it")])])]
      ]) == ["1 Document", "1 P in 0", "1 Span in 1 \"see\"", "1 Link in 1 \"it\""])
  }

  @Test("What repeats is told where it stands, without ending what goes on; decoration is not told")
  func artifacts() {
    let foot = group(.artifact(.footer), 0, [text("1")])
    let head = group(.artifact(.repetition), 0, [group(.tableRow, 9, [text("head")])])
    let row = group(
      .tableRow, 2, [group(.dataCell, 3, [text("a"), group(.artifact(.layout), 0, [text("-")])])])
    #expect(
      outline([[group(.table, 1, [row]), foot], [group(.table, 1, [head, row]), foot]]) == [
        "1 Document", "1 Table in 0", "1 TR in 1", "1 TD in 2", "1 Span in 3 \"a\"", "1 Artifact in 1",
        "2 Artifact in 1", "2 TR in 1", "2 TD in 7", "2 Span in 8 \"a\"", "2 Artifact in 0",
      ])
    #expect(outline([[foot]]) == [])
  }
}
