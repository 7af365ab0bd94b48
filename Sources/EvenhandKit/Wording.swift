import ComparisonModel

extension EvidencePack {
  /// The pack with other words under some labels.
  func labelled(_ texts: [String: Prose]) -> EvidencePack {
    EvidencePack(
      edition: edition, compiled: compiled, review: review, language: language, treatments: treatments,
      figures: figures, harmKinds: harmKinds, harms: harms, sources: sources, companion: companion,
      ruleWords: ruleWords, labels: labels.replacing(texts))
  }

  /// The pack with its reading grade filled in where the page says it.
  func graded(_ grade: ReadingGrade?) -> EvidencePack {
    guard let grade = grade?.mean else { return self }
    let key = "method.grade"
    return labelled([key: labels.filled(key, ["grade": .shared(language.write(grade))])])
  }
}

extension Comparison {
  /// The comparison with a layout's own labels in place of the pack's.
  func worded(_ texts: [String: Prose]) -> Comparison {
    guard !texts.isEmpty else { return self }
    let pack = pack.labelled(texts)
    return Comparison(
      pack: pack, patient: patient, clinic: clinic, today: today, options: options, figures: figures,
      warnings: warnings, about: about, notes: notes, questions: questions, costs: costs, pathway: pathway,
      goalMilestones: goalMilestones, fired: fired, overdueReason: overdueReason)
  }
}
