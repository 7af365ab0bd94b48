import Blocks
import ComparisonModel
import Frames

/// The options side by side: the same rows for every option, filled or "Not known".
extension Composition {
  /// The name by which a layout asks for the row that comes from the record.
  static var forYouRow: String { "for-you" }

  /// The width of the column with the names of the rows.
  var nameWidth: Length { .points(58) }

  mutating func comparisonBlocks(rows: [String]) -> [Block] {
    let table = [sharedRow("options", in: .comparison) { $0.optionHeader() }] + comparisonRows(rows)
    return [
      .grid(
        Grid(
          columns: optionColumns(nameWidth: nameWidth), rows: table, headerRows: 1, rowRule: thinRule,
          isTable: true)),
      .space(.points(6)),
    ]
  }

  /// The rows of those names, in their order.
  mutating func comparisonRows(_ names: [String]) -> [GridRow] {
    var rows: [GridRow] = []
    for name in names {
      if name == Self.forYouRow {
        rows.append(forYouRow())
      } else if let aspect = Aspect(rawValue: name) {
        rows.append(sharedRow(name, in: .comparison) { $0.row(aspect) })
      }
    }
    return rows
  }

  /// A column for the names of the rows, and one of equal width for each option.
  func optionColumns(nameWidth: Length) -> [ColumnWidth] {
    [.fixed(nameWidth)] + comparison.options.map { _ in .share(1) }
  }

  /// The header row: letter, name, colour and pattern of each option.
  mutating func optionHeader() -> GridRow {
    var cells = [GridCell(.stack([], gap: .zero))]
    for option in comparison.options {
      let look = look(of: option.treatment.id)
      let pattern = Block.rule(Stroke(width: .points(2.4), colour: look.accent, dashes: look.dashes))
      let name = Block.pad(
        Insets(block: .points(3), inline: .points(4)), optionHeading(option))
      cells.append(
        GridCell(.stack([pattern, name], gap: .zero), fill: look.tint, role: .headerCell(.column)))
    }
    return GridRow("options", cells)
  }

  private mutating func row(_ aspect: Aspect) -> GridRow {
    var cells = [rowName(aspect.rawValue)]
    for option in comparison.options {
      cells.append(cell(paragraph(words(aspect, of: option), .cell)))
    }
    return GridRow(aspect.rawValue, cells)
  }

  /// What stands in a row; benefit that the record rules out is replaced by words that say so.
  func words(_ aspect: Aspect, of option: ComparedOption) -> Prose {
    if aspect == .help, option.isBenefitWithheld { return labels[.benefitWithheld] }
    return option.treatment.aspects[aspect] ?? labels[.notKnown]
  }

  private mutating func forYouRow() -> GridRow {
    var cells = [rowName(Self.forYouRow)]
    for option in comparison.options {
      let paragraphs = forYouLines(option)
      cells.append(cell(.stack(paragraphs, gap: .points(1)), fill: colour(.highlight)))
    }
    return GridRow(Self.forYouRow, cells)
  }

  /// What the record says about an option, a paragraph each.
  mutating func forYouLines(_ option: ComparedOption) -> [Block] {
    var paragraphs: [Block] = []
    for line in option.forYou.isEmpty ? [labels[.forYouNone]] : option.forYou {
      paragraphs.append(
        shared(.forYou(line), of: [line]) {
          .tagged(.paragraph, $0.paragraph(line, .cell, layer: .personal))
        })
    }
    return paragraphs
  }

  /// The name of a row, with a remark below it where the language has one.
  mutating func rowName(_ row: String) -> GridCell {
    var lines = [paragraph(labels.rowName(row), .rowName)]
    if let remark = labels.rowRemark(row) { lines.append(paragraph(remark, .small)) }
    return GridCell(
      .stack(lines, gap: .zero), insets: Insets(top: .points(2.5), bottom: .points(2.5), end: .points(4)),
      role: .headerCell(.row))
  }

  /// A cell of a table.
  func cell(_ block: Block, fill: Colour? = nil) -> GridCell {
    GridCell(block, insets: Insets(block: .points(2.5), inline: .points(4)), fill: fill)
  }

  /// What the record adds to the comparison as a whole.
  mutating func noteBlocks() -> [Block] {
    guard !comparison.notes.isEmpty else { return [] }
    var items: [Block] = []
    for note in comparison.notes {
      items.append(
        shared(.note(note), of: [note]) {
          let label = $0.paragraph($0.labels[.bullet], .cell)
          let body = $0.paragraph(note, .cell, layer: .personal)
          return $0.listItem(label: label, body: body, labelWidth: .points(10))
        })
    }
    return [
      sharedHeading(.notesTitle), .space(.points(2)),
      .tagged(.list, .stack(items, gap: .points(2))), .space(.points(6)),
    ]
  }
}
