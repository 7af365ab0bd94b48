/// Who looked at the evidence, when, and when somebody must look again.
public struct Review: Hashable, Sendable {
  /// Who reviewed it; `nil` when nobody did yet.
  public let reviewer: String?
  /// The day of the review.
  public let day: CalendarDay?
  /// The last day on which it may be printed without a reason.
  public let due: CalendarDay

  /// A review from its parts.
  public init(reviewer: String?, day: CalendarDay?, due: CalendarDay) {
    self.reviewer = reviewer
    self.day = day
    self.due = due
  }
}
