extension RuleWords {
  /// No words at all.
  static let none = RuleWords(
    forYou: [:], questions: [], warnings: [], notes: [], costs: [], pathway: [], about: nil, milestones: [],
    refusal: nil, withholdsBenefit: [])

  /// The words with their slots filled; a slot without a value stays.
  func filled(with values: [String: Prose.Value]) -> RuleWords {
    func fill(_ prose: Prose) -> Prose { prose.filled(with: values) }
    return RuleWords(
      forYou: forYou.mapValues(fill),
      questions: questions.map { RuleQuestion(option: $0.option, text: fill($0.text)) },
      warnings: warnings.map(fill),
      notes: notes.map(fill),
      costs: costs.map(fill),
      pathway: pathway.map { PathwayWords(step: $0.step, text: fill($0.text), isDone: $0.isDone) },
      about: about.map { AboutWords(label: fill($0.label), value: fill($0.value)) },
      milestones: milestones,
      refusal: refusal.map(fill),
      withholdsBenefit: withholdsBenefit)
  }

  /// The names of the slots in any of the words, each once, by name.
  var slots: [String] {
    let lines: [[Prose]] = [
      Array(forYou.values), questions.map(\.text), warnings, notes, costs, pathway.map(\.text),
      about.map { [$0.label, $0.value] } ?? [], refusal.map { [$0] } ?? [],
    ]
    return Set(lines.joined().flatMap(\.slots)).sorted()
  }
}
