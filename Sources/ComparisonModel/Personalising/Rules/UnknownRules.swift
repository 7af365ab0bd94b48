extension RuleTable {
  /// What the record does not say becomes a question for the visit.
  static let unknown: [Rule] = [
    Rule("blood-thinner-unknown", "health.bloodThinner") { $0.patient.health.bloodThinner == nil },
    Rule("allergies-unknown", "health.allergies") { $0.patient.health.allergies == nil },
    Rule("region-unknown", "spine.region, spine.levels") { facts in
      facts.patient.spine.region == nil && facts.patient.spine.levels.isEmpty
    },
    Rule("findings-unknown", "spine.findings") { $0.patient.spine.findings == nil },
    Rule("mri-unknown", "spine.mriDate") { $0.patient.spine.mriDay == nil },
    Rule("pain-now-unknown", "pain.now") { $0.patient.pain.now == nil },
    Rule("pain-site-unknown", "pain.where") { $0.patient.pain.site == nil },
    Rule("tried-unknown", "tried") { $0.patient.tried == nil },
    Rule("age-unknown", "birthDate") { $0.age == nil },
    Rule("coverage-unknown", "coverage") { $0.patient.coverage == nil },
  ]
}
