/// A structure element of a file, as it is told when it begins.
public struct StructureElement: Hashable, Sendable {
  /// What the element is in the file.
  public let type: StructureType
  /// The tag that it comes from; `nil` for the document, and for a span that was made for text which stands
  /// beside other elements.
  public let tag: Tag?
  /// The language of all its text, when that differs from the document's.
  public let language: LanguageTag?
  /// Where it is on its page, from the upper left corner; of links and artifacts only.
  public let area: Rectangle?

  /// An element from its parts.
  public init(
    _ type: StructureType, tag: Tag? = nil, language: LanguageTag? = nil, area: Rectangle? = nil
  ) {
    self.type = type
    self.tag = tag
    self.language = language
    self.area = area
  }
}

/// Somebody who is told where structure elements begin and end, in the order of drawing.
public protocol StructureListener: AnyObject {
  /// An element begins inside those that have begun and not ended.
  func begin(_ element: StructureElement)
  /// The element that began last ends.
  func end(_ element: StructureElement)
}
