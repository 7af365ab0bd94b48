/// A distance on the page.
///
/// Lengths are kept in PostScript points: 1 point is 1/72 inch.
public struct Length: Hashable, Comparable, Sendable {
  /// The distance in points.
  public let points: Double

  private init(raw: Double) { points = raw }

  /// No distance at all.
  public static let zero = Length(raw: 0)

  /// A distance given in points, 1/72 inch each.
  public static func points(_ value: Double) -> Length { Length(raw: value) }

  /// A distance given in millimetres.
  public static func millimetres(_ value: Double) -> Length { Length(raw: value * 72 / 25.4) }

  /// A distance given in inches.
  public static func inches(_ value: Double) -> Length { Length(raw: value * 72) }

  /// Whether the left distance is the shorter one.
  public static func < (left: Length, right: Length) -> Bool { left.points < right.points }

  /// The sum of two distances.
  public static func + (left: Length, right: Length) -> Length { Length(raw: left.points + right.points) }

  /// The difference of two distances.
  public static func - (left: Length, right: Length) -> Length { Length(raw: left.points - right.points) }

  /// The distance in the opposite direction.
  public static prefix func - (length: Length) -> Length { Length(raw: -length.points) }

  /// The distance, so many times.
  public static func * (length: Length, factor: Double) -> Length { Length(raw: length.points * factor) }

  /// The distance, divided into so many parts.
  public static func / (length: Length, divisor: Double) -> Length { Length(raw: length.points / divisor) }

  /// How many times the right distance goes into the left one.
  public static func / (left: Length, right: Length) -> Double { left.points / right.points }

  /// Adds a distance in place.
  public static func += (left: inout Length, right: Length) { left = left + right }

  /// Takes a distance away in place.
  public static func -= (left: inout Length, right: Length) { left = left - right }
}
