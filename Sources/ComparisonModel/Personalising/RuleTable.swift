/// Every rule there is.
public enum RuleTable {
  /// The rules in the order in which their words stand: what cannot wait first, what is not known last.
  public static let all: [Rule] =
    redFlags + region + findings + allergies + health + surgery + pain + pictures + tried + goals + life
    + coverage + unknown + page
}

/// Where the rules and their words do not fit together.
public enum RuleGap: Hashable, Sendable {
  /// The rule has no words: it could fire and nobody would read of it.
  case rule(RuleID)
  /// The words have no rule: nobody could ever read them.
  case words(RuleID)
  /// The words hold a slot that the rule never fills.
  case slot(String, RuleID)
}

extension RuleTable {
  /// Where the rules and the words of a pack do not fit together: the rules in their order, then words without a
  /// rule by name.
  public static func gaps(in words: [RuleID: RuleWords]) -> [RuleGap] {
    let strangers = words.keys.filter { id in !all.contains { $0.id == id } }.sorted()
    return all.flatMap { gaps(of: $0, in: words[$0.id]) } + strangers.map { .words($0) }
  }

  private static func gaps(of rule: Rule, in words: RuleWords?) -> [RuleGap] {
    guard let words else { return [.rule(rule.id)] }
    let strangers = words.slots.filter { !rule.slots.contains($0) }
    return strangers.map { .slot($0, rule.id) }
  }
}
