import Foundation
import Frames
import Press
import Stock
import Testing

/// What the tests of this room share.
enum Workshop {
  static func shelf() throws -> FontShelf {
    let typefaces = try #require(StockFile.named("fonts/typefaces.conf")).string
    let everything = try #require(StockFile.named("fonts/fonts.conf")).string
    return try FontShelf(typefaces: typefaces, everything: everything)
  }

  static func shaper() throws -> PangoShaper { PangoShaper(shelf: try shelf()) }

  static func style(
    _ size: Double = 11, _ weight: FontWeight = .regular, _ colour: Colour = .black, rise: Double = 0
  ) -> TextStyle {
    TextStyle(typeface: "Inter", size: .points(size), weight: weight, colour: colour, rise: .points(rise))
  }

  static func text(
    _ words: String, language: String = "en", alignment: TextAlignment = .start,
    direction: WritingDirection = .leftToRight
  ) -> StyledText {
    StyledText(
      [TextSpan(words, style: style())], leading: .points(15), alignment: alignment, direction: direction,
      language: LanguageTag(language))
  }

  static let date = PrintDate(year: 2026, month: 11, day: 24, hour: 9, minute: 30, second: 5)

  static func document(_ frames: [Frame], title: String = "Choices") -> Document {
    Document(title: title, language: LanguageTag("en"), pages: frames.map(Page.init))
  }

  static let letter = Size(width: .points(612), height: .points(792))
}

extension Frame {
  /// A frame that holds shaped text, as the typesetter makes it.
  init(_ text: ShapedText) {
    self.init(size: Size(width: text.width, height: text.height))
    for (index, line) in text.lines.enumerated() {
      let baseline = text.ascent + text.leading * Double(index)
      for placed in line.runs {
        let origin = Point(x: placed.origin.x, y: placed.origin.y + baseline)
        items.append(PlacedItem(.glyphs(placed.run), at: origin, layer: .shared))
      }
    }
  }

  /// Adds shaped text at a height, tagged when it is given a role.
  mutating func add(_ text: ShapedText, y: Double, _ tag: Frames.Tag? = nil) {
    items.append(
      PlacedItem(.group(Frame(text), tag), at: Point(x: .points(72), y: .points(y)), layer: .shared))
  }
}

extension ShapedText {
  var runs: [GlyphRun] { lines.flatMap(\.runs).map(\.run) }
}
