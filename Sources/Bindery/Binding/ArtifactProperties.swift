import Frames

/// What a file says of something that is not read aloud (ISO 32000-1, table 330).
enum ArtifactProperties {
  /// The properties of an artifact on a page.
  static func of(_ element: StructureElement, pageHeight: Length) -> PDFDictionary {
    guard case .artifact(let kind)? = element.tag?.role, kind != .layout, let area = element.area else {
      return layout
    }
    var properties: PDFDictionary = ["Type": .name("Pagination")]
    if kind == .footer {
      properties["Subtype"] = .name("Footer")
      properties["Attached"] = .array([.name("Bottom")])
    }
    properties["BBox"] = .corners(of: area, pageHeight: pageHeight)
    return properties
  }

  /// Those of decoration.
  static let layout: PDFDictionary = ["Type": .name("Layout")]
}

extension PDFValue {
  /// The left, lower, right and upper edge of an area that is measured from the upper left corner of a page.
  static func corners(of area: Rectangle, pageHeight: Length) -> PDFValue {
    let (left, bottom) = (area.origin.x, pageHeight - area.origin.y - area.size.height)
    let corners = [left, bottom, left + area.size.width, bottom + area.size.height]
    return .array(corners.map { .real(points: ($0.points * 100).rounded() / 100) })
  }

  /// A number with at most four decimals.
  static func real(points: Double) -> PDFValue {
    var bytes: [UInt8] = []
    bytes.append(number: points)
    return .real(String(decoding: bytes.dropLast(), as: UTF8.self))
  }
}
