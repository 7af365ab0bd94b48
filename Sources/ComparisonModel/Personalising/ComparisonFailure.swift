/// Every reason why no comparison can be made for a patient.
public struct ComparisonFailure: Error, Hashable, Sendable {
  /// The reasons, at least one.
  public let problems: [Problem]
  /// What the record warns of all the same: a red flag must be seen although nothing is printed.
  public let warnings: [Prose]

  /// A failure for the given reasons.
  public init(problems: [Problem], warnings: [Prose]) {
    self.problems = problems
    self.warnings = warnings
  }

  /// A reason why no comparison can be made.
  public enum Problem: Hashable, Sendable {
    /// The evidence does not speak of such patients, says the rule of that name.
    case refused(rule: RuleID, fact: String, reason: Prose)
    /// Somebody should have looked at the evidence by that day, and no reason to go on was given.
    case overdue(CalendarDay)
    /// The pack knows no such option.
    case unknownOption(OptionID)
    /// The option was asked for more than once.
    case repeatedOption(OptionID)
    /// A comparison has 2 to 5 options, not so many.
    case optionCount(Int)
  }
}
