import Blocks
import ComparisonModel
import Frames

/// Questions to ask, and where the patient is on the way of care.
extension Composition {
  mutating func questionBlocks() -> [Block] {
    var items: [Block] = []
    for question in comparison.questions {
      items.append(
        shared(.question(question), of: [question]) {
          let body = $0.paragraph(question, .body, layer: .personal)
          return $0.listItem(label: $0.checkBox(), body: body, labelWidth: .points(17))
        })
    }
    return [
      sharedHeading(.questionsTitle), .space(.points(2)),
      .tagged(.list, .stack(items, gap: .points(3.5))), .space(.points(8)),
    ]
  }

  mutating func pathwayBlocks() -> [Block] {
    var items: [Block] = []
    for (index, step) in comparison.pathway.enumerated() {
      let words = [step.entry.title, step.entry.text] + step.remarks
      items.append(
        shared(.step(step, number: index + 1), of: words) { $0.item(step, number: index + 1) })
    }
    return [
      sharedHeading(.pathwayTitle), .space(.points(2)),
      .tagged(.list, .stack(items, gap: .points(3))), .space(.points(8)),
    ]
  }

  private mutating func item(_ step: PathwayStep, number: Int) -> Block {
    let isCurrent = step.state == .current
    let ink = isCurrent ? Colour.white : colour(.text)
    let badge = Badge(
      text: styled(literal: pack.language.write(number), .badge, colour: ink, alignment: .centre),
      radius: spec(.badge).size, fill: isCurrent ? colour(.text) : nil,
      stroke: Stroke(width: .points(1), colour: colour(.text)), isRead: true)
    var text = styled(step.entry.title, .body, weight: isCurrent ? .bold : nil)
    var remarks = step.remarks.isEmpty ? [step.entry.text] : step.remarks
    if isCurrent { remarks.insert(labels[.pathwayHere], at: 0) }
    let line = joined(remarks, by: labels[.separator])
    text.spans += styled(Prose([.plain(" ")] + line.runs), .caption).spans
    return listItem(
      label: .picture(.badge(badge), alternative: "", .shared),
      body: .text(text, .personal), labelWidth: badge.radius * 2 + .points(6))
  }
}
