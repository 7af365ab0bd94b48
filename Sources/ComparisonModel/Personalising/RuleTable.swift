/// Every rule there is.
public enum RuleTable {
  /// The rules in the order in which their words stand: what cannot wait first, what is not known last.
  public static let all: [Rule] =
    redFlags + region + findings + allergies + health + surgery + pain + pictures + tried + goals + life
    + coverage + unknown + page
}

extension RuleTable {
  /// The rules whose words must say why no comparison is printed: no study speaks for these patients.
  static let refusing: Set<RuleID> = ["cervical", "thoracic"]
  /// The rules whose words must stand at the top of page 1.
  static let warning: Set<RuleID> = ["red-flag-emergency", "red-flag-same-day"]
}
