import Blocks
import ComparisonModel
import Frames

/// A mean score before and after in both groups of one study, and the difference with its interval.
extension Composition {
  mutating func scoreChart(
    _ figure: Figure, _ treatment: ScoreChange, _ comparator: ScoreChange, _ difference: Estimate,
    _ option: ComparedOption
  ) -> [Block] {
    guard let scale = figure.scale, let interval = difference.interval else { return [] }
    let accent = look(of: option.treatment.id).accent
    let marks = [scale.range.lowerBound, scale.range.upperBound].map { value in
      ScoreMark(
        value: Double(value),
        label: styled(literal: pack.language.write(value), .small, colour: colour(.muted)))
    }
    let chart = ScoreChart(
      marks: marks,
      arms: [
        arm(figure.treated, treatment, accent),
        arm(comparatorName(figure), comparator, colour(.comparator)),
      ],
      difference: self.difference(difference, interval, scale, accent),
      rowHeight: .points(11.8), labelWidth: .points(104),
      axis: Stroke(width: .points(0.6), colour: colour(.outline)))
    return [
      .picture(.scoreChart(chart), alternative: "\(scale.ends.plain) \(figure.statement.plain)", .shared),
      .tagged(
        .paragraph, paragraph(figure.statement.cited(figure.sources), .cell)),
    ]
  }

  private func comparatorName(_ figure: Figure) -> Prose {
    labels.filled(.figuresWith, ["name": .shared(figure.comparator?.name.plain ?? "")])
  }

  private mutating func arm(_ name: Prose, _ change: ScoreChange, _ colour: Colour) -> ScoreArm {
    let label = labels.filled(
      .chartChange,
      [
        "before": .shared(pack.language.write(change.before)),
        "after": .shared(pack.language.write(change.after.value)),
      ])
    return ScoreArm(
      name: styled(name, .caption), before: change.before.approximate,
      after: change.after.value.approximate, label: styled(label, .caption, colour: colour),
      colour: colour)
  }

  private mutating func difference(
    _ difference: Estimate, _ interval: ClosedRange<Decimal>, _ scale: Scale, _ accent: Colour
  ) -> ScoreDifference {
    let reach = Double(scale.smallestThatMatters) * 1.6
    let widest = max(abs(interval.lowerBound.approximate), abs(interval.upperBound.approximate))
    let label = labels.filled(
      .chartDifferenceValue,
      [
        "value": .shared(pack.language.write(difference.value)),
        "low": .shared(pack.language.write(interval.lowerBound)),
        "high": .shared(pack.language.write(interval.upperBound)),
      ])
    let axisReach = max(reach, widest * 1.1)
    let ends: [(Double, LabelKey)] = [
      (-axisReach, .chartFavoursTreatment), (0, .chartNoDifference),
      (axisReach, .chartFavoursComparator),
    ]
    return ScoreDifference(
      name: styled(labels[.chartDifference], .caption), value: difference.value.approximate,
      lower: interval.lowerBound.approximate, upper: interval.upperBound.approximate,
      reach: axisReach, smallestThatMatters: Double(scale.smallestThatMatters),
      label: styled(label, .caption, colour: colour(.text)),
      ends: ends.map { ScoreMark(value: $0, label: styled(labels[$1], .small)) }, colour: accent,
      bandFill: colour(.panel))
  }
}
