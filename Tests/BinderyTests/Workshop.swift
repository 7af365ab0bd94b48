import Bindery
import Foundation
import Frames
import Press
import Stock
import Testing

/// What the tests of this room share: small documents and their files.
struct Workshop {
  let shelf: FontShelf
  let shaper: PangoShaper

  init() throws {
    let typefaces = try #require(StockFile.named("fonts/typefaces.conf")).string
    let everything = try #require(StockFile.named("fonts/fonts.conf")).string
    shelf = try FontShelf(typefaces: typefaces, everything: everything)
    shaper = PangoShaper(shelf: shelf)
  }

  static let letter = Size(width: .points(612), height: .points(792))

  static func date() throws -> PrintDate {
    try #require(PrintDate(year: 2026, month: 11, day: 24, hour: 9, minute: 30, second: 5))
  }

  static func binding() throws -> Binding { Binding(date: try date(), producer: "Evenhand test") }

  /// The file of a document.
  func bind(_ document: Document, _ binding: Binding? = nil) throws -> [UInt8] {
    try Binder.bind(document, fonts: FontFiles(shelf: shelf), with: binding ?? Workshop.binding())
  }

  /// Words as an untagged group.
  func words(_ text: String, language: String? = nil) throws -> PlacedItem {
    let style = TextStyle(typeface: "Inter", size: .points(11))
    let paragraph = StyledText(
      [TextSpan(text, style: style, language: language.map(LanguageTag.init))], leading: .points(15),
      language: LanguageTag("en"))
    let shaped = try shaper.shape(paragraph, width: nil)
    var frame = Frame(size: Size(width: shaped.width, height: shaped.height))
    for (index, line) in shaped.lines.enumerated() {
      let baseline = shaped.ascent + shaped.leading * Double(index)
      for placed in line.runs {
        let origin = Point(x: placed.origin.x, y: placed.origin.y + baseline)
        frame.items.append(PlacedItem(.glyphs(placed.run), at: origin, layer: .shared))
      }
    }
    return PlacedItem(.group(frame, nil), at: .zero, layer: .shared)
  }

  /// A group that is a structure element.
  func group(_ role: TagRole, _ element: Int, _ items: [PlacedItem]) -> PlacedItem {
    let frame = Frame(size: Workshop.letter, items: items)
    let place = Point(x: .points(20), y: .points(Double(element) * 7))
    return PlacedItem(.group(frame, Frames.Tag(role, element: element)), at: place, layer: .shared)
  }

  /// A thin bar, which is decoration unless it stands in a figure.
  let bar = PlacedItem(
    .fill(.rectangle(Size(width: .points(90), height: .points(1)), cornerRadius: .zero), .black), at: .zero,
    layer: .shared)

  func document(_ pages: [[PlacedItem]], title: String = "Treatment options", language: String = "en")
    -> Document
  {
    Document(
      title: title, language: LanguageTag(language),
      pages: pages.map { Page(frame: Frame(size: Workshop.letter, items: $0)) })
  }

  /// A document with one of everything, on two pages.
  func sample(title: String = "Treatment options") throws -> Document {
    let first = [
      bar, group(.heading(1), 1, [try words("Your choices")]),
      group(
        .section, 2,
        [
          group(.heading(2), 3, [try words("Side by side")]),
          group(
            .table, 4,
            [
              group(
                .tableRow, 5,
                [
                  group(.dataCell, 6, []),
                  group(.headerCell(.column), 7, [try words("Injection")]),
                ]),
              group(
                .tableRow, 8,
                [
                  group(.headerCell(.row), 9, [bar, try words("Getting back")]),
                  group(.dataCell, 10, [try words("Days")]),
                ]),
            ]),
          group(.figure(alternative: "63 of 100 people were better"), 11, [bar, try words("63")]),
        ]),
      group(.artifact(.footer), 0, [try words("Page 1 of 2")]),
    ]
    let second = [
      group(
        .paragraph, 20,
        [
          try words("Read"), group(.link(address: "https://example.org/a(b)"), 21, [try words("the source")]),
          try words("Lea esto", language: "es"), group(.link(address: "https://example.org/"), 30, [bar]),
        ]),
      group(.paragraph, 22, [try words("Dos palabras", language: "es")]),
      group(.paragraph, 29, [try words("שלום", language: "he")]),
      group(
        .list, 23,
        [
          group(
            .listItem, 24,
            [
              group(.listLabel, 25, [try words("1")]), group(.listBody, 26, [try words("walk")]),
            ])
        ]),
      group(.note, 27, [try words("A trial")]), group(.note, 28, [try words("A registry")]),
      group(.artifact(.footer), 0, [try words("Page 2 of 2")]),
    ]
    return document([first, second], title: title)
  }
}
