import CPress
import Frames

/// Tells Cairo which structure element is being drawn.
final class CairoTags: StructureListener {
  private let canvas: Canvas

  init(_ canvas: Canvas) { self.canvas = canvas }

  func begin(_ element: StructureElement) {
    unsafe cairo_tag_begin(canvas.pen, element.type.rawValue, CairoTags.attributes(element))
  }

  func end(_ element: StructureElement) { unsafe cairo_tag_end(canvas.pen, element.type.rawValue) }

  /// The address and the area of a link as Cairo's attributes, in points from the page's upper left corner.
  private static func attributes(_ element: StructureElement) -> String {
    guard case .link(let address)? = element.tag?.role, let area = element.area else { return "" }
    let numbers = [area.origin.x, area.origin.y, area.size.width, area.size.height].map { decimal($0.points) }
    return "uri='\(LinkAddress.encoded(address))' rect=[\(numbers.joined(separator: " "))]"
  }

  /// A number with two decimals and a point, whatever the locale.
  private static func decimal(_ value: Double) -> String {
    let hundredths = Int((min(max(value, -100_000), 100_000) * 100).rounded())
    let digits = String(100 + abs(hundredths) % 100).dropFirst()
    return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(digits)"
  }
}
