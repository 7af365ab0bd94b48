public import Frames

/// Two groups of one study: their mean scores before and after on one scale, and below it the difference
/// between the groups with its interval.
public struct ScoreChart: Hashable, Sendable {
  /// The two ends of the scale, and any marks between.
  public var marks: [ScoreMark]
  /// The groups from top to bottom, the treatment first.
  public var arms: [ScoreArm]
  /// The difference between the groups.
  public var difference: ScoreDifference
  /// The height of a row.
  public var rowHeight: Length
  /// The room at the start for the names of the rows.
  public var labelWidth: Length
  /// The pen of the axes.
  public var axis: Stroke

  /// A chart from its parts.
  public init(
    marks: [ScoreMark], arms: [ScoreArm], difference: ScoreDifference, rowHeight: Length,
    labelWidth: Length, axis: Stroke
  ) {
    self.marks = marks
    self.arms = arms
    self.difference = difference
    self.rowHeight = rowHeight
    self.labelWidth = labelWidth
    self.axis = axis
  }
}

/// A mark on a score's axis.
public struct ScoreMark: Hashable, Sendable {
  /// The score.
  public var value: Double
  /// The words at the mark.
  public var label: StyledText

  /// A mark from its parts.
  public init(value: Double, label: StyledText) {
    self.value = value
    self.label = label
  }
}

/// One group's mean score before and after.
public struct ScoreArm: Hashable, Sendable {
  /// The name of the group.
  public var name: StyledText
  /// The mean score at the start.
  public var before: Double
  /// The mean score at the end.
  public var after: Double
  /// The words at the end of the arrow, such as "46.5 to 34.0".
  public var label: StyledText
  /// The colour of the group.
  public var colour: Colour

  /// A group from its parts.
  public init(name: StyledText, before: Double, after: Double, label: StyledText, colour: Colour) {
    self.name = name
    self.before = before
    self.after = after
    self.label = label
    self.colour = colour
  }
}

/// The difference between two groups, on an axis of its own whose middle is "no difference".
public struct ScoreDifference: Hashable, Sendable {
  /// The name of the row.
  public var name: StyledText
  /// The difference.
  public var value: Double
  /// The lower end of the interval.
  public var lower: Double
  /// The upper end of the interval.
  public var upper: Double
  /// How far the axis reaches to either side.
  public var reach: Double
  /// The smallest difference that people notice; the band between minus and plus this is shaded.
  public var smallestThatMatters: Double
  /// The words at the interval.
  public var label: StyledText
  /// The words at both ends of the axis and at its middle: in favour of the treatment, no difference, in
  /// favour of the comparator.
  public var ends: [ScoreMark]
  /// The colour of the interval.
  public var colour: Colour
  /// The colour of the band.
  public var bandFill: Colour

  /// A difference from its parts.
  public init(
    name: StyledText, value: Double, lower: Double, upper: Double, reach: Double,
    smallestThatMatters: Double, label: StyledText, ends: [ScoreMark], colour: Colour, bandFill: Colour
  ) {
    self.name = name
    self.value = value
    self.lower = lower
    self.upper = upper
    self.reach = reach
    self.smallestThatMatters = smallestThatMatters
    self.label = label
    self.ends = ends
    self.colour = colour
    self.bandFill = bandFill
  }
}
