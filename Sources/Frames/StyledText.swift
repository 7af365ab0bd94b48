/// A stretch of text in one style and one language.
public struct TextSpan: Hashable, Sendable {
  /// The characters, taken literally: nothing in them is markup.
  public var text: String
  /// How they look.
  public var style: TextStyle
  /// The language, when it differs from that of the paragraph.
  public var language: LanguageTag?
  /// Whether the span comes from outside and must not turn the direction of its surroundings (UAX #9).
  public var isIsolated: Bool

  /// A span of literal text.
  public init(_ text: String, style: TextStyle, language: LanguageTag? = nil, isIsolated: Bool = false) {
    self.text = text
    self.style = style
    self.language = language
    self.isIsolated = isIsolated
  }
}

/// On which side the lines of a paragraph stand.
public enum TextAlignment: Hashable, Sendable {
  /// Where lines begin: left in English, right in Arabic.
  case start
  /// In the middle.
  case centre
  /// Where lines end.
  case end
}

/// A paragraph, ready to be shaped.
public struct StyledText: Hashable, Sendable {
  /// The stretches of text in reading order.
  public var spans: [TextSpan]
  /// The distance from one baseline to the next.
  public var leading: Length
  /// Where the lines stand.
  public var alignment: TextAlignment
  /// The direction of the paragraph.
  public var direction: WritingDirection
  /// The language of the paragraph.
  public var language: LanguageTag

  /// A paragraph from its spans.
  public init(
    _ spans: [TextSpan], leading: Length, alignment: TextAlignment = .start,
    direction: WritingDirection = .leftToRight, language: LanguageTag
  ) {
    self.spans = spans
    self.leading = leading
    self.alignment = alignment
    self.direction = direction
    self.language = language
  }

  /// The characters of all spans together.
  public var plain: String { spans.map(\.text).joined() }
}
