/// Where the rules and the words of a pack do not fit together.
public enum RuleGap: Hashable, Sendable {
  /// The rule has no words: it could fire and nobody would read of it.
  case rule(RuleID)
  /// The words have no rule: nobody could ever read them.
  case words(RuleID)
  /// The words hold a slot that the rule never fills.
  case slot(String, RuleID)
  /// The rule keeps patients from a comparison that is not theirs, and its words hold no refusal.
  case refusal(RuleID)
  /// The rule stands for a red flag, and its words hold no warning.
  case warning(RuleID)
}

extension RuleTable {
  /// Where the rules and the words of a pack do not fit together: the rules in their order, then words without a
  /// rule by name.
  public static func gaps(in words: [RuleID: RuleWords]) -> [RuleGap] {
    let known = Set(all.map(\.id))
    let strangers = words.keys.filter { !known.contains($0) }.sorted()
    return all.flatMap { gaps(of: $0, in: words[$0.id]) } + strangers.map { .words($0) }
  }

  private static func gaps(of rule: Rule, in words: RuleWords?) -> [RuleGap] {
    guard let words else { return [.rule(rule.id)] }
    var gaps = words.slots.filter { !rule.slots.contains($0) }.map { RuleGap.slot($0, rule.id) }
    if refusing.contains(rule.id), words.refusal == nil { gaps.append(.refusal(rule.id)) }
    if warning.contains(rule.id), words.warnings.isEmpty { gaps.append(.warning(rule.id)) }
    return gaps
  }
}
