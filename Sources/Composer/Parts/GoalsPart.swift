import Blocks
import ComparisonModel
import Frames

/// When each option lets the patient do again what the patient's goals and work ask for: the same milestone
/// for every option, in the order of the columns.
extension Composition {
  mutating func goalBlocks() -> [Block] {
    var blocks: [Block] = []
    for milestone in comparison.goalMilestones {
      let words = [labels[milestone]] + comparison.options.map { statement(of: milestone, $0) }
      let list = shared(.milestone(milestone), of: words) { $0.goalList(milestone) }
      blocks += [heading(labels[milestone]), .space(.points(2)), list, .space(.points(5))]
    }
    return blocks
  }

  private func statement(of milestone: Milestone, _ option: ComparedOption) -> Prose {
    option.treatment.milestones[milestone]?.statement ?? labels[.notKnown]
  }

  private mutating func goalList(_ milestone: Milestone) -> Block {
    var items: [Block] = []
    for option in comparison.options {
      let words = statement(of: milestone, option)
      let badge = Block.picture(
        .badge(badge(of: option)), alternative: option.treatment.name, .personal)
      items.append(
        listItem(
          label: badge, body: paragraph(words, .cell, layer: .personal), labelWidth: .points(22)))
    }
    return .tagged(.list, .stack(items, gap: .points(1)))
  }
}
