/// What the people without the treatment were given, or did.
public struct Comparator: Hashable, Sendable {
  /// What it was, such as "usual care" or "salt water".
  public let name: Prose

  /// A comparator by its name.
  public init(name: Prose) { self.name = name }
}

/// One outcome of one study, with everything that makes it honest.
public struct Figure: Hashable, Sendable {
  /// The name by which the pack refers to it.
  public let id: FigureID
  /// The option it is about.
  public let option: OptionID
  /// What is measured, and the numbers.
  public let measure: Measure
  /// The scale of a mean change.
  public let scale: Scale?
  /// What counted as the outcome, and when.
  public let definition: Prose
  /// What the figure says, in a sentence or two that carry its certainty.
  public let statement: Prose
  /// The name of the treated group, as it stands under a picture: "with fusion".
  public let treated: Prose
  /// Who was studied.
  public let population: Prose
  /// How many people were studied; `nil` when the source does not say.
  public let people: Int?
  /// The months from the start to the measurement; `nil` when the source does not say.
  public let months: Int?
  /// How the study was made.
  public let design: StudyDesign
  /// What the treatment was compared with.
  public let comparator: Comparator?
  /// How sure the evidence is; `nil` for what cannot be graded.
  public let certainty: Certainty?
  /// Who paid for the study.
  public let funding: Prose?
  /// Who stands behind the figure.
  public let origin: Origin
  /// Where it can be looked up.
  public let sources: [SourceID]
  /// Whether the pack allows a picture; the drawing rules may still forbid one.
  public let mayBeDrawn: Bool

  /// A figure from its parts.
  public init(
    id: FigureID, option: OptionID, measure: Measure, scale: Scale?, definition: Prose, statement: Prose,
    treated: Prose, population: Prose, people: Int?, months: Int?, design: StudyDesign,
    comparator: Comparator?, certainty: Certainty?, funding: Prose?, origin: Origin, sources: [SourceID],
    mayBeDrawn: Bool
  ) {
    self.id = id
    self.option = option
    self.measure = measure
    self.scale = scale
    self.definition = definition
    self.statement = statement
    self.treated = treated
    self.population = population
    self.people = people
    self.months = months
    self.design = design
    self.comparator = comparator
    self.certainty = certainty
    self.funding = funding
    self.origin = origin
    self.sources = sources
    self.mayBeDrawn = mayBeDrawn
  }

  /// The fewest people of whom a picture may be drawn.
  public static let fewestDrawn = 40

  /// Whether a picture may be drawn: published, compared within its own study, enough people, and allowed.
  public var isDrawable: Bool {
    guard mayBeDrawn, origin != .clinicReport, comparator != nil else { return false }
    switch measure {
    case .proportion(let treatment, let comparator):
      guard let comparator else { return false }
      return min(treatment.total, comparator.total) >= Self.fewestDrawn
    case .meanChange(_, _, let difference):
      return difference?.interval != nil && (people ?? 0) >= Self.fewestDrawn
    case .rate, .words:
      return false
    }
  }
}
