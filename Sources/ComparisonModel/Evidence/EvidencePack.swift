/// Everything that is known, in one language: the facts, and the words that say them.
public struct EvidencePack: Hashable, Sendable {
  /// The edition, such as `2026.1`.
  public let edition: String
  /// The day on which the edition was put together.
  public let compiled: CalendarDay
  /// Who looked at it, and when somebody must look again.
  public let review: Review
  /// The language of the words.
  public let language: Language
  /// The options, in the order in which they stand unless somebody says otherwise.
  public let treatments: [Treatment]
  /// Outcome figures in the order in which they are shown.
  public let figures: [Figure]
  /// The rows of the harms table: their names in order.
  public let harmKinds: [Entry]
  /// Harms, one for each option and kind.
  public let harms: [Harm]
  /// Sources in the order in which they are numbered.
  public let sources: [Source]
  /// What is said once, beside the options.
  public let companion: Companion
  /// The words of each rule.
  public let ruleWords: [RuleID: RuleWords]
  /// Headings, captions and the like.
  public let labels: Labels

  /// A pack from its parts.
  public init(
    edition: String, compiled: CalendarDay, review: Review, language: Language, treatments: [Treatment],
    figures: [Figure], harmKinds: [Entry], harms: [Harm], sources: [Source], companion: Companion,
    ruleWords: [RuleID: RuleWords], labels: Labels
  ) {
    self.edition = edition
    self.compiled = compiled
    self.review = review
    self.language = language
    self.treatments = treatments
    self.figures = figures
    self.harmKinds = harmKinds
    self.harms = harms
    self.sources = sources
    self.companion = companion
    self.ruleWords = ruleWords
    self.labels = labels
  }

  /// The treatment of that name.
  public func treatment(_ id: OptionID) -> Treatment? { treatments.first { $0.id == id } }
}
