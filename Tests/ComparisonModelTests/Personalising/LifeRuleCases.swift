import ComparisonModel
import Support

extension RuleCase {
  static let goals = [
    RuleCase(
      "goals", fires: { $0.goals = ["sleep <through>", "see the sea"] }, misses: { $0.note = "sleep" },
      slots: ["goals": "sleep <through>; see the sea"]),
    goal("goal-walk", "A long hike", not: "read about hikers"),
    goal("goal-light", "garden again", not: "visit the kindergarten"),
    goal("goal-desk", "Back to the office.", not: "be an officer"),
    goal("goal-lifting", "LIFT my granddaughter", not: "feel uplifted"),
    goal("goal-lifting", "carry the shopping", not: "carry on"),
    goal("goal-lifting", "想抱孙女", not: "想走路"),
    goal("goal-full", "play tennis!", not: "buy tenniswear"),
  ]

  static let life = [
    born("age-young", "2008-11-22", not: "2008-11-21", slots: ["age": "17"]),
    born("age-old", "1950-11-21", not: "1950-11-22", slots: ["age": "76"]),
    RuleCase(
      "told-fusion-only", fires: { $0.toldFusionOnly = true }, misses: { $0.toldFusionOnly = false }),
    works("work-desk", .desk, not: .other),
    works("work-manual", .manual, not: .desk),
    works("work-off", .off, not: .compensation),
    works("work-compensation", .compensation, not: .off),
    RuleCase("caring", fires: { $0.caring = true }, misses: { $0.caring = false }),
  ]

  static let coverage = [
    RuleCase("veteran", fires: { $0.veteran = true }, misses: { $0.coverage = .va }),
    covered("coverage-medicare", .medicare, not: .medicaid),
    covered("coverage-medicaid", .medicaid, not: .medicare),
    covered("coverage-private", .private, not: Coverage.none),
    covered("coverage-va", .va, not: .private),
    covered("coverage-none", Coverage.none, not: nil),
  ]

  static let page = [
    RuleCase(
      "language-missing", fires: { $0.language = "es-MX" }, misses: { $0.language = "en-GB" },
      slots: ["language": "Spanish"]),
    RuleCase(
      "language-missing", fires: { $0.language = "zh-Hans" }, misses: { $0.language = "EN_US" },
      slots: ["language": "zh-Hans"]),
    RuleCase("large-print", fires: { $0.largePrint = true }, misses: { $0.largePrint = false }),
    RuleCase(
      "clinic-note", fires: { $0.note = "Bring {note} and **her**." }, misses: { $0.note = " \n" },
      slots: ["note": "Bring {note} and **her**."]),
  ]

  private static func goal(_ rule: RuleID, _ text: String, not other: String) -> RuleCase {
    RuleCase(rule, fires: { $0.goals = ["rest", text] }, misses: { $0.goals = [other] })
  }

  private static func born(
    _ rule: RuleID, _ day: String, not other: String, slots: [String: String]
  ) -> RuleCase {
    RuleCase(
      rule, fires: { $0.birthDate = FixturePack.day(day) }, misses: { $0.birthDate = FixturePack.day(other) },
      slots: slots)
  }

  private static func works(_ rule: RuleID, _ work: Work, not other: Work) -> RuleCase {
    RuleCase(rule, fires: { $0.work = work }, misses: { $0.work = other })
  }

  private static func covered(_ rule: RuleID, _ coverage: Coverage, not other: Coverage?) -> RuleCase {
    RuleCase(rule, fires: { $0.coverage = coverage }, misses: { $0.coverage = other })
  }
}
