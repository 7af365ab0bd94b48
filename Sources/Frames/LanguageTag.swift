/// A language as BCP 47 names it, such as `en`, `es-MX` or `zh-Hans`.
public struct LanguageTag: Hashable, Sendable {
  /// The tag as written.
  public let text: String

  /// A language by its tag.
  public init(_ text: String) { self.text = text }
}

/// The direction in which lines of a script run.
public enum WritingDirection: Hashable, Sendable {
  /// As in English.
  case leftToRight
  /// As in Arabic and Hebrew.
  case rightToLeft
}
