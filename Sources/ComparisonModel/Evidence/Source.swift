/// Where a claim can be looked up.
public struct Source: Hashable, Sendable {
  /// The name by which the pack refers to it.
  public let id: SourceID
  /// One line for the reader: what it is, how many people, when, who paid where that is known.
  public let line: Prose
  /// Authors, title, journal or register, year.
  public let citation: String
  /// A web address, where there is one.
  public let address: String?
  /// Who stands behind it.
  public let origin: Origin
  /// Whether the authors of the pack read it, or know it from elsewhere and say so.
  public let wasRead: Bool

  /// A source from its parts.
  public init(
    id: SourceID, line: Prose, citation: String, address: String?, origin: Origin, wasRead: Bool
  ) {
    self.id = id
    self.line = line
    self.citation = citation
    self.address = address
    self.origin = origin
    self.wasRead = wasRead
  }
}
