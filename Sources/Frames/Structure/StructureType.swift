/// The standard types of structure elements that a handout uses (ISO 32000-1, 14.8.4), by their PDF names.
public enum StructureType: String, Hashable, Sendable {
  /// The whole document.
  case document = "Document"
  /// A part with a heading of its own.
  case section = "Sect"
  /// The title.
  case heading1 = "H1"
  /// A heading of the second level.
  case heading2 = "H2"
  /// A heading of the third level.
  case heading3 = "H3"
  /// A heading of the fourth level.
  case heading4 = "H4"
  /// A heading of the fifth level.
  case heading5 = "H5"
  /// A heading of the sixth level.
  case heading6 = "H6"
  /// A paragraph.
  case paragraph = "P"
  /// A table.
  case table = "Table"
  /// A row of a table.
  case tableRow = "TR"
  /// A cell that names its column or its row.
  case headerCell = "TH"
  /// Any other cell.
  case dataCell = "TD"
  /// A list.
  case list = "L"
  /// One item of a list.
  case listItem = "LI"
  /// The bullet or number of an item.
  case listLabel = "Lbl"
  /// The words of an item.
  case listBody = "LBody"
  /// A picture.
  case figure = "Figure"
  /// A stretch of text.
  case span = "Span"
  /// A note.
  case note = "Note"
  /// A link.
  case link = "Link"
  /// What is not read aloud, and is no element of a file.
  case artifact = "Artifact"
}

extension StructureType {
  /// The type of a role.
  public init(_ role: TagRole) {
    switch role {
    case .section: self = .section
    case .heading(let level): self = StructureType.headings[min(max(level, 1), 6) - 1]
    case .paragraph: self = .paragraph
    case .table: self = .table
    case .tableRow: self = .tableRow
    case .headerCell: self = .headerCell
    case .dataCell: self = .dataCell
    case .list: self = .list
    case .listItem: self = .listItem
    case .listLabel: self = .listLabel
    case .listBody: self = .listBody
    case .figure: self = .figure
    case .span: self = .span
    case .note: self = .note
    case .link: self = .link
    case .artifact: self = .artifact
    }
  }

  private static let headings: [StructureType] = [
    .heading1, .heading2, .heading3, .heading4, .heading5, .heading6,
  ]

  /// The level of a heading, from 1, or `nil` for anything else.
  public var headingLevel: Int? { StructureType.headings.firstIndex(of: self).map { $0 + 1 } }
}

extension TagRole {
  /// Whether an element is one thing to a reader, so that tags inside it are not told.
  var isOpaque: Bool {
    if case .figure = self { true } else { false }
  }

  /// Whether an element that goes on over a page break stays one element.
  ///
  /// Cells of a row come in turns: what a row has on the next page is a row of its own, with as many cells. A
  /// link's area is on one page.
  var staysOpen: Bool {
    switch self {
    case .tableRow, .headerCell, .dataCell, .link, .figure: false
    default: true
    }
  }
}
