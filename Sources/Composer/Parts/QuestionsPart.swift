import Blocks
import ComparisonModel
import Frames

/// Questions to ask, and where the patient is on the way of care.
extension Composition {
  mutating func questionBlocks() -> [Block] {
    var items: [Block] = []
    for question in comparison.questions {
      let body = paragraph(question, .body, layer: .personal)
      items.append(listItem(label: checkBox(), body: body, labelWidth: .points(17)))
    }
    return [
      heading(labels[.questionsTitle]), .space(.points(2)),
      .tagged(.list, .stack(items, gap: .points(3.5))), .space(.points(8)),
    ]
  }

  mutating func pathwayBlocks() -> [Block] {
    var items: [Block] = []
    for (index, step) in comparison.pathway.enumerated() {
      items.append(item(step, number: index + 1))
    }
    return [
      heading(labels[.pathwayTitle]), .space(.points(2)),
      .tagged(.list, .stack(items, gap: .points(3))), .space(.points(8)),
    ]
  }

  private mutating func item(_ step: PathwayStep, number: Int) -> Block {
    let isCurrent = step.state == .current
    let ink = isCurrent ? Colour.white : colour(.text)
    let badge = Badge(
      text: styled(literal: pack.language.write(number), .badge, colour: ink, alignment: .centre),
      radius: spec(.badge).size, fill: isCurrent ? colour(.text) : nil,
      stroke: Stroke(width: .points(1), colour: colour(.text)))
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
