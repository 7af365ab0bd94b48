/// A step on the way back to ordinary life.
public enum Milestone: String, Hashable, Sendable, CaseIterable {
  /// Walking.
  case walk
  /// Back at home.
  case home
  /// Light activity around the house.
  case light
  /// Desk work.
  case desk
  /// Lifting, bending and twisting.
  case lifting
  /// As far as it goes.
  case full
}

/// When a milestone is reached.
public struct MilestoneTime: Hashable, Sendable {
  /// The days after the procedure, the earliest and the latest that sources give.
  public let days: ClosedRange<Int>
  /// The words for the reader, with their sources.
  public let statement: Prose
  /// Who says so.
  public let origin: Origin

  /// A time from its parts.
  public init(days: ClosedRange<Int>, statement: Prose, origin: Origin) {
    self.days = days
    self.statement = statement
    self.origin = origin
  }
}

/// A bar of the recovery timeline: a phase that ends within a range of days.
public struct RecoveryPhase: Hashable, Sendable {
  /// The words inside the bar, such as "no heavy lifting".
  public let label: Prose
  /// The day on which the phase begins.
  public let start: Int
  /// The day on which it ends.
  public let end: Int

  /// A phase from its parts.
  public init(label: Prose, start: Int, end: Int) {
    self.label = label
    self.start = start
    self.end = end
  }
}
