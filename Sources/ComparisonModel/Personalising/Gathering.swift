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
    let common = everyone.map { $0.text.runs.isEmpty ? $0.title : $0.text }
    return (own.map(\.text) + common).withoutRepeats
  }

  /// The steps of the pathway with the patient's place.
  ///
  /// A step is done only when a fact says so: one that was passed over stays open, so that the page never claims
  /// more than the record. The patient stands after the furthest step done; with none done, nowhere.
  func pathway(_ steps: [Entry]) -> [PathwayStep] {
    let words = Dictionary(grouping: fired.flatMap(\.words.pathway), by: \.step)
    let done = steps.map { (words[$0.id] ?? []).contains(where: \.isDone) }
    let current = done.lastIndex(of: true).map { $0 + 1 }
    return steps.enumerated().map { index, step in
      PathwayStep(
        entry: step, remarks: (words[step.id] ?? []).map(\.text).withoutRepeats,
        state: done[index] ? .done : index == current ? .current : .ahead)
    }
  }
}
