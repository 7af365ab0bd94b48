import ComparisonModel
import Support
import Testing

/// A rule, a record that fires it, and a record that almost does.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let rule: RuleID
  let fires: @Sendable (inout Patient) -> Void
  let misses: @Sendable (inout Patient) -> Void
  let slots: [String: String]

  init(
    _ rule: RuleID, fires: @escaping @Sendable (inout Patient) -> Void,
    misses: @escaping @Sendable (inout Patient) -> Void, slots: [String: String] = [:]
  ) {
    self.rule = rule
    self.fires = fires
    self.misses = misses
    self.slots = slots
  }

  var testDescription: String { "\(rule.text) \(slots.values.sorted())" }

  static let all: [RuleCase] =
    redFlags + region + findings + pictures + pain + therapy + injections + surgery + goals + life
    + coverage + health + allergies + unknown + page
}

/// The facts of a record on the day of all tests, with the fixture's words.
func facts(of patient: Patient) -> Facts {
  var fixture = FixturePack()
  fixture.labels = [
    "goal-words.walk": "walk, hike", "goal-words.light": "cook,garden", "goal-words.desk": "office",
    "goal-words.lifting": "Lift , carry the shopping,抱", "goal-words.full": "tennis",
    "value.language.es": "Spanish",
  ]
  let pack = fixture.pack
  return Facts(
    patient: patient, today: FixturePack.day("2026-11-21"), language: pack.language, labels: pack.labels,
    options: fixture.options, languageWanted: patient.language)
}
