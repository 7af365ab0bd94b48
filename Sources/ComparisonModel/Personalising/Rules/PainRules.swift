extension RuleTable {
  /// How much it hurts, where, and for how long.
  static let pain: [Rule] = [
    Rule("pain-now", "pain.now", slots: ["value", "top"]) { facts in
      facts.patient.pain.now.map {
        ["value": facts.value($0.value), "top": facts.value($0.scale.highest)]
      }
    },
    Rule("pain-below-forty", "pain.now") { facts in
      facts.patient.pain.now.map { $0.value * 100 < 40 * $0.scale.highest } ?? false
    },
    months("pain-short", ...2),
    months("pain-under-six-months", 3...5),
    months("pain-long", 6...),
    Rule("pain-back", "pain.where") { $0.patient.pain.site == .back },
    Rule("pain-leg", "pain.where") { $0.patient.pain.site == .leg },
    Rule("pain-both", "pain.where") { $0.patient.pain.site == .both },
    Rule("disability", "pain.odi", slots: ["score"]) { facts in
      facts.patient.pain.disability.map { ["score": facts.value($0)] }
    },
  ]

  private static func months(
    _ id: RuleID, _ range: some RangeExpression<Int> & Sendable
  ) -> Rule {
    Rule(id, "pain.months", slots: ["months"]) { facts in
      guard let months = facts.patient.pain.months, range.contains(months) else { return nil }
      return ["months": facts.value(months)]
    }
  }
}
