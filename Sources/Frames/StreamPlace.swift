/// Where a document stands in the file of a print stream.
public struct StreamPlace: Hashable, Sendable {
  /// The number of its first page in the file, from 1; always odd.
  public let firstPage: Int
  /// How many pages it has.
  public let pages: Int
  /// How many pages it takes with the blank one that makes them even.
  public let sides: Int

  /// A place from its parts.
  public init(firstPage: Int, pages: Int, sides: Int) {
    self.firstPage = firstPage
    self.pages = pages
    self.sides = sides
  }

  /// How many sheets it takes, printed on both sides.
  public var sheets: Int { sides / 2 }
}
