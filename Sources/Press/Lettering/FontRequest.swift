import Frames

/// What Pango is asked a font by: the same request gets the same font from one map.
struct FontRequest: Hashable, Sendable {
  private let typeface: String
  private let size: Length
  private let weight: FontWeight
  private let language: String
  private let han: String

  /// The request of a style for text in a language, with a form of Chinese characters.
  init(_ style: TextStyle, language: String, han: String) {
    typeface = style.typeface
    size = style.size
    weight = style.weight
    self.language = language
    self.han = han
  }
}
