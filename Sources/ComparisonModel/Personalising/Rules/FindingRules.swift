extension RuleTable {
  /// What the pictures show, and how stable the spine is.
  static let findings: [Rule] = [
    Rule("findings", "spine.findings", slots: ["findings"]) { facts in
      let findings = facts.patient.spine.findings ?? []
      return findings.isEmpty ? nil : ["findings": facts.values("finding", findings)]
    },
    Rule("fracture", "spine.findings") { $0.shows(.fracture) },
    Rule("instability", "spine.findings, spine.stable") { facts in
      facts.shows(.instability) || facts.patient.spine.isStable == false
    },
    Rule("high-slip", "spine.slipGrade") { ($0.patient.spine.slipGrade ?? 0) > 2 },
    Rule("slip", "spine.slipGrade, spine.findings", slots: ["grade"]) { facts in
      let grade = facts.patient.spine.slipGrade ?? 0
      if grade > 0 { return grade <= 2 ? ["grade": facts.value(grade)] : nil }
      return facts.shows(.spondylolisthesis) ? ["grade": facts.value(nil)] : nil
    },
    Rule("scoliosis", "spine.findings") { $0.shows(.scoliosis) },
    Rule("severe-stenosis", "spine.findings") { $0.shows(.severeStenosis) },
    Rule("stenosis", "spine.findings") { $0.shows(.stenosis) && !$0.shows(.severeStenosis) },
    Rule("extruded-herniation", "spine.findings") { $0.shows(.extrudedHerniation) },
    Rule("contained-herniation", "spine.findings") { $0.shows(.containedHerniation) },
    Rule("annular-tear", "spine.findings") { $0.shows(.annularTear, .internalDisruption) },
    Rule("facet", "spine.findings") { $0.shows(.facetArthropathy) },
    Rule("stable", "spine.stable") { $0.patient.spine.isStable == true && !$0.shows(.instability) },
  ]
}
