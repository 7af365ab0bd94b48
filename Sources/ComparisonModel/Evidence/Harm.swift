/// How often a harm happens.
public enum HarmFrequency: Hashable, Sendable {
  /// So many of so many people who were studied.
  case counted(Proportion)
  /// Between so many and so many of 100 or 1,000, as the sources differ.
  case range(ClosedRange<Decimal>, of: Int)
  /// Nobody knows.
  case notKnown
  /// It cannot happen with this option.
  case doesNotApply
}

/// How much a harm matters to the person it happens to.
public enum HarmSeverity: String, Hashable, Sendable, CaseIterable {
  /// Passes by itself.
  case mild
  /// Needs care, and passes.
  case moderate
  /// Needs hospital care, or lasts.
  case serious
  /// Threatens life or the use of limbs.
  case graveOrDeadly = "grave"
  /// Not known.
  case notKnown = "not-known"
}

/// One harm of one option.
public struct Harm: Hashable, Sendable {
  /// The kind of harm, a row of the harms table.
  public let kind: HarmID
  /// The option.
  public let option: OptionID
  /// How often it happens.
  public let frequency: HarmFrequency
  /// How much it matters.
  public let severity: HarmSeverity
  /// The months over which people were followed; `nil` when the source does not say.
  public let followUpMonths: Int?
  /// What the table says, with the number, the time and the source.
  public let statement: Prose
  /// Where it can be looked up.
  public let sources: [SourceID]

  /// A harm from its parts.
  public init(
    kind: HarmID, option: OptionID, frequency: HarmFrequency, severity: HarmSeverity, followUpMonths: Int?,
    statement: Prose, sources: [SourceID]
  ) {
    self.kind = kind
    self.option = option
    self.frequency = frequency
    self.severity = severity
    self.followUpMonths = followUpMonths
    self.statement = statement
    self.sources = sources
  }
}
