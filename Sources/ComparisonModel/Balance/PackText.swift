/// One text of a pack: a paragraph, with where it stands and what it is about.
///
/// A reference, because every check walks over all texts: as a value, each step of each walk would copy it.
final class PackText: Sendable {
  /// What kind of text it is; the checks differ in which kinds they look at.
  enum Kind: Hashable, Sendable {
    /// The name of an option.
    case name
    /// A cell of the comparison table.
    case row(Aspect)
    /// When a milestone is reached.
    case milestone
    /// The words inside a bar of the timeline.
    case phase
    /// What a figure says, by its place among the figures.
    case statement(Int)
    /// Any other words of a figure, by its place among the figures.
    case figureDetail(Int)
    /// The name of a kind of harm, or what is said of it for all options.
    case harmKind
    /// A cell of the harms table, by its place among the harms.
    case harm(Int)
    /// The line of a source.
    case source
    /// What is said once, beside the options.
    case companion(CompanionPart)
    /// What a rule tells: for you, warnings, notes, costs.
    case ruleClaim
    /// What a rule asks or repeats from the record.
    case ruleFact
    /// A heading, a caption or a word for a value.
    case label

    /// Whether it is the line of a source.
    var isSource: Bool { if case .source = self { true } else { false } }
  }

  /// A part of the companion.
  enum CompanionPart: Hashable, Sendable {
    /// A heading or a term in any part.
    case title
    /// What is told of the condition, of other treatments, of the pathway, of what is not known.
    case account
    /// What the reader is asked, or is to bring, mark, watch for or look up.
    case guidance
    /// What the clinic reports.
    case clinicReport
  }

  /// The file and the field.
  let place: TextPlace
  /// The words.
  let prose: Prose
  /// What kind of text it is.
  let kind: Kind
  /// The option it is about, if only one.
  let option: OptionID?
  /// The sources that the facts give for it, beside those that it cites itself.
  let typedSources: [SourceID]
  /// Its tokens and sentences.
  let wording: Wording
  /// What its reading grade is reckoned from; `nil` for lines of sources, and in languages without a formula.
  let counts: ReadingCounts?
  /// The ratios in it, such as "63 of 100".
  let ratios: [Ratio]

  /// A text as the walk finds it, before its ratios can be read.
  init(
    place: TextPlace, prose: Prose, kind: Kind, option: OptionID?, typedSources: [SourceID],
    wording: Wording, counts: ReadingCounts?
  ) {
    self.place = place
    self.prose = prose
    self.kind = kind
    self.option = option
    self.typedSources = typedSources
    self.wording = wording
    self.counts = counts
    ratios = []
  }

  /// The text with its ratios.
  init(_ text: PackText, ratios: [Ratio]) {
    place = text.place
    prose = text.prose
    kind = text.kind
    option = text.option
    typedSources = text.typedSources
    wording = text.wording
    counts = text.counts
    self.ratios = ratios
  }

  /// A breach by this text.
  func breach(_ rule: BalanceRule, _ message: String, hint: String) -> Breach {
    Breach(rule, at: place.text, message, hint: hint)
  }

  /// The sources it cites and those that the facts give for it.
  var allSources: [SourceID] { prose.citations + typedSources }
}
