extension RuleTable {
  /// The part of the spine: the studies are of the lower back only.
  ///
  /// A level of the neck counts even when the record names another region, for the comparison must not be read by
  /// someone whose neck is meant.
  static let region: [Rule] = [
    Rule("cervical", "spine.region, spine.levels") { facts in
      facts.patient.spine.region == .cervical
        || facts.patient.spine.levels.contains { $0.region == .cervical }
    },
    Rule("thoracic", "spine.region, spine.levels") { facts in
      facts.patient.spine.region == .thoracic
        || facts.patient.spine.levels.contains { $0.region == .thoracic }
    },
    Rule("levels", "spine.levels", slots: ["levels"]) { facts in
      let levels = facts.patient.spine.levels
      return levels.isEmpty ? nil : ["levels": facts.values("level", levels)]
    },
    Rule("several-levels", "spine.levels", slots: ["count"]) { facts in
      let count = Set(facts.patient.spine.levels).count
      return count > 1 ? ["count": facts.value(count)] : nil
    },
  ]
}
