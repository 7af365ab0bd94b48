import Frames

/// What a file says of something that is not read aloud (ISO 32000-1, table 330).
enum ArtifactProperties {
  /// The properties of an artifact in an area of a page, measured from the page's upper left corner.
  static func of(_ kind: Artifact, in area: Rectangle, pageHeight: Double) -> PDFDictionary {
    guard kind != .layout else { return layout }
    var properties: PDFDictionary = ["Type": .name("Pagination")]
    if kind == .footer {
      properties["Subtype"] = .name("Footer")
      properties["Attached"] = .array([.name("Bottom")])
    }
    let (left, bottom) = (area.origin.x.points, pageHeight - area.origin.y.points - area.size.height.points)
    let corners = [left, bottom, left + area.size.width.points, bottom + area.size.height.points]
    properties["BBox"] = .array(corners.map(PDFValue.hundredths))
    return properties
  }

  /// Those of decoration.
  static let layout: PDFDictionary = ["Type": .name("Layout")]

  /// The operator that begins an artifact.
  static func opening(_ properties: PDFDictionary) -> [UInt8] {
    var bytes = Array("/Artifact ".utf8)
    PDFWriter.write(.dictionary(properties), to: &bytes)
    return bytes + " BDC\n".utf8
  }
}

extension PDFValue {
  /// A number with two decimals.
  fileprivate static func hundredths(_ value: Double) -> PDFValue {
    let hundredths = Int((value * 100).rounded())
    let digits = String(100 + hundredths.magnitude % 100).dropFirst()
    return .real("\(hundredths < 0 ? "-" : "")\(hundredths.magnitude / 100).\(digits)")
  }
}
