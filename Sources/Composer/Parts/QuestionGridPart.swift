import Blocks
import ComparisonModel
import Frames

/// The comparison where five columns would be too narrow: each question with all options under it, in the same
/// order and with the same room, so that the eye still compares like with like.
extension Composition {
  mutating func comparisonByQuestionBlocks(rows: [String]) -> [Block] {
    var blocks: [Block] = []
    for name in rows {
      guard name == Self.forYouRow || Aspect(rawValue: name) != nil else { continue }
      blocks.append(questionTable(name))
      blocks.append(.space(.points(5)))
    }
    return blocks
  }

  private mutating func questionTable(_ name: String) -> Block {
    var rows: [GridRow] = []
    let isForYou = name == Self.forYouRow
    for option in comparison.options {
      let answer = isForYou ? forYouWords(option) : paragraph(answer(name, option), .cell)
      let insets = Insets(block: .points(2), inline: .points(5))
      rows.append(
        GridRow(
          option.treatment.id.text,
          [
            GridCell(
              optionHeading(option), insets: insets, fill: look(of: option.treatment.id).tint,
              role: .headerCell(.row)),
            GridCell(answer, insets: insets, fill: isForYou ? colour(.highlight) : nil),
          ]))
    }
    let table = Grid(
      columns: [.fixed(.points(122)), .share(1)], rows: rows, rowRule: thinRule, isTable: true)
    var head = [heading(labels.rowName(name), .option, level: 2)]
    if let remark = labels.rowRemark(name) { head.append(.keepWithNext(paragraph(remark, .small))) }
    return .keepTogether(
      .stack([.wrap(head, gap: .points(6), lineGap: .zero), .grid(table)], gap: .points(2)))
  }

  private func answer(_ name: String, _ option: ComparedOption) -> Prose {
    guard let aspect = Aspect(rawValue: name) else { return labels[.notKnown] }
    return words(aspect, of: option)
  }

  private mutating func forYouWords(_ option: ComparedOption) -> Block {
    .stack(forYouLines(option), gap: .points(1))
  }
}
