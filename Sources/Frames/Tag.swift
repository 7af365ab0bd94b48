/// What a part of the page is, for a screen reader; the roles are those of PDF structure elements
/// (ISO 32000-1, 14.8.4).
public enum TagRole: Hashable, Sendable {
  /// A part with a heading of its own.
  case section
  /// A heading; 1 is the title of the document.
  case heading(Int)
  /// A paragraph.
  case paragraph
  /// A table; its children are rows.
  case table
  /// A row of a table.
  case tableRow
  /// A cell that names its column or its row.
  case headerCell(HeaderScope)
  /// Any other cell.
  case dataCell
  /// A list; its children are items.
  case list
  /// One item of a list.
  case listItem
  /// The bullet or number of an item.
  case listLabel
  /// The words of an item.
  case listBody
  /// A picture, with words that say what it says.
  case figure(alternative: String)
  /// A stretch of text inside a paragraph.
  case span
  /// A note, such as a source.
  case note
  /// A link; its area is that of its frame.
  case link(address: String)
  /// Something that is not read aloud.
  case artifact(Artifact)
}

extension TagRole {
  /// Whether what stands here is not read aloud.
  public var isArtifact: Bool { if case .artifact = self { true } else { false } }
}

/// Why something is not read aloud (ISO 32000-1, 14.8.2.2.2).
public enum Artifact: Hashable, Sendable {
  /// It is decoration, such as a rule or the ground of a cell.
  case layout
  /// It stands elsewhere already, such as a table's header row on a further page.
  case repetition
  /// It is the foot of a page.
  case footer
}

/// Which cells a header cell speaks for.
public enum HeaderScope: Hashable, Sendable {
  /// Those below it.
  case column
  /// Those beside it.
  case row
}

/// The structure element that a group of items belongs to.
public struct Tag: Hashable, Sendable {
  /// What the element is.
  public let role: TagRole
  /// The number of the element in its document, the same in every fragment of an element that goes on
  /// over a page break; `nil` for an element that is whole, as everything inside it then has to be.
  public let element: Int?

  /// A tag for an element of a number, or for one of its fragments.
  public init(_ role: TagRole, element: Int?) {
    self.role = role
    self.element = element
  }

  /// A tag for an element that stands in one group, with all that is in it.
  public static func whole(_ role: TagRole) -> Tag { Tag(role, element: nil) }
}
