import Blocks
import ComparisonModel
import Frames

/// What matters to the patient, to mark by pen; nothing is marked beforehand.
extension Composition {
  /// How many circles there are from "not much" to "very much".
  private static var steps: Int { 5 }

  mutating func valueBlocks() -> [Block] {
    var rows = [sharedRow("scale", in: .values) { $0.valueHeader() }]
    for value in pack.companion.values {
      rows.append(
        sharedRow("value \(value.id)", in: .values) { $0.valueRow($0.paragraph(value.title, .body)) })
    }
    for goal in comparison.patient.goals {
      let prose = labels.filled(.valuesMine, ["goal": Prose.Value(goal, .record)])
      rows.append(valueRow(paragraph(prose, .body)))
    }
    rows.append(sharedRow("value", in: .values) { $0.valueRow(.space($0.spec(.body).leading)) })
    let grid = Grid(
      columns: [.share(1)] + (0..<Self.steps).map { _ in .fixed(.points(30)) }, rows: rows,
      headerRows: 1, rowRule: thinRule)
    return [
      sharedHeading(.valuesTitle),
      .tagged(.paragraph, paragraph(labels[.valuesIntro], .body)),
      .space(.points(4)), .grid(grid), .space(.points(8)),
    ]
  }

  private mutating func valueHeader() -> GridRow {
    GridRow(
      "scale",
      [
        GridCell(.stack([], gap: .zero)),
        GridCell(paragraph(labels[.valuesLow], .small), span: 2),
        GridCell(.stack([], gap: .zero)),
        GridCell(paragraph(labels[.valuesHigh], .small, alignment: .end), span: 2),
      ])
  }

  private mutating func valueRow(_ words: Block) -> GridRow {
    let circle = Block.picture(
      .markCircle(radius: .points(5), Stroke(width: .points(0.9), colour: colour(.outline))),
      alternative: "", .shared)
    let insets = Insets(top: .points(3), bottom: .points(3), end: .points(4))
    return GridRow(
      "value",
      [GridCell(words, insets: insets, alignment: .centre)]
        + (0..<Self.steps).map { _ in
          GridCell(circle, insets: Insets(start: .points(10)), alignment: .centre)
        })
  }

  mutating func decisionBlocks(lines: Int) -> [Block] {
    var boxes: [Block] = []
    for option in comparison.options {
      boxes.append(
        .wrap(
          [checkBox(), .picture(.badge(badge(of: option)), alternative: option.treatment.name, .shared)],
          gap: .points(4), lineGap: .zero))
    }
    boxes.append(
      .wrap([checkBox(), paragraph(labels[.decisionNotYet], .body)], gap: .points(4), lineGap: .zero))
    return [
      heading(labels[.decisionTitle]), .space(.points(3)),
      .wrap(boxes, gap: .points(13), lineGap: .points(4)), .space(.points(3)),
      .tagged(.paragraph, paragraph(labels[.decisionWhy], .caption)),
      writingLines(lines),
    ]
  }

  /// An empty square to mark by pen.
  func checkBox() -> Block {
    .pad(
      Insets(top: .points(2)),
      .picture(
        .checkBox(side: .points(10), Stroke(width: .points(0.9), colour: colour(.outline))),
        alternative: "", .shared))
  }

  func writingLines(_ count: Int) -> Block {
    .picture(
      .writingLines(
        count: count, pitch: .points(20), Stroke(width: .points(0.7), colour: colour(.outline))),
      alternative: "", .shared)
  }
}
