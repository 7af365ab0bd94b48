/// A typeface that has to be installed, and where it comes from.
public struct FontRequirement: Hashable, Sendable {
  /// The family name that the font files carry.
  public let family: String
  /// The Debian package that holds it.
  public let package: String

  /// A typeface and the package that holds it.
  public init(family: String, package: String) {
    self.family = family
    self.package = package
  }

  /// The typeface of the handouts, without which nothing is printed.
  public static let body = FontRequirement(family: "Inter", package: "fonts-inter")
}
