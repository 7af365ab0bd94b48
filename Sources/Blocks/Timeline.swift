public import Frames

/// Phases of recovery, a row for each option, on one time axis that is stretched so that days and months
/// are both readable.
public struct Timeline: Hashable, Sendable {
  /// The rows from top to bottom.
  public var rows: [TimelineRow]
  /// The marks of the axis, in the order of their days.
  public var ticks: [TimelineTick]
  /// The height of a bar.
  public var barHeight: Length
  /// The distance from one bar to the next.
  public var rowPitch: Length
  /// The room at the start for the badges.
  public var badgeWidth: Length
  /// The pen of the marks.
  public var tickStroke: Stroke

  /// A timeline from its parts.
  public init(
    rows: [TimelineRow], ticks: [TimelineTick], barHeight: Length, rowPitch: Length, badgeWidth: Length,
    tickStroke: Stroke
  ) {
    self.rows = rows
    self.ticks = ticks
    self.barHeight = barHeight
    self.rowPitch = rowPitch
    self.badgeWidth = badgeWidth
    self.tickStroke = tickStroke
  }

  /// Where a day stands on the axis, 0 at the start and 1 at the last mark.
  ///
  /// Each stretch between two marks has the same width, and days are spread evenly inside a stretch.
  public func position(ofDay day: Int) -> Double {
    guard let last = ticks.last, day < last.day else { return 1 }
    var from = 0
    for (index, tick) in ticks.enumerated() {
      if day < tick.day {
        let part = Double(day - from) / Double(max(1, tick.day - from))
        return (Double(index) + max(0, part)) / Double(ticks.count)
      }
      from = tick.day
    }
    return 1
  }
}

/// The phases of one option.
public struct TimelineRow: Hashable, Sendable {
  /// The badge of the option.
  public var badge: Badge
  /// The bars in order; empty when nothing is known.
  public var bars: [TimelineBar]
  /// What stands in a row without bars.
  public var empty: StyledText

  /// A row from its parts.
  public init(badge: Badge, bars: [TimelineBar], empty: StyledText) {
    self.badge = badge
    self.bars = bars
    self.empty = empty
  }
}

/// One phase of recovery.
public struct TimelineBar: Hashable, Sendable {
  /// The day on which it begins.
  public var start: Int
  /// The day on which it ends.
  public var end: Int
  /// The words in the bar, or beside it when it is too short for them.
  public var label: StyledText
  /// The same words in a colour that stands out on paper, for beside the bar.
  public var outsideLabel: StyledText
  /// The colour inside.
  public var fill: Colour
  /// The pen of the edge.
  public var stroke: Stroke

  /// A bar from its parts.
  public init(
    start: Int, end: Int, label: StyledText, outsideLabel: StyledText, fill: Colour, stroke: Stroke
  ) {
    self.start = start
    self.end = end
    self.label = label
    self.outsideLabel = outsideLabel
    self.fill = fill
    self.stroke = stroke
  }
}

/// A mark of the time axis.
public struct TimelineTick: Hashable, Sendable {
  /// The day.
  public var day: Int
  /// The words above it.
  public var label: StyledText

  /// A mark from its parts.
  public init(day: Int, label: StyledText) {
    self.day = day
    self.label = label
  }
}
