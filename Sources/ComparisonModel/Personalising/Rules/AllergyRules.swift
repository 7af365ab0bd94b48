extension RuleTable {
  /// Allergies; aprotinin and plasma products rule the sealant out by its label.
  static let allergies: [Rule] = [
    Rule("allergy-sealant", "health.allergies") { $0.isAllergic(to: .aprotinin, .plasmaProduct) },
    Rule("allergy-bovine", "health.allergies") { $0.isAllergic(to: .bovine) },
    Rule("allergy-dye", "health.allergies") { $0.isAllergic(to: .contrastDye) },
    Rule("allergy-anaesthetic", "health.allergies") { $0.isAllergic(to: .anaesthetic) },
    Rule("allergy-antibiotic", "health.allergies") { $0.isAllergic(to: .antibiotic) },
    Rule("allergy-steroid", "health.allergies") { $0.isAllergic(to: .steroid) },
    Rule("allergy-latex", "health.allergies") { $0.isAllergic(to: .latex) },
    Rule("allergy-other", "health.allergies") { facts in
      (facts.patient.health.allergies ?? []).contains { if case .other = $0 { true } else { false } }
    },
  ]
}
