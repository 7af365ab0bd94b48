public import Frames

/// Why the press cannot do what it was asked.
public enum PressFailure: Error, Hashable, Sendable {
  /// The font list is not one that fontconfig can read.
  case unreadableFontList
  /// Fonts without which nothing can be printed are not installed.
  case missingFonts([FontRequirement])
  /// Text asks for typefaces that no list has.
  case unknownTypefaces([String])
  /// A run names a font that is not on the shelf.
  case unknownFont(FontKey)
  /// A page's width or height is not a length that paper can have.
  case impossiblePage(number: Int, Size)
  /// Cairo gave up; nothing was printed.
  case drawing(CairoFailure)
}

/// A status that Cairo reported instead of success.
///
/// It is a number with a text, not a closed list, so that a status newer than this program stays a failure.
public struct CairoFailure: Error, Hashable, Sendable {
  /// Cairo's number (`cairo_status_t`).
  public let status: UInt32
  /// Cairo's description of the status.
  public let text: String
}
