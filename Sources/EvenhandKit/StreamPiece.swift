public import Frames

/// A handout that is set and waits for its turn in a print stream.
public struct StreamPiece: Sendable {
  /// Its pages.
  public var document: Document
  /// What stands on the back of its last page; `nil` when that page is a back itself.
  public let blankSide: Page?

  /// A piece from its parts.
  public init(document: Document, blankSide: Page?) {
    self.document = document
    self.blankSide = blankSide
  }
}
