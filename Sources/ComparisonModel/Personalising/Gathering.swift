/// The words of the rules that fired, gathered by where they stand; every line once, in the order of the rules.
struct Gathering {
  /// The rules that fired, with their words filled in.
  let fired: [FiredRule]

  /// The rules that fire from these facts, with their words in a pack.
  init(facts: Facts, words: [RuleID: RuleWords]) {
    fired = RuleTable.all.compactMap { rule in
      guard let values = rule.fires(facts) else { return nil }
      let filled = (words[rule.id] ?? .none).filled(with: values)
      return FiredRule(id: rule.id, fact: rule.fact, words: filled)
    }
  }

  var refusals: [ComparisonFailure.Problem] {
    fired.compactMap { rule in
      rule.words.refusal.map { .refused(rule: rule.id, fact: rule.fact, reason: $0) }
    }
  }

  var warnings: [Prose] { fired.flatMap(\.words.warnings).withoutRepeats }

  var notes: [Prose] { fired.flatMap(\.words.notes).withoutRepeats }

  var costs: [Prose] { fired.flatMap(\.words.costs).withoutRepeats }

  var about: [AboutWords] {
    fired.compactMap(\.words.about).withoutRepeats { [$0.label.plain, $0.value.plain] }
  }

  var milestones: [Milestone] {
    let meant = Set(fired.flatMap(\.words.milestones))
    return Milestone.allCases.filter(meant.contains)
  }

  var withheld: Set<OptionID> { Set(fired.flatMap(\.words.withholdsBenefit)) }

  /// The columns, lettered by their place.
  func columns(_ treatments: [Treatment]) -> [ComparedOption] {
    let withheld = withheld
    return zip(["A", "B", "C", "D", "E"], treatments).map { letter, treatment in
      ComparedOption(
        letter: letter, treatment: treatment,
        forYou: fired.compactMap { $0.words.forYou[treatment.id] }.withoutRepeats,
        isBenefitWithheld: withheld.contains(treatment.id))
    }
  }

  /// The questions of the record, then those for everyone; one about an option only when it is compared.
  func questions(for options: [OptionID], everyone: [Entry]) -> [Prose] {
    let own = fired.flatMap(\.words.questions).filter { question in
      question.option.map(options.contains) ?? true
    }
    let common = everyone.map(\.question)
    return (own.map(\.text) + common).withoutRepeats
  }

  /// The steps of the pathway with the patient's place.
  ///
  /// A step is done only when a fact says so. The patient stands after the furthest step done, but at an earlier
  /// one that a fact says was passed over: one injection must not move a person past the therapy that was never
  /// tried. With nothing done the patient's place is not known.
  func pathway(_ steps: [Entry]) -> [PathwayStep] {
    let words = Dictionary(grouping: fired.flatMap(\.words.pathway), by: \.step)
    let done = steps.map { (words[$0.id] ?? []).contains(where: \.isDone) }
    let spokenOf = stepsSpokenOf
    let current = done.lastIndex(of: true).map { last in
      (0..<last).first { !done[$0] && spokenOf.contains(steps[$0].id) } ?? last + 1
    }
    return steps.enumerated().map { index, step in
      PathwayStep(
        entry: step, remarks: (words[step.id] ?? []).map(\.text).withoutRepeats,
        state: done[index] ? .done : index == current ? .current : .ahead)
    }
  }

  /// The steps of which the record says something; that it says nothing is not a fact about the patient.
  private var stepsSpokenOf: Set<String> {
    let unknown = Set(RuleTable.unknown.map(\.id))
    return Set(fired.filter { !unknown.contains($0.id) }.flatMap(\.words.pathway).map(\.step))
  }
}

extension Entry {
  /// The heading, and the words after it where there are any.
  fileprivate var question: Prose {
    let parts = [title, text].filter { !$0.plain.isEmpty }
    return Prose(Array(parts.map(\.runs).joined(separator: [.plain(" ")])))
  }
}
