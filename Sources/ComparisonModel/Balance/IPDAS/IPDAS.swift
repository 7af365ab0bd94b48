/// The pack judged by the 44 items of the IPDAS instrument, version 4.
///
/// Judged from the pack, not from the printed page. Items that only patients, clinicians or a trial can judge
/// say so. Where an item is in part for people, the reason names what is left for them.
public enum IPDAS {
  /// All items in order, computed from the pack.
  public static func assess(_ pack: EvidencePack) -> [IPDASItem] {
    let desk = IPDASDesk(pack)
    return desk.qualifying + desk.certifying + desk.quality
  }
}

/// What the items are judged from.
struct IPDASDesk {
  let pack: EvidencePack
  let broken: Set<BalanceRule>

  init(_ pack: EvidencePack) {
    self.pack = pack
    broken = Set(Balance.check(pack).map(\.rule))
  }

  /// An item that a program can judge: each requirement with what is wrong when it fails.
  func item(
    _ id: String, _ paraphrase: String, met reason: String, _ failures: [String?]
  ) -> IPDASItem {
    let failures = failures.compactMap { $0 }
    return IPDASItem(
      id: id, paraphrase: paraphrase, verdict: failures.isEmpty ? .met : .notMet,
      reason: failures.isEmpty ? reason : failures.joined(separator: " "))
  }

  func forPeople(_ id: String, _ paraphrase: String, _ reason: String) -> IPDASItem {
    IPDASItem(id: id, paraphrase: paraphrase, verdict: .needsPeople, reason: reason)
  }

  func forTests(_ id: String, _ paraphrase: String) -> IPDASItem {
    IPDASItem(
      id: id, paraphrase: paraphrase, verdict: .doesNotApply,
      reason: "For aids about tests and screening; this one is about treatments.")
  }

  /// A failure unless a text has words.
  func needs(_ prose: Prose?, _ field: String) -> String? {
    prose.map { !$0.plain.allSatisfy(\.isWhitespace) } ?? false ? nil : "\(field) is empty."
  }

  /// A failure unless a part of the companion has entries.
  func needs(_ entries: [Entry], _ field: String) -> String? {
    entries.isEmpty ? "companion.json5: \(field) is empty." : nil
  }

  /// A failure unless a part of the companion has an entry of that name with words.
  func needs(_ name: String, in entries: [Entry], _ field: String) -> String? {
    needs(entries.first { $0.id == name }?.text, "companion.json5: \(field).\(name)")
  }

  /// A failure if the pack breaks one of these rules of balance.
  func keeps(_ rules: [BalanceRule]) -> String? {
    let found = rules.filter { broken.contains($0) }.map(\.rawValue)
    return found.isEmpty ? nil : "Balance is broken: \(found.joined(separator: ", "))."
  }

  /// A failure unless every option has that row.
  func everyOption(_ aspect: Aspect) -> String? {
    let without = pack.treatments.filter { needs($0.aspects[aspect], "") != nil }.map(\.id.text)
    return without.isEmpty ? nil : "No row \"\(aspect.rawValue)\" for \(without.joined(separator: ", "))."
  }

  /// A failure unless every figure passes.
  func everyFigure(_ what: String, _ passes: (Figure) -> Bool) -> String? {
    guard !pack.figures.isEmpty else { return "There are no figures." }
    let failing = pack.figures.filter { !passes($0) }.map(\.id.text)
    return failing.isEmpty ? nil : "Figures \(what): \(failing.joined(separator: ", "))."
  }
}
