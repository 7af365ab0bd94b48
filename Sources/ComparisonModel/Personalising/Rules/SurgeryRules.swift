extension RuleTable {
  /// Earlier operations on the spine; fusion has words of its own.
  static let surgery: [Rule] = [
    Rule("prior-fusion", "priorSurgery", slots: ["levels"]) { facts in
      let fusions = facts.surgery { $0 == .fusion }
      return fusions.isEmpty ? nil : ["levels": facts.values("level", fusions.compactMap(\.level))]
    },
    Rule("prior-surgery", "priorSurgery", slots: ["kinds"]) { facts in
      let others = facts.surgery { $0 != .fusion }
      return others.isEmpty ? nil : ["kinds": facts.values("surgery", others.map(\.kind))]
    },
  ]
}

extension Facts {
  fileprivate func surgery(where isMeant: (PriorSurgery.Kind) -> Bool) -> [PriorSurgery] {
    (patient.priorSurgery ?? []).filter { isMeant($0.kind) }
  }
}
