public import Frames

/// A whole handout before it is set.
public struct Sheet: Hashable, Sendable {
  /// The title of the file; never a patient's name.
  public var title: String
  /// The main language.
  public var language: LanguageTag
  /// The direction of the pages: from right to left, columns and insets are mirrored.
  public var direction: WritingDirection
  /// The size of the paper.
  public var paper: Size
  /// The room around the content of every page; the footer stands in the lower one.
  public var margins: Insets
  /// The sections in order; each begins on a new page.
  public var sections: [SheetSection]
  /// What stands at the foot of every page.
  public var footer: Footer

  /// A sheet from its parts.
  public init(
    title: String, language: LanguageTag, direction: WritingDirection, paper: Size, margins: Insets,
    sections: [SheetSection], footer: Footer
  ) {
    self.title = title
    self.language = language
    self.direction = direction
    self.paper = paper
    self.margins = margins
    self.sections = sections
    self.footer = footer
  }
}

/// A part of a handout that begins on a new page, if nothing else is said.
public struct SheetSection: Hashable, Sendable {
  /// A name for messages.
  public var name: String
  /// What flows over the section's pages.
  public var blocks: [Block]
  /// What stands at the lower edge of the section's first page, whatever flows above it.
  public var pinned: Block?
  /// Whether it may go on below the sections before it when those ran over their own pages, instead of
  /// leaving the rest of that page white.
  public var mayGoOn: Bool

  /// What stands at its own place on the section's first page, whatever flows around it.
  public var fixed: [FixedBlock]
  /// Where the flow begins on the first page, from the upper edge of the paper; `nil` for the margin.
  public var top: Length?

  /// A section from its parts.
  public init(
    name: String, blocks: [Block], pinned: Block? = nil, mayGoOn: Bool = false, fixed: [FixedBlock] = [],
    top: Length? = nil
  ) {
    self.fixed = fixed
    self.top = top
    self.name = name
    self.blocks = blocks
    self.pinned = pinned
    self.mayGoOn = mayGoOn
  }
}

/// A block at a place of the sheet, such as an address in the window of an envelope.
public struct FixedBlock: Hashable, Sendable {
  /// What stands there.
  public var block: Block
  /// The upper corner where lines begin, and the width; the height is what the block needs.
  public var area: Rectangle
  /// What it is for the post; `nil` for marks.
  public var part: MailPart?

  /// A block at a place.
  public init(_ block: Block, in area: Rectangle, part: MailPart? = nil) {
    self.block = block
    self.area = area
    self.part = part
  }
}

/// What stands at the foot of every page.
///
/// `{page}` and `{pages}` in the spans stand for the number of the page and of all pages: footers are set
/// last, when the count is known.
public struct Footer: Hashable, Sendable {
  /// The words where lines begin.
  public var start: StyledText
  /// The words where lines end.
  public var end: StyledText
  /// The share of the width that the start may take.
  public var startShare: Double
  /// The line above the footer, if any.
  public var rule: Stroke?
  /// Whether the words where lines end belong to one patient.
  public var layer: Layer
  /// Whether the words where lines begin belong to one patient.
  public var startLayer: Layer

  /// A footer from its parts.
  public init(
    start: StyledText, end: StyledText, startShare: Double, rule: Stroke?, layer: Layer,
    startLayer: Layer = .shared
  ) {
    self.startLayer = startLayer
    self.start = start
    self.end = end
    self.startShare = startShare
    self.rule = rule
    self.layer = layer
  }
}
