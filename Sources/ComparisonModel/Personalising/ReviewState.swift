/// What the foot of a page says about the review of the evidence.
public enum ReviewState: Hashable, Sendable {
  /// The clinic has not recorded a review of this edition; the edition itself is good until the day.
  case notReviewed(due: CalendarDay)
  /// The clinic has.
  case reviewed(by: String, on: CalendarDay, due: CalendarDay)
  /// The day has passed, and it is printed for a reason.
  case overdue(since: CalendarDay, reason: String)
}

extension Comparison {
  /// How things stand with the review of the evidence.
  public var reviewState: ReviewState {
    let standing = ReviewStanding(pack: pack, clinic: clinic, today: today)
    if let overdueReason { return .overdue(since: standing.due, reason: overdueReason) }
    guard let review = standing.review else { return .notReviewed(due: standing.due) }
    return .reviewed(by: review.reviewer, on: review.day, due: review.due)
  }
}

/// The review that counts on a day, and the last day on which it does.
struct ReviewStanding {
  /// The clinic's own review, when it is of this edition and not of a day to come.
  let review: ClinicReview?
  /// The last day on which the evidence may be printed without a reason.
  let due: CalendarDay
  /// Whether that day has passed.
  let isOverdue: Bool

  init(pack: EvidencePack, clinic: ClinicProfile?, today: CalendarDay) {
    let recorded = clinic?.review
    review = recorded.flatMap { $0.edition == pack.edition && $0.day <= today ? $0 : nil }
    due = review?.due ?? pack.review.due
    isOverdue = today > due
  }
}
