public import Frames

/// The typed form of a file in `layouts/`: which parts stand on which page, and how they look.
public struct LayoutSheet: Hashable, Sendable {
  /// The name of the layout, such as `consult`.
  public var name: String
  /// Which way the paper lies.
  public var orientation: Orientation
  /// The room around the content of every page.
  public var margins: Insets
  /// The name of the typeface.
  public var typeface: String
  /// The looks of text.
  public var styles: [StyleName: StyleSpec]
  /// The colours.
  public var colours: [ColourName: Colour]
  /// The colours and patterns of the options, by their names.
  public var palette: [String: OptionLook]
  /// The look of an option that the palette does not name.
  public var otherOption: OptionLook
  /// The sections, each beginning on a new page.
  public var sections: [LayoutSection]
  /// The envelope in whose window the address shows; `nil` for the usual one of the paper.
  public var envelope: Envelope?

  /// A layout from its parts.
  public init(
    name: String, orientation: Orientation, margins: Insets, typeface: String,
    styles: [StyleName: StyleSpec], colours: [ColourName: Colour], palette: [String: OptionLook],
    otherOption: OptionLook, sections: [LayoutSection]
  ) {
    self.name = name
    self.orientation = orientation
    self.margins = margins
    self.typeface = typeface
    self.styles = styles
    self.colours = colours
    self.palette = palette
    self.otherOption = otherOption
    self.sections = sections
  }

  /// Whether the first page carries an address for the window of an envelope.
  public var hasAddress: Bool {
    sections.first?.nodes.contains { if case .part(let part) = $0 { part.kind == .address } else { false } }
      ?? false
  }

  /// Which way the paper lies.
  public enum Orientation: String, Hashable, Sendable, CaseIterable {
    /// The short edge up.
    case portrait
    /// The long edge up.
    case landscape
  }
}

/// The looks of text that every layout gives.
public enum StyleName: String, Hashable, Sendable, CaseIterable {
  /// The title of the handout.
  case title
  /// The line below it.
  case subtitle
  /// The heading of a part.
  case heading
  /// The name of an option at the head of its column or row.
  case option
  /// Running text.
  case body
  /// The cells of tables.
  case cell
  /// The names of table rows.
  case rowName = "row-name"
  /// Captions and what a figure is about.
  case caption
  /// Sources, method, other small print.
  case small
  /// The foot of the page.
  case footer
  /// Letters in circles.
  case badge
}

/// How text of one style looks.
public struct StyleSpec: Hashable, Sendable {
  /// The size of the letters.
  public var size: Length
  /// The distance from one baseline to the next.
  public var leading: Length
  /// The weight of the letters.
  public var weight: FontWeight
  /// The colour of the letters.
  public var colour: ColourName

  /// A look from its parts.
  public init(size: Length, leading: Length, weight: FontWeight, colour: ColourName) {
    self.size = size
    self.leading = leading
    self.weight = weight
    self.colour = colour
  }
}

/// The colours that every layout gives.
public enum ColourName: String, Hashable, Sendable, CaseIterable {
  /// Text.
  case text
  /// Text that steps back.
  case muted
  /// Lines between rows.
  case rule
  /// The inside of panels.
  case panel
  /// The outlines of what is marked by pen.
  case outline
  /// What comes from the patient's record.
  case highlight
  /// Signs that need care at once.
  case alarm
  /// The comparison group of a study.
  case comparator
}

/// The colours and the pattern of one option.
public struct OptionLook: Hashable, Sendable {
  /// The strong colour, for words and pictures.
  public var accent: Colour
  /// The light colour, for the inside of cells and bars.
  public var tint: Colour
  /// The dashes of its line, so that it is known without colour too; empty for an unbroken line.
  public var dashes: [Length]

  /// A look from its parts.
  public init(accent: Colour, tint: Colour, dashes: [Length]) {
    self.accent = accent
    self.tint = tint
    self.dashes = dashes
  }
}
