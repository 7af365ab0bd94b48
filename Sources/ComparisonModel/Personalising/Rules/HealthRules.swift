extension RuleTable {
  /// Facts about health that change what is safe.
  static let health: [Rule] = [
    Rule("infection", "health.infection") { $0.patient.health.infection == true },
    // A red flag of a known cancer says the same of the patient, and must not hide that options are ruled out.
    Rule("cancer", "health.cancer, redFlags") { facts in
      facts.patient.health.cancer == true || facts.patient.redFlags?.contains(.cancer) == true
    },
    Rule("pregnant", "health.pregnant") { $0.patient.health.pregnant == true },
    Rule("blood-thinner", "health.bloodThinner") { $0.patient.health.bloodThinner == true },
    Rule("bleeding-disorder", "health.bleedingDisorder") { $0.patient.health.bleedingDisorder == true },
    Rule("low-blood-count", "health.lowBloodCount") { $0.patient.health.lowBloodCount == true },
    Rule("weak-immune-system", "health.weakImmuneSystem") { $0.patient.health.weakImmuneSystem == true },
    Rule("declines-plasma", "declinesPlasma") { $0.patient.declinesPlasma == true },
    Rule("earlier-sealant", "health.earlierSealant") { $0.patient.health.earlierSealant == true },
    Rule("surgery-soon", "health.surgeryWithinMonth") { $0.patient.health.surgeryWithinMonth == true },
    Rule("diabetes", "health.diabetes") { $0.patient.health.diabetes == true },
    Rule("osteoporosis", "health.osteoporosis") { $0.patient.health.osteoporosis == true },
    Rule("smoker", "health.smoker") { $0.patient.health.smoker == true },
    Rule("low-mood", "health.lowMood") { $0.patient.health.lowMood == true },
    Rule("needle-fear", "health.needleFear") { $0.patient.health.needleFear == true },
  ]
}
