public import Frames

/// Something that is drawn rather than written.
public enum Picture: Hashable, Sendable {
  /// People as circles, some of them filled.
  case iconArray(IconArray)
  /// Phases of recovery on one time axis.
  case timeline(Timeline)
  /// Two groups' scores before and after, and the difference with its interval.
  case scoreChart(ScoreChart)
  /// So many filled dots of so many.
  case dots(Dots)
  /// A letter or a number in a circle.
  case badge(Badge)
  /// An empty circle to mark by pen.
  case markCircle(radius: Length, Stroke)
  /// An empty square to mark by pen.
  case checkBox(side: Length, Stroke)
  /// Lines to write on.
  case writingLines(count: Int, pitch: Length, Stroke)
}

/// People as circles: filled for those it happened to, empty for the others, from the first to the last.
public struct IconArray: Hashable, Sendable {
  /// How many it happened to.
  public var filled: Int
  /// How many there were.
  public var total: Int
  /// How many stand in a row.
  public var perRow: Int
  /// The radius of a circle.
  public var radius: Length
  /// The distance from one centre to the next.
  public var pitch: Length
  /// The colour of the filled ones, and of the outlines of all.
  public var colour: Colour

  /// An array from its parts.
  public init(filled: Int, total: Int, perRow: Int, radius: Length, pitch: Length, colour: Colour) {
    self.filled = filled
    self.total = total
    self.perRow = perRow
    self.radius = radius
    self.pitch = pitch
    self.colour = colour
  }
}

/// So many filled dots of so many.
public struct Dots: Hashable, Sendable {
  /// The filled dots.
  public var filled: Int
  /// All dots.
  public var total: Int
  /// The radius of a dot.
  public var radius: Length
  /// The colour of the dots.
  public var colour: Colour

  /// Dots from their parts.
  public init(filled: Int, total: Int, radius: Length, colour: Colour) {
    self.filled = filled
    self.total = total
    self.radius = radius
    self.colour = colour
  }
}

/// A letter or a number in a circle.
public struct Badge: Hashable, Sendable {
  /// The letter, in its style.
  public var text: StyledText
  /// The radius of the circle.
  public var radius: Length
  /// The colour of the circle, if it is filled.
  public var fill: Colour?
  /// The pen of the circle, if it has an outline.
  public var stroke: Stroke?
  /// Whether the letter is read aloud as text of the element around it, as the number of a list's item is.
  public var isRead: Bool

  /// A badge from its parts.
  public init(text: StyledText, radius: Length, fill: Colour?, stroke: Stroke? = nil, isRead: Bool = false) {
    self.text = text
    self.radius = radius
    self.fill = fill
    self.stroke = stroke
    self.isRead = isRead
  }
}
