/// An outline that is filled or stroked.
public enum Shape: Hashable, Sendable {
  /// A rectangle of a size, its corners rounded by a radius (zero for sharp ones), at the item's origin.
  case rectangle(Size, cornerRadius: Length)
  /// A circle around the item's origin.
  case circle(radius: Length)
  /// A straight line from the item's origin to a point measured from it.
  case line(to: Point)
  /// A closed polygon through points measured from the item's origin.
  case polygon([Point])
}

/// The pen of a stroked outline.
public struct Stroke: Hashable, Sendable {
  /// The thickness of the line.
  public var width: Length
  /// The colour of the line.
  public var colour: Colour
  /// The lengths of dashes and gaps by turns; empty for an unbroken line.
  public var dashes: [Length]

  /// A pen from its parts.
  public init(width: Length, colour: Colour, dashes: [Length] = []) {
    self.width = width
    self.colour = colour
    self.dashes = dashes
  }
}
