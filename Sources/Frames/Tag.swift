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
  /// A link.
  case link
  /// Decoration, running footers and repeated header rows: not read aloud.
  case artifact
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
  /// over a page break.
  public let element: Int

  /// A tag for an element, or for one of its fragments.
  public init(_ role: TagRole, element: Int) {
    self.role = role
    self.element = element
  }
}
