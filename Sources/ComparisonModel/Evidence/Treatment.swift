/// A row of the comparison: the same question asked of every option.
public enum Aspect: String, Hashable, Sendable, CaseIterable {
  /// What it is.
  case what
  /// How it is done: setting, anaesthetic, time.
  case how
  /// Getting back to ordinary life.
  case recovery
  /// Does it help?
  case help
  /// The main harms.
  case harms
  /// Can it be undone, and what does it leave open?
  case undo
  /// Whom it is usually considered for.
  case considered
  /// Whom it is usually not considered for.
  case notFor = "not-for"
  /// What may be needed later.
  case later
  /// Cost and coverage.
  case cost
}

/// Whether an option leaves another one open for later.
public enum LaterChoice: String, Hashable, Sendable, CaseIterable {
  /// It does.
  case open
  /// It probably does; nobody studied it.
  case probablyOpen = "probably-open"
  /// It does after a wait.
  case openAfterWait = "open-after-wait"
  /// It does not, at that level.
  case closed
  /// Nobody knows.
  case notKnown = "not-known"
}

/// One of the options that are compared.
public struct Treatment: Hashable, Sendable {
  /// The name by which data and records refer to it.
  public let id: OptionID
  /// The name for the reader, as a heading.
  public let name: String
  /// The name inside a sentence.
  public let nameInText: String
  /// What stands in each row; a row that is missing prints as "Not known".
  public let aspects: [Aspect: Prose]
  /// When each milestone is reached; one that is missing prints as "Not known".
  public let milestones: [Milestone: MilestoneTime]
  /// The bars of the recovery timeline, in order.
  public let phases: [RecoveryPhase]
  /// Which options stay open afterwards.
  public let leavesOpen: [OptionID: LaterChoice]

  /// A treatment from its parts.
  public init(
    id: OptionID, name: String, nameInText: String, aspects: [Aspect: Prose],
    milestones: [Milestone: MilestoneTime], phases: [RecoveryPhase], leavesOpen: [OptionID: LaterChoice]
  ) {
    self.id = id
    self.name = name
    self.nameInText = nameInText
    self.aspects = aspects
    self.milestones = milestones
    self.phases = phases
    self.leavesOpen = leavesOpen
  }
}
