/// The same rows and the same harms for every option, filled or "Not known" (IPDASi 2.1.1, N12).
///
/// A row that is left out prints as "Not known" and is allowed; a blank would print as nothing and is not.
/// Not tested: whether "Not known" is true.
enum SameDetail {
  static func breaches(_ reading: PackReading) -> [Breach] {
    reading.each(blank) + laterChoices(reading.pack) + harms(reading.pack)
  }

  private static func blank(_ text: PackText) -> [Breach] {
    let rule: BalanceRule
    switch text.kind {
    case .row, .milestone, .phase, .name: rule = .sameRows
    case .harm: rule = .sameHarms
    default: return []
    }
    guard !text.wording.tokens.contains(where: \.isRead) else { return [] }
    return [
      text.breach(rule, "The text is blank.", hint: "Write it, or leave it out so that it says not known.")
    ]
  }

  private static func laterChoices(_ pack: EvidencePack) -> [Breach] {
    pack.treatments.flatMap { treatment in
      pack.treatments.filter { $0.id != treatment.id && treatment.leavesOpen[$0.id] == nil }.map { other in
        Breach(
          .sameRows, at: "pack.json5: options.\(treatment.id.text).leavesOpen",
          "It does not say whether it leaves \(other.id.text) open.", hint: "Write \"not-known\" if so.")
      }
    }
  }

  private struct Cell: Hashable {
    let kind: String
    let option: OptionID
  }

  private static func harms(_ pack: EvidencePack) -> [Breach] {
    var counts: [Cell: Int] = [:]
    for harm in pack.harms { counts[Cell(kind: harm.kind.text, option: harm.option), default: 0] += 1 }
    var breaches: [Breach] = []
    for kind in pack.harmKinds {
      for treatment in pack.treatments {
        let count = counts.removeValue(forKey: Cell(kind: kind.id, option: treatment.id)) ?? 0
        guard count != 1 else { continue }
        breaches.append(
          Breach(
            .sameHarms, at: "pack.json5: harms (\(kind.id), \(treatment.id.text))",
            count == 0 ? "The cell is missing." : "The cell stands there \(count) times.",
            hint: "Give each kind of harm one cell for each option; \"not-known\" is an answer."))
      }
    }
    let extra = counts.keys.sorted { ($0.kind, $0.option) < ($1.kind, $1.option) }
    return breaches
      + extra.map { cell in
        Breach(
          .sameHarms, at: "pack.json5: harms (\(cell.kind), \(cell.option.text))",
          "There is no such row or no such option.", hint: "List it under harmKinds or options, or drop it.")
      }
  }
}
