public import Frames

/// A section of a layout; it begins on a new page.
public struct LayoutSection: Hashable, Sendable {
  /// The name, for messages.
  public var name: String
  /// What flows over its pages.
  public var nodes: [LayoutNode]
  /// What stands at the lower edge of its first page.
  public var pinned: [LayoutNode]
  /// Whether it may go on below the sections before it when those ran over their own pages.
  public var mayGoOn: Bool

  /// A section from its parts.
  public init(name: String, nodes: [LayoutNode], pinned: [LayoutNode], mayGoOn: Bool = false) {
    self.name = name
    self.nodes = nodes
    self.pinned = pinned
    self.mayGoOn = mayGoOn
  }
}

/// Something that stands in a section.
public indirect enum LayoutNode: Hashable, Sendable {
  /// A part of the handout.
  case part(LayoutPart)
  /// Columns that flow on their own, each with a share of the width.
  case columns([LayoutColumn], gap: Length)
}

/// A column of a layout.
public struct LayoutColumn: Hashable, Sendable {
  /// The share of the width.
  public var share: Double
  /// What stands in it.
  public var nodes: [LayoutNode]

  /// A column from its parts.
  public init(share: Double, nodes: [LayoutNode]) {
    self.share = share
    self.nodes = nodes
  }
}

/// A part of the handout, with what the layout says about it.
public struct LayoutPart: Hashable, Sendable {
  /// Which part it is.
  public var kind: Kind
  /// The rows of a comparison, by their names.
  public var rows: [String]
  /// How many lines there are to write on.
  public var lines: Int
  /// The key of a label, for headings and paragraphs.
  public var text: String
  /// A height, for empty room.
  public var height: Length

  /// A part with its settings.
  public init(
    _ kind: Kind, rows: [String] = [], lines: Int = 0, text: String = "", height: Length = .zero
  ) {
    self.kind = kind
    self.rows = rows
    self.lines = lines
    self.text = text
    self.height = height
  }

  /// The parts that a layout can arrange.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The title, and for whom it is.
    case title
    /// What stands at the top when the record calls for it.
    case warnings
    /// Facts of the record.
    case about
    /// The options side by side; `rows` names the rows, `for-you` among them.
    case comparison
    /// What the record adds to the comparison.
    case notes
    /// Signs that need care at once.
    case redFlags = "red-flags"
    /// What happened to the people who were studied.
    case figures
    /// How long recovery takes.
    case timeline
    /// What nobody knows.
    case unknowns
    /// What matters to the patient, to mark by pen.
    case values
    /// When each option lets the patient do what the patient's goals and work ask for.
    case goals
    /// What was decided, with `lines` to write on.
    case decision
    /// Questions to ask.
    case questions
    /// Where the patient is on the way of care.
    case pathway
    /// What to bring to the visit.
    case bring
    /// Lines to write on.
    case writingLines = "writing-lines"
    /// Harms by option.
    case harms
    /// What the clinic reports.
    case clinicReports = "clinic-reports"
    /// What the record adds about cost.
    case costs
    /// Treatments that are not compared.
    case otherTreatments = "other-treatments"
    /// Sources by number.
    case sources
    /// How it was made.
    case method
    /// Words that need explaining.
    case glossary
    /// What to watch for after a procedure.
    case afterProcedure = "after-procedure"
    /// A heading from the labels, named by `text`.
    case heading
    /// A paragraph from the labels, named by `text`.
    case paragraph
    /// Empty room of a `height`.
    case space
    /// The comparison for narrow paper: the questions one after the other, all options under each.
    case comparisonByQuestion = "comparison-by-question"
    /// To whom it goes, in the window of the envelope.
    case address
    /// Whom it comes from, in the clinic's own neutral words.
    case sender
    /// Short lines at the edge where the sheet is folded.
    case foldMarks = "fold-marks"
    /// A few words to the reader.
    case letter
    /// What the reader can hand in at the visit.
    case replySlip = "reply-slip"
  }
}
