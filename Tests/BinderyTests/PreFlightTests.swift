import Bindery
import Frames
import Press
import Testing

@Suite("What cannot be read aloud is not finished")
struct PreFlightTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private func faults(_ items: [PlacedItem], title: String = "Options", language: String = "en") throws
    -> [BindingFault]
  {
    let document = workshop.document([items], title: title, language: language)
    let (fonts, binding) = (FontFiles(shelf: workshop.shelf), try Workshop.binding())
    do throws(BindingFailure) {
      _ = try Binder.bind(document, fonts: fonts, with: binding)
    } catch .unfit(let faults) {
      return faults
    }
    return []
  }

  @Test("A document that can be read has no faults")
  func sound() throws {
    #expect(try faults([workshop.group(.paragraph, 1, [workshop.words("Hello")])]) == [])
  }

  @Test("Title and language")
  func document() throws {
    let page = [workshop.group(.paragraph, 1, [try workshop.words("Hello")])]
    #expect(try faults(page, title: " \n") == [BindingFault(.missingTitle)])
    #expect(try faults(page, language: "") == [BindingFault(.missingLanguage)])
    #expect(try faults(page, language: "en_US") == [BindingFault(.missingLanguage)])
    #expect(
      try faults(page, title: String(repeating: "ł", count: 20_000)) == [BindingFault(.longText, at: "title")]
    )
    #expect(try faults([workshop.words("Hello")]) == [BindingFault(.missingStructure)])
  }

  @Test("All faults are named at once, each with its place")
  func elements() throws {
    let row = workshop.group(
      .tableRow, 4,
      [workshop.group(.dataCell, 5, [try workshop.words("a")]), workshop.group(.dataCell, 6, [])])
    let short = workshop.group(.tableRow, 7, [workshop.group(.headerCell(.row), 8, [])])
    let items = [
      workshop.group(.heading(2), 1, [try workshop.words("Two")]),
      workshop.group(
        .section, 2,
        [
          workshop.group(.figure(alternative: "\u{7}"), 9, [workshop.bar]),
          workshop.group(.table, 3, [row, short]),
          workshop.group(.list, 10, [workshop.group(.listItem, 11, [try workshop.words("bare")])]),
        ]),
      workshop.group(.paragraph, 12, [try workshop.words("Hola", language: "spa nish")]),
    ]
    #expect(
      try faults(items) == [
        BindingFault(.headingGap, at: "page 1 > H2 1"),
        BindingFault(.missingAlternative, at: "page 1 > Sect 1 > Figure 1"),
        BindingFault(.unevenTable, at: "page 1 > Sect 1 > Table 1 > TR 2"),
        BindingFault(.missingHeaderCell, at: "page 1 > Sect 1 > Table 1 > TR 1 > TD 1"),
        BindingFault(.unevenList, at: "page 1 > Sect 1 > L 1 > LI 1"),
        BindingFault(.missingLanguage, at: "page 1 > P 1"),
      ])
  }

  @Test("A link whose address is too long for a file is refused; one that is not is finished")
  func links() throws {
    func link(_ address: String) throws -> [PlacedItem] {
      [
        workshop.group(
          .paragraph, 1, [workshop.group(.link(address: address), 2, [try workshop.words("Here")])])
      ]
    }
    let start = "https://example.org/"
    #expect(try faults(link(start + String(repeating: "(", count: 10_000))) == [])
    #expect(
      try faults(link(start + String(repeating: "ł", count: 10_000))) == [
        BindingFault(.longText, at: "page 1 > P 1 > Link 1")
      ])
  }

  @Test("A glyph for nothing and a character without meaning are found in decoration too")
  func glyphs() throws {
    func run(_ text: String, glyph: UInt32) throws -> PlacedItem {
      guard case .group(let frame, _) = try workshop.words("x").item,
        case .glyphs(let run)? = frame.items.first?.item
      else { throw NoRun() }
      let changed = GlyphRun(
        font: run.font, colour: run.colour, text: text, glyphs: [Glyph(id: glyph, origin: .zero)],
        clusters: [TextCluster(bytes: text.utf8.count, glyphs: 1)], isRightToLeft: false, width: run.width,
        language: nil)
      return PlacedItem(.glyphs(changed), at: .zero, layer: .shared)
    }
    let items = [
      workshop.group(.paragraph, 1, [try run("y", glyph: 0)]),
      workshop.group(.artifact(.footer), 0, [try run("\u{E000}", glyph: 7)]),
    ]
    #expect(
      try faults(items) == [
        BindingFault(.missingGlyph, at: "page 1 > P"),
        BindingFault(.meaninglessCharacter, at: "page 1 > Artifact"),
      ])
  }
}

private struct NoRun: Error {}
