/// A heading with a few words, for the parts of the pack that are not compared.
public struct Entry: Hashable, Sendable {
  /// The name by which rules refer to it.
  public let id: String
  /// The heading or the term.
  public let title: Prose
  /// The words.
  public let text: Prose

  /// An entry from its parts.
  public init(id: String, title: Prose, text: Prose) {
    self.id = id
    self.title = title
    self.text = text
  }
}

/// What a pack holds once, beside the options.
public struct Companion: Hashable, Sendable {
  /// What the condition is.
  public let condition: Prose
  /// The decision, as a question.
  public let decision: Prose
  /// What is likely without any treatment.
  public let naturalCourse: Prose
  /// Treatments that are named in the sources and not compared.
  public let otherTreatments: [Entry]
  /// The steps of the care pathway in order; rules say where the patient is.
  public let pathway: [Entry]
  /// What to bring to the visit.
  public let bring: [Entry]
  /// Questions for everyone, in order.
  public let questions: [Entry]
  /// What to mark in the values exercise.
  public let values: [Entry]
  /// The signs that need care at once.
  public let emergencySigns: [Entry]
  /// The signs that need care on the same day.
  public let sameDaySigns: [Entry]
  /// The signs to watch for after an injection or an operation.
  public let afterProcedureSigns: [Entry]
  /// Words that need explaining.
  public let glossary: [Entry]
  /// What nobody knows.
  public let unknowns: [Entry]
  /// What the clinic reports, in words, never drawn.
  public let clinicReports: [Entry]
  /// How the comparison was made, and who paid.
  public let method: [Entry]

  /// A companion from its parts.
  public init(
    condition: Prose, decision: Prose, naturalCourse: Prose, otherTreatments: [Entry], pathway: [Entry],
    bring: [Entry], questions: [Entry], values: [Entry], emergencySigns: [Entry], sameDaySigns: [Entry],
    afterProcedureSigns: [Entry], glossary: [Entry], unknowns: [Entry], clinicReports: [Entry],
    method: [Entry]
  ) {
    self.condition = condition
    self.decision = decision
    self.naturalCourse = naturalCourse
    self.otherTreatments = otherTreatments
    self.pathway = pathway
    self.bring = bring
    self.questions = questions
    self.values = values
    self.emergencySigns = emergencySigns
    self.sameDaySigns = sameDaySigns
    self.afterProcedureSigns = afterProcedureSigns
    self.glossary = glossary
    self.unknowns = unknowns
    self.clinicReports = clinicReports
    self.method = method
  }
}
