/// A fact of the record that switches words on.
///
/// Rules inform; none ranks or recommends. A rule is a pure function: it holds no words and no state.
public struct Rule: Sendable {
  /// The name under which the pack keeps the rule's words.
  public let id: RuleID
  /// The field of the record it reads, such as `health.bloodThinner`; several are parted by commas.
  public let fact: String
  /// The names of the values that it gives whenever it fires.
  public let slots: [String]
  /// The values for the words' slots when the rule fires, or `nil` when it does not.
  public let fires: @Sendable (Facts) -> [String: Prose.Value]?

  /// A rule that fills slots of its words; `fires` gives a value for each of them, or `nil`.
  public init(
    _ id: RuleID, _ fact: String, slots: [String],
    fires: @escaping @Sendable (Facts) -> [String: Prose.Value]?
  ) {
    self.id = id
    self.fact = fact
    self.slots = slots
    self.fires = fires
  }

  /// A rule that fires when something holds, and has no value to give.
  public init(_ id: RuleID, _ fact: String, when holds: @escaping @Sendable (Facts) -> Bool) {
    self.init(id, fact, slots: []) { holds($0) ? [:] : nil }
  }
}

/// The words that one rule switches on, and where they stand.
public struct RuleWords: Hashable, Sendable {
  /// A line for an option's cell in the "for you" row.
  public let forYou: [OptionID: Prose]
  /// Questions for the visit, with the option they belong to, if only to one.
  public let questions: [RuleQuestion]
  /// A line at the top of page 1: a red flag, or a note on the language.
  public let warnings: [Prose]
  /// A line that belongs to the comparison as a whole, under the table.
  public let notes: [Prose]
  /// A line about cost and coverage.
  public let costs: [Prose]
  /// The step of the pathway that this fact speaks of, and what it says of it.
  public let pathway: [PathwayWords]
  /// A short fact for the "about you" strip: label and value.
  public let about: AboutWords?
  /// The table rows (milestones) that this fact points to.
  public let milestones: [Milestone]
  /// Why the program refuses to print a comparison, when it does.
  public let refusal: Prose?
  /// Whether benefit figures of these options are left out, because the record rules them out.
  public let withholdsBenefit: [OptionID]

  /// Words from their parts.
  public init(
    forYou: [OptionID: Prose], questions: [RuleQuestion], warnings: [Prose], notes: [Prose], costs: [Prose],
    pathway: [PathwayWords], about: AboutWords?, milestones: [Milestone], refusal: Prose?,
    withholdsBenefit: [OptionID]
  ) {
    self.forYou = forYou
    self.questions = questions
    self.warnings = warnings
    self.notes = notes
    self.costs = costs
    self.pathway = pathway
    self.about = about
    self.milestones = milestones
    self.refusal = refusal
    self.withholdsBenefit = withholdsBenefit
  }
}

/// A question that a rule adds.
public struct RuleQuestion: Hashable, Sendable {
  /// The option without which the question makes no sense.
  public let option: OptionID?
  /// The question.
  public let text: Prose

  /// A question from its parts.
  public init(option: OptionID?, text: Prose) {
    self.option = option
    self.text = text
  }
}

/// What a rule says of a step of the pathway.
public struct PathwayWords: Hashable, Sendable {
  /// The name of the step.
  public let step: String
  /// What is said of it, such as "12 weeks: done".
  public let text: Prose
  /// Whether this fact means that the step was done.
  public let isDone: Bool

  /// Words from their parts.
  public init(step: String, text: Prose, isDone: Bool) {
    self.step = step
    self.text = text
    self.isDone = isDone
  }
}

/// A fact for the "about you" strip.
public struct AboutWords: Hashable, Sendable {
  /// What it is, such as "Pain today".
  public let label: Prose
  /// The value, such as "7 of 10".
  public let value: Prose

  /// A fact from its parts.
  public init(label: Prose, value: Prose) {
    self.label = label
    self.value = value
  }
}
