/// Turns paragraphs into lines of glyphs; the only thing that the typesetter asks of the outside.
///
/// A shaper remembers what it shaped of late, so that no handout has a paragraph shaped twice; what a batch sets
/// once, it remembers itself. Shapers belong to one thread.
public protocol Shaper: AnyObject {
  /// Shapes a paragraph, breaking its lines at a width, or only at line feeds when `width` is `nil`.
  ///
  /// A word wider than `width` is broken between characters, so that no line is ever wider than `width`
  /// unless a single character is.
  ///
  /// - Throws: ``ShapingFailure`` when no font of the list has a character.
  func shape(_ text: StyledText, width: Length?) throws(ShapingFailure) -> ShapedText
}

/// Why a paragraph cannot be shaped.
public enum ShapingFailure: Error, Hashable, Sendable {
  /// No font of the list has these characters.
  case missingGlyphs([Unicode.Scalar])
  /// The font library gave up; the text says why, without any of the paragraph's own.
  case library(String)
}
