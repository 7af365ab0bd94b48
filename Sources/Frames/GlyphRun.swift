/// The name under which the shelf that shaped a run keeps its font: face, weight and size.
public struct FontKey: Hashable, Sendable {
  /// The description of the font, such as `Inter Semi-Bold 11px`.
  public let description: String

  /// A key from a font's description.
  public init(_ description: String) { self.description = description }
}

/// One glyph and where it stands, measured from the start of its run on the baseline.
public struct Glyph: Hashable, Sendable {
  /// The number of the glyph in its font.
  public let id: UInt32
  /// The place of the glyph's origin.
  public let origin: Point

  /// A glyph of a font at a place in its run.
  public init(id: UInt32, origin: Point) {
    self.id = id
    self.origin = origin
  }
}

/// So many bytes of text that are drawn by so many glyphs.
///
/// Clusters let the text be copied and read aloud from a finished PDF.
public struct TextCluster: Hashable, Sendable {
  /// The number of UTF-8 bytes.
  public var bytes: Int { Int(byteCount) }
  /// The number of glyphs.
  public var glyphs: Int { Int(glyphCount) }

  // There is one for each letter of all that is remembered.
  private let byteCount: Int32
  private let glyphCount: Int32

  /// A cluster of the given extents.
  public init(bytes: Int, glyphs: Int) {
    byteCount = Int32(clamping: bytes)
    glyphCount = Int32(clamping: glyphs)
  }
}

/// A stretch of one line that is drawn with one font in one colour and one direction.
public struct GlyphRun: Hashable, Sendable {
  /// The font that the glyph numbers belong to.
  public let font: FontKey
  /// The colour of the letters.
  public let colour: Colour
  /// The characters that the glyphs stand for, in logical order.
  public let text: String
  /// The glyphs from left to right.
  public let glyphs: [Glyph]
  /// How the characters map to the glyphs, in logical order.
  public let clusters: [TextCluster]
  /// Whether the characters run from right to left, so that the glyphs stand in reverse order.
  public let isRightToLeft: Bool
  /// The sum of the advances.
  public let width: Length
  /// The language: the span's own, or that of its paragraph.
  public let language: LanguageTag?

  /// A run from its parts.
  public init(
    font: FontKey, colour: Colour, text: String, glyphs: [Glyph], clusters: [TextCluster],
    isRightToLeft: Bool, width: Length, language: LanguageTag?
  ) {
    self.font = font
    self.colour = colour
    self.text = text
    self.glyphs = glyphs
    self.clusters = clusters
    self.isRightToLeft = isRightToLeft
    self.width = width
    self.language = language
  }

  /// Hashes what tells runs apart, and leaves the many numbers of their glyphs to `==`.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(font)
    hasher.combine(text)
    hasher.combine(width)
  }
}
