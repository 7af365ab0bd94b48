import Blocks
import Frames
import Support
import Typesetter

/// Text of 10 pt letters, each 5 pt wide, on lines of 12 pt.
func words(
  _ text: String, size: Double = 10, leading: Double = 12, alignment: TextAlignment = .start,
  direction: WritingDirection = .leftToRight
) -> StyledText {
  StyledText(
    [TextSpan(text, style: TextStyle(typeface: "Square", size: .points(size)))],
    leading: .points(leading), alignment: alignment, direction: direction, language: LanguageTag("en"))
}

/// A shared paragraph of 10 pt letters.
func paragraph(_ text: String) -> Block { .text(words(text), .shared) }

/// A paragraph of so many one-word lines, the words named after a letter.
func lines(_ count: Int, _ name: String = "l") -> Block {
  paragraph((1...count).map { "\(name)\($0)" }.joined(separator: "\n"))
}

/// A sheet whose content is 200 pt wide and 120 pt high: ten lines of text.
func sheet(
  _ blocks: [Block], pinned: Block? = nil, direction: WritingDirection = .leftToRight,
  size: Size = Size(width: .points(240), height: .points(180)), footer: Footer = footer("", "")
) -> Sheet {
  Sheet(
    title: "Test", language: LanguageTag("en"), direction: direction, paper: size,
    margins: Insets(top: .points(20), start: .points(10), bottom: .points(40), end: .points(30)),
    sections: [SheetSection(name: "section", blocks: blocks, pinned: pinned)], footer: footer)
}

/// A shared footer.
func footer(_ start: String, _ end: String) -> Footer {
  Footer(
    start: words(start, size: 8), end: words(end, size: 8, alignment: .end), startShare: 0.5, rule: nil,
    layer: .shared)
}

/// A grid of paragraphs whose columns share the width.
func grid(_ rows: [[String]], headerRows: Int = 0, isTable: Bool = false, rule: Stroke? = nil) -> Block {
  .grid(
    Grid(
      columns: Array(repeating: .share(1), count: rows.first?.count ?? 0),
      rows: rows.map { row in GridRow(row[0], row.map { GridCell(paragraph($0)) }) },
      headerRows: headerRows, rowRule: rule, isTable: isTable))
}

/// A thin black pen.
let pen = Stroke(width: .points(1), colour: .black)

extension PageSetter {
  /// The pages of a sheet, set with squares.
  static func pages(_ sheet: Sheet) throws -> [Page] {
    try set(sheet, shaper: SquareShaper()).pages
  }

  /// The problems of a sheet that cannot be set.
  static func problems(_ sheet: Sheet, shaper: SquareShaper = SquareShaper()) -> [TypesettingProblem] {
    do {
      _ = try set(sheet, shaper: shaper)
      return []
    } catch {
      return error.problems
    }
  }
}
