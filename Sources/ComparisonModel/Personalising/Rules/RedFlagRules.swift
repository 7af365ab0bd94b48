extension RuleTable {
  /// Signs that need care at once or on the same day (evidence: NBK52120; g-care.glos.nhs.uk).
  static let redFlags: [Rule] = [
    Rule("red-flag-emergency", "redFlags", slots: ["signs"]) { facts in
      let flags = facts.redFlags(emergency: true)
      return flags.isEmpty ? nil : ["signs": facts.values("flag", flags)]
    },
    Rule("red-flag-same-day", "redFlags", slots: ["signs"]) { facts in
      let flags = facts.redFlags(emergency: false)
      return flags.isEmpty ? nil : ["signs": facts.values("flag", flags)]
    },
    Rule("progressive-weakness", "redFlags") { $0.patient.redFlags?.contains(.legWeakness) == true },
  ]
}
