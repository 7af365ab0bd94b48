import Blocks
import ComparisonModel
import Frames

/// When each option lets the patient do again what the patient's goals and work ask for: the same milestone
/// for every option, in the order of the columns.
extension Composition {
  mutating func goalBlocks() -> [Block] {
    comparison.goalMilestones.flatMap { goalBlocks($0) }
  }

  private mutating func goalBlocks(_ milestone: Milestone) -> [Block] {
    var items: [Block] = []
    for option in comparison.options {
      let words = option.treatment.milestones[milestone]?.statement ?? labels[.notKnown]
      let badge = Block.picture(
        .badge(badge(of: option)), alternative: option.treatment.name, .personal)
      items.append(
        listItem(
          label: badge, body: paragraph(words, .cell, layer: .personal), labelWidth: .points(22)))
    }
    return [
      heading(labels[milestone]), .space(.points(2)),
      .tagged(.list, .stack(items, gap: .points(1))), .space(.points(5)),
    ]
  }
}
