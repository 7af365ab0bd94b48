import Blocks
import ComparisonModel

/// The parts that everyone gets, composed once for many handouts.
///
/// A memory serves the handouts of one set of evidence, layout, clinic and day, in all languages and for all
/// choices of options. It belongs to one thread.
public struct SheetMemory: Sendable {
  /// What a part that everyone gets depends on.
  struct Question: Hashable {
    let part: LayoutPart
    let variant: Variant
    /// The sources that have their numbers already.
    let cited: [SourceID]
  }

  /// What differs between handouts apart from what the records say.
  struct Variant: Hashable {
    let language: String
    let options: [OptionID]
    let withheld: [Bool]
    let figures: [FigureID]
  }

  /// The blocks of a part, and the sources that have numbers after it.
  struct Answer {
    let blocks: [Block]
    let citations: Citations
  }

  /// Citations come in many orders; what is forgotten is composed again.
  private static let limit = 4_096
  private var answers: [Question: Answer] = [:]
  /// The numbers of the sources that the handouts of a variant have in common.
  var citations: [Variant: Citations] = [:]

  /// A memory of nothing.
  public init() {}

  subscript(question: Question) -> Answer? {
    get { answers[question] }
    set {
      if answers.count >= Self.limit { answers = [:] }
      answers[question] = newValue
    }
  }
}

extension Comparison {
  /// What the handout's shared parts depend on.
  var variant: SheetMemory.Variant {
    SheetMemory.Variant(
      language: pack.language.tag, options: options.map(\.treatment.id),
      withheld: options.map(\.isBenefitWithheld), figures: figures.map(\.id))
  }

  /// The comparison without anything of its patient, so that no part that is kept can hold it.
  var withoutPatient: Comparison? {
    guard let nobody = PatientID("nobody") else { return nil }
    let options = options.map {
      ComparedOption(
        letter: $0.letter, treatment: $0.treatment, forYou: [], isBenefitWithheld: $0.isBenefitWithheld)
    }
    return Comparison(
      pack: pack, patient: Patient(id: nobody, name: PersonName()), clinic: clinic, today: today,
      options: options, figures: figures, warnings: [], about: [], notes: [], questions: [], costs: [],
      pathway: [], goalMilestones: [], fired: [], overdueReason: overdueReason)
  }
}

extension LayoutPart.Kind {
  /// Whether the part is the same for everyone who is shown the same options.
  var isForEveryone: Bool {
    switch self {
    case .redFlags, .figures, .timeline, .unknowns, .decision, .bring, .writingLines, .harms, .clinicReports,
      .otherTreatments, .sources, .method, .glossary, .afterProcedure, .heading, .paragraph, .space:
      true
    case .title, .warnings, .about, .comparison, .notes, .values, .goals, .questions, .pathway, .costs,
      .comparisonByQuestion, .address, .sender, .foldMarks, .letter, .replySlip:
      false
    }
  }
}

extension Block {
  /// The block as one that is known again, where that saves more than it costs.
  var asShared: Block {
    switch self {
    case .space, .rule, .keepWithNext, .shared: self
    default: .shared(SharedBlock(self))
    }
  }
}
