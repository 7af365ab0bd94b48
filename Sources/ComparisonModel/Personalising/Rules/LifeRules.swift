extension RuleTable {
  /// Age, work, the people cared for, and what the patient was told.
  static let life: [Rule] = [
    Rule("age-young", "birthDate", slots: ["age"]) { facts in
      facts.age.flatMap { $0 < 18 ? ["age": facts.value($0)] : nil }
    },
    Rule("age-old", "birthDate", slots: ["age"]) { facts in
      facts.age.flatMap { $0 > 75 ? ["age": facts.value($0)] : nil }
    },
    Rule("told-fusion-only", "toldFusionOnly") { $0.patient.toldFusionOnly == true },
    Rule("work-desk", "work") { $0.patient.work == .desk },
    Rule("work-manual", "work") { $0.patient.work == .manual },
    Rule("work-off", "work") { $0.patient.work == .off },
    Rule("work-compensation", "work") { $0.patient.work == .compensation },
    Rule("caring", "caring") { $0.patient.caring == true },
  ]
}
