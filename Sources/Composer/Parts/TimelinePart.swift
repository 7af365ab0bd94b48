import Blocks
import ComparisonModel
import Frames

/// How long recovery takes, on one time axis for all options.
extension Composition {
  /// The marks of the axis in days: a day, a week, four weeks, three months, a year.
  private static var days: [(day: Int, key: LabelKey)] {
    [
      (1, .timelineDay), (7, .timelineWeek), (28, .timelineWeeks), (91, .timelineMonths),
      (365, .timelineYear),
    ]
  }

  mutating func timelineBlocks() -> [Block] {
    var rows: [TimelineRow] = []
    for option in comparison.options { rows.append(row(of: option)) }
    let ticks = Self.days.map { day, key in
      TimelineTick(
        day: day, label: styled(labels[key], .small, alignment: .centre))
    }
    let timeline = Timeline(
      rows: rows, ticks: ticks, barHeight: .points(11.4), rowPitch: .points(14.2),
      badgeWidth: .points(19), tickStroke: thinRule)
    return [
      heading(labels[.timelineTitle], remark: labels[.timelineNote]),
      .space(.points(1)),
      .picture(.timeline(timeline), alternative: alternative, .shared),
    ]
  }

  private mutating func row(of option: ComparedOption) -> TimelineRow {
    let look = look(of: option.treatment.id)
    var bars: [TimelineBar] = []
    for (index, phase) in option.treatment.phases.enumerated() {
      let isFirst = index == 0
      bars.append(
        TimelineBar(
          start: phase.start, end: phase.end,
          label: styled(phase.label, .small, colour: isFirst ? .white : look.accent, weight: .semibold),
          outsideLabel: styled(phase.label, .small, colour: look.accent, weight: .semibold),
          fill: isFirst ? look.accent : look.tint,
          stroke: Stroke(width: .points(0.8), colour: look.accent, dashes: [])))
    }
    return TimelineRow(
      badge: badge(of: option, radius: .points(6.4)), bars: bars, empty: styled(labels[.notKnown], .small))
  }

  /// The timeline in words: option, phase, until when.
  private var alternative: String {
    comparison.options.map { option in
      let phases = option.treatment.phases.map { phase in
        labels.filled(
          .timelinePhase,
          [
            "phase": .shared(phase.label.plain),
            "start": .shared(pack.language.write(phase.start)),
            "end": .shared(pack.language.write(phase.end)),
          ]
        ).plain
      }
      let words = phases.isEmpty ? [labels[.notKnown].plain] : phases
      return labels.filled(
        .timelineOption,
        [
          "option": .shared(option.treatment.name),
          "phases": .shared(words.joined(separator: pack.language.listMark)),
        ]
      ).plain
    }.joined(separator: " ")
  }

  mutating func unknownBlocks() -> [Block] {
    [
      heading(labels[.unknownsTitle]), .space(.points(2)),
      bullets(pack.companion.unknowns.map(words(of:)), .cell, gap: .points(1.5)),
    ]
  }
}
