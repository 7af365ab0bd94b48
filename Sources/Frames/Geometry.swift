/// A place on a page or in a frame, from its upper left corner; y grows downwards.
public struct Point: Hashable, Sendable {
  /// The distance from the left edge.
  public var x: Length
  /// The distance from the upper edge.
  public var y: Length

  /// A place at the given distances from the left and upper edges.
  public init(x: Length, y: Length) {
    self.x = x
    self.y = y
  }

  /// The upper left corner.
  public static let zero = Point(x: .zero, y: .zero)

  /// The place, moved right and down by another.
  public static func + (left: Point, right: Point) -> Point {
    Point(x: left.x + right.x, y: left.y + right.y)
  }
}

/// A width and a height.
public struct Size: Hashable, Sendable {
  /// The extent from left to right.
  public var width: Length
  /// The extent from top to bottom.
  public var height: Length

  /// A size of the given extents.
  public init(width: Length, height: Length) {
    self.width = width
    self.height = height
  }

  /// A size without extent.
  public static let zero = Size(width: .zero, height: .zero)
}

/// An upright rectangle.
public struct Rectangle: Hashable, Sendable {
  /// The upper left corner.
  public var origin: Point
  /// The extents.
  public var size: Size

  /// A rectangle with its upper left corner at `origin`.
  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }
}

/// Distances inwards from the four edges, named so that they also hold for right-to-left pages.
public struct Insets: Hashable, Sendable {
  /// From the upper edge.
  public var top: Length
  /// From the edge where a line begins: left in English, right in Arabic.
  public var start: Length
  /// From the lower edge.
  public var bottom: Length
  /// From the edge where a line ends.
  public var end: Length

  /// Insets with a distance of their own for each edge.
  public init(top: Length = .zero, start: Length = .zero, bottom: Length = .zero, end: Length = .zero) {
    self.top = top
    self.start = start
    self.bottom = bottom
    self.end = end
  }

  /// The same distance at all four edges.
  public init(all length: Length) {
    self.init(top: length, start: length, bottom: length, end: length)
  }

  /// One distance above and below, another at both sides.
  public init(block: Length, inline: Length) {
    self.init(top: block, start: inline, bottom: block, end: inline)
  }

  /// No insets.
  public static let zero = Insets()
}
