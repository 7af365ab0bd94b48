/// A rule that fired for a patient, with its words filled in.
public struct FiredRule: Hashable, Sendable {
  /// The rule.
  public let id: RuleID
  /// The field of the record it fired from.
  public let fact: String
  /// The words it switched on.
  public let words: RuleWords

  /// A fired rule from its parts.
  public init(id: RuleID, fact: String, words: RuleWords) {
    self.id = id
    self.fact = fact
    self.words = words
  }
}

/// One column of the comparison.
public struct ComparedOption: Hashable, Sendable {
  /// The letter of the column, `A` to `E`; the order is the reader's, never one of merit.
  public let letter: String
  /// The treatment.
  public let treatment: Treatment
  /// What the record says about it, a line each.
  public let forYou: [Prose]
  /// Whether benefit figures are left out, because the record rules the option out.
  public let isBenefitWithheld: Bool

  /// An option from its parts.
  public init(letter: String, treatment: Treatment, forYou: [Prose], isBenefitWithheld: Bool) {
    self.letter = letter
    self.treatment = treatment
    self.forYou = forYou
    self.isBenefitWithheld = isBenefitWithheld
  }
}

/// A step of the care pathway, and where the patient is.
public struct PathwayStep: Hashable, Sendable {
  /// What the step is.
  public let entry: Entry
  /// What the record says of it.
  public let remarks: [Prose]
  /// Where the patient stands.
  public let state: State

  /// Where a patient stands with a step.
  public enum State: Hashable, Sendable {
    /// Behind the patient.
    case done
    /// The patient is here.
    case current
    /// Ahead, or not known.
    case ahead
  }

  /// A step from its parts.
  public init(entry: Entry, remarks: [Prose], state: State) {
    self.entry = entry
    self.remarks = remarks
    self.state = state
  }
}

/// What one patient is shown, and why: the result of the rules, before any thought of paper.
public struct Comparison: Hashable, Sendable {
  /// What is known.
  public let pack: EvidencePack
  /// Who it is for.
  public let patient: Patient
  /// Who hands it over.
  public let clinic: ClinicProfile?
  /// The day that counts as today.
  public let today: CalendarDay
  /// The columns in order.
  public let options: [ComparedOption]
  /// The figures that may be shown to this patient, in order.
  public let figures: [Figure]
  /// The lines at the top of page 1.
  public let warnings: [Prose]
  /// The facts of the "about you" strip.
  public let about: [AboutWords]
  /// The lines under the comparison.
  public let notes: [Prose]
  /// The questions for the visit: those of the record first.
  public let questions: [Prose]
  /// What the record adds about cost and coverage.
  public let costs: [Prose]
  /// The care pathway.
  public let pathway: [PathwayStep]
  /// The milestones that the patient's goals point to.
  public let goalMilestones: [Milestone]
  /// Every rule that fired, in the order of the rules.
  public let fired: [FiredRule]
  /// Why it is printed although the review is overdue.
  public let overdueReason: String?

  /// A comparison from its parts.
  public init(
    pack: EvidencePack, patient: Patient, clinic: ClinicProfile?, today: CalendarDay,
    options: [ComparedOption], figures: [Figure], warnings: [Prose], about: [AboutWords], notes: [Prose],
    questions: [Prose], costs: [Prose], pathway: [PathwayStep], goalMilestones: [Milestone],
    fired: [FiredRule], overdueReason: String?
  ) {
    self.pack = pack
    self.patient = patient
    self.clinic = clinic
    self.today = today
    self.options = options
    self.figures = figures
    self.warnings = warnings
    self.about = about
    self.notes = notes
    self.questions = questions
    self.costs = costs
    self.pathway = pathway
    self.goalMilestones = goalMilestones
    self.fired = fired
    self.overdueReason = overdueReason
  }
}
