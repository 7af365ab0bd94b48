/// A glyph run and where it begins on its line.
public struct PlacedRun: Hashable, Sendable {
  /// The place of the run's start: x from the left edge of the text, y from the baseline (negative is up).
  public let origin: Point
  /// The run.
  public let run: GlyphRun

  /// A run at a place.
  public init(origin: Point, run: GlyphRun) {
    self.origin = origin
    self.run = run
  }
}

/// One line of shaped text.
public struct ShapedLine: Hashable, Sendable {
  /// The runs from left to right.
  public let runs: [PlacedRun]
  /// The distance from the left edge of the text to the first ink.
  public let start: Length
  /// The width of the line without the space around it.
  public let width: Length

  /// A line from its runs.
  public init(runs: [PlacedRun], start: Length, width: Length) {
    self.runs = runs
    self.start = start
    self.width = width
  }
}

/// A paragraph, broken into lines and shaped; nothing later shapes it again.
///
/// Lines are `leading` apart. The first baseline stands `ascent` below the upper edge, and the text is
/// `leading` times the number of lines high.
public struct ShapedText: Hashable, Sendable {
  /// The lines from top to bottom.
  public let lines: [ShapedLine]
  /// The distance from the top of a line to its baseline.
  public let ascent: Length
  /// The distance from one baseline to the next.
  public let leading: Length
  /// The width of the widest line.
  public let width: Length

  /// Shaped text from its lines.
  public init(lines: [ShapedLine], ascent: Length, leading: Length, width: Length) {
    self.lines = lines
    self.ascent = ascent
    self.leading = leading
    self.width = width
  }

  /// The height of all lines together.
  public var height: Length { leading * Double(lines.count) }
}
