extension RuleTable {
  /// What was tried before.
  ///
  /// A program of therapy counts as such when it is known to have followed a plan for
  /// six weeks or more.
  static let tried: [Rule] = [
    Rule("therapy-structured", "tried", slots: ["weeks"]) { facts in
      let weeks = facts.structuredTherapy.compactMap(\.weeks).max()
      return weeks.map { ["weeks": facts.value($0)] }
    },
    Rule("therapy-unproven", "tried", slots: ["weeks"]) { facts in
      let therapy = facts.tried(.physicalTherapy)
      guard !therapy.isEmpty, facts.structuredTherapy.isEmpty else { return nil }
      return ["weeks": facts.value(therapy.compactMap(\.weeks).max())]
    },
    Rule("therapy-not-tried", "tried") { facts in
      facts.patient.tried != nil && facts.tried(.physicalTherapy).isEmpty
    },
    Rule("tried-medicines", "tried") { !$0.tried(.medicines).isEmpty },
    Rule("tried-manual", "tried") { !$0.tried(.manualTherapy, .acupuncture).isEmpty },
    Rule("manipulation-with-herniation", "tried, spine.findings") { facts in
      !facts.tried(.manualTherapy).isEmpty && facts.shows(.containedHerniation, .extrudedHerniation)
    },
    Rule("tried-steroid", "tried", slots: ["times", "helped"]) { facts in
      let entries = facts.tried(.epiduralSteroid)
      guard !entries.isEmpty else { return nil }
      return [
        "times": facts.value(total(of: entries)),
        "helped": facts.values("helped", entries.compactMap(\.helped)),
      ]
    },
    Rule("tried-other-injection", "tried") { facts in
      !facts.tried(.facetInjection, .nerveBlock, .radiofrequency).isEmpty
    },
    Rule("tried-prp", "tried") { !$0.tried(.prp).isEmpty },
    Rule("tried-fibrin", "tried") { !$0.tried(.fibrin).isEmpty },
  ]

  /// How often in all; `nil` as soon as one entry does not say, since the rest would be too few.
  private static func total(of entries: [TriedTreatment]) -> Int? {
    let times = entries.compactMap(\.times)
    return times.count == entries.count ? times.reduce(0, +) : nil
  }
}

extension Facts {
  fileprivate var structuredTherapy: [TriedTreatment] {
    tried(.physicalTherapy).filter { $0.isStructured == true && ($0.weeks ?? 0) >= 6 }
  }
}
