/// The weight of a typeface, on the scale that CSS and OpenType share.
public enum FontWeight: Int, Hashable, Sendable, CaseIterable {
  /// The weight of running text.
  case regular = 400
  /// A little stronger.
  case medium = 500
  /// Between medium and bold.
  case semibold = 600
  /// Strong.
  case bold = 700
}

/// How a stretch of text looks.
public struct TextStyle: Hashable, Sendable {
  /// The name of the typeface; scripts it lacks come from the other faces of the font list.
  public var typeface: String
  /// The size of the letters (the em).
  public var size: Length
  /// The weight of the letters.
  public var weight: FontWeight
  /// The colour of the letters.
  public var colour: Colour
  /// How far above the baseline the letters stand, as for the raised number of a source.
  public var rise: Length

  /// A style from its parts.
  public init(
    typeface: String, size: Length, weight: FontWeight = .regular, colour: Colour = .black,
    rise: Length = .zero
  ) {
    self.typeface = typeface
    self.size = size
    self.weight = weight
    self.colour = colour
    self.rise = rise
  }
}
