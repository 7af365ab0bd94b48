/// How a print stream marks what everyone gets, between the press that draws it and the bindery that puts it
/// in its place.
///
/// The press draws a stencil on a page of its own, of a width that no paper has, and marks its place on each
/// patient's page by a picture of one row of dots. The width of either tells the number.
public struct StencilNumber: Hashable, Sendable {
  /// The number, from 1.
  public let value: Int

  /// Wider than any page, which measures 14,400 points at most (ISO 32000-1, annex C).
  private static let base = 100_000

  /// A number from 1 on.
  public init(_ value: Int) { self.value = value }

  /// The number of the stencil on a page of a width in points; `nil` when the page is a page.
  public init?(width: Double) {
    guard width > Double(Self.base), width < Double(2 * Self.base) else { return nil }
    value = Int(width) - Self.base
  }

  /// The width of the page that the stencil is drawn on.
  public var pageWidth: Length { .points(Double(Self.base + value)) }
}
