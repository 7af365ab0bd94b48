/// A structure element of a file, as it is told when it begins.
public struct StructureElement: Hashable, Sendable {
  /// What the element is in the file.
  public let type: StructureType
  /// The tag that it comes from; `nil` for the document, and for a span that was made for text which stands
  /// beside other elements.
  public let tag: Tag?
  /// The language of all its text, when that differs from the document's.
  public let language: LanguageTag?
  /// Where a link can be clicked, and where it leads.
  public let areas: [LinkArea]

  /// An element from its parts.
  public init(_ type: StructureType, tag: Tag? = nil, language: LanguageTag? = nil, areas: [LinkArea] = []) {
    self.type = type
    self.tag = tag
    self.language = language
    self.areas = areas
  }
}

/// A rectangle of a page that leads to an address.
public struct LinkArea: Hashable, Sendable {
  /// The rectangle, from the page's upper left corner.
  public let area: Rectangle
  /// The address as written.
  public let address: String

  /// An area of a link.
  public init(_ area: Rectangle, address: String) {
    self.area = area
    self.address = address
  }
}

/// Somebody who is told where structure elements begin and end, in the order of drawing.
public protocol StructureListener: AnyObject {
  /// An element begins inside those that have begun and not ended.
  func begin(_ element: StructureElement)
  /// The element that began last ends.
  func end(_ element: StructureElement)
}
