import ComparisonModel

extension Comparison {
  /// The comparison with a layout's own labels in place of the pack's.
  func worded(_ texts: [String: Prose]) -> Comparison {
    guard !texts.isEmpty else { return self }
    let labels = Labels(pack.labels.entries.merging(texts) { _, own in own })
    let pack = EvidencePack(
      edition: pack.edition, compiled: pack.compiled, review: pack.review, language: pack.language,
      treatments: pack.treatments, figures: pack.figures, harmKinds: pack.harmKinds, harms: pack.harms,
      sources: pack.sources, companion: pack.companion, ruleWords: pack.ruleWords, labels: labels)
    return Comparison(
      pack: pack, patient: patient, clinic: clinic, today: today, options: options, figures: figures,
      warnings: warnings, about: about, notes: notes, questions: questions, costs: costs, pathway: pathway,
      goalMilestones: goalMilestones, fired: fired, overdueReason: overdueReason)
  }
}
