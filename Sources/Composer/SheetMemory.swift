import Blocks
import ComparisonModel
import Frames

/// What is the same in many handouts, composed once.
///
/// A memory serves the handouts of one set of evidence, layout, clinic and day, in all languages and for all
/// choices of options. It holds the pack's words and nothing from a record: what a record's facts chose of them
/// is remembered, what was filled in from it is not. It belongs to one thread.
public struct SheetMemory: Sendable {
  /// What differs between handouts apart from what the records say.
  struct Variant: Hashable {
    let language: String
    let options: [OptionID]
    let withheld: [Bool]
    let figures: [FigureID]
  }

  /// What all handouts of a variant have in common.
  struct Common {
    /// A number that stands for the variant.
    let number: Int
    /// The comparison without its patient.
    let everyone: Comparison
    /// The sources that each of the handouts cites.
    let citations: Citations
  }

  /// A part that everyone gets, and what else it depends on.
  struct PartQuestion: Hashable {
    let part: LayoutPart
    let variant: Int
    /// The sources in the order of their numbers, where the part lists them.
    let cited: [SourceID]
  }

  /// A piece of a part that also holds words for one patient.
  enum Piece: Hashable {
    case row(LayoutPart.Kind, String)
    case title
    case heading(LabelKey)
    case milestone(Milestone)
    case step(PathwayStep, number: Int)
    case question(Prose)
    case note(Prose)
    case cost(Prose)
    case forYou(Prose)
    case source(SourceID, number: Int)
  }

  /// A piece, and what else it depends on.
  struct PieceQuestion: Hashable {
    let piece: Piece
    let variant: Int
  }

  private static let limit = 16_384
  private var variants: [Variant: Common] = [:]
  private var parts: [PartQuestion: [Block]] = [:]
  private var pieces: [PieceQuestion: Block] = [:]
  private var rows: [PieceQuestion: GridRow] = [:]
  /// What the foot says to everyone, by the number of the variant.
  var footers: [Int: StyledText] = [:]

  /// A memory of nothing.
  public init() {}

  /// What is common to a variant.
  func common(_ variant: Variant) -> Common? { variants[variant] }

  /// Remembers what is common to a variant.
  mutating func learn(_ variant: Variant, everyone: Comparison, citations: Citations) -> Common {
    let common = Common(number: variants.count, everyone: everyone, citations: citations)
    variants[variant] = common
    return common
  }

  subscript(question: PartQuestion) -> [Block]? {
    get { parts[question] }
    set {
      if parts.count >= Self.limit { parts = [:] }
      parts[question] = newValue
    }
  }

  subscript(question: PieceQuestion) -> Block? {
    get { pieces[question] }
    set {
      if pieces.count >= Self.limit { pieces = [:] }
      pieces[question] = newValue
    }
  }

  subscript(row question: PieceQuestion) -> GridRow? {
    get { rows[question] }
    set {
      if rows.count >= Self.limit { rows = [:] }
      rows[question] = newValue
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
  /// The block as one that is known again, where that saves more than it costs; so are the rows in it, for
  /// pages between which it is cut.
  var asShared: Block {
    switch self {
    case .space, .rule, .shared: self
    default: .shared(SharedBlock(withSharedRows))
    }
  }

  private var withSharedRows: Block {
    switch self {
    case .grid(var grid):
      grid.rows = grid.rows.map { $0.shared == nil ? GridRow(SharedRow($0)) : $0 }
      return .grid(grid)
    case .tagged(let role, let block): return .tagged(role, block.withSharedRows)
    case .stack(let blocks, let gap): return .stack(blocks.map(\.asShared), gap: gap)
    case .columns(let columns, let gap):
      return .columns(columns.map { Column(width: $0.width, block: $0.block.withSharedRows) }, gap: gap)
    default: return self
    }
  }
}
