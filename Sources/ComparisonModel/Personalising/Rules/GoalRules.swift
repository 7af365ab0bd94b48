extension RuleTable {
  /// What the patient wants to be able to do, and the milestones of recovery that it points to.
  static let goals: [Rule] = [
    Rule("goals", "goals", slots: ["goals"]) { facts in
      facts.patient.goals.isEmpty ? nil : ["goals": facts.value(words: facts.patient.goals, .record)]
    },
    goal("goal-walk", .walk),
    goal("goal-light", .light),
    goal("goal-desk", .desk),
    goal("goal-lifting", .lifting),
    goal("goal-full", .full),
  ]

  private static func goal(_ id: RuleID, _ milestone: Milestone) -> Rule {
    Rule(id, "goals") { facts in
      guard let words = facts.labels.goalWords[milestone] else { return false }
      return facts.patient.goals.contains(where: words.match)
    }
  }
}
