import CZint
import Frames

/// Asks libzint for a symbol as rectangles.
enum ZintSymbol {
  /// The symbologies that mail uses.
  enum Kind {
    /// USPS Intelligent Mail (USPS-B-3200).
    case intelligentMail
    /// Data Matrix, square, with Reed-Solomon correction (ISO/IEC 16022, ECC 200).
    case dataMatrix
  }

  /// The dark rectangles of a symbol, measured in modules from its upper left corner.
  ///
  /// - Throws: ``PostmarkFailure/symbol(_:)`` with libzint's words.
  static func rectangles(_ kind: Kind, _ text: String) throws(PostmarkFailure) -> [ModuleRectangle] {
    guard let symbol = unsafe ZBarcode_Create() else { throw .symbol("out of memory") }
    defer { unsafe ZBarcode_Delete(symbol) }
    switch kind {
    case .intelligentMail:
      unsafe symbol.pointee.symbology = BARCODE_USPS_IMAIL
      unsafe symbol.pointee.output_options |= COMPLIANT_HEIGHT
    case .dataMatrix:
      unsafe symbol.pointee.symbology = BARCODE_DATAMATRIX
      unsafe symbol.pointee.option_3 = DM_SQUARE
    }
    unsafe symbol.pointee.show_hrt = 0
    let bytes = Array(text.utf8)
    let status = unsafe ZBarcode_Encode_and_Buffer_Vector(symbol, bytes, Int32(bytes.count), 0)
    guard status == 0 else { throw .symbol(unsafe message(of: symbol)) }
    return unsafe read(symbol)
  }

  /// What libzint says of its failure, without the number in front.
  private static func message(of symbol: UnsafeMutablePointer<zint_symbol>) -> String {
    let text = unsafe withUnsafeBytes(of: &symbol.pointee.errtxt) { raw in
      unsafe String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
    }
    return text
  }

  /// Copies the rectangles out; a dimension of a module is two of libzint's dots.
  private static func read(_ symbol: UnsafeMutablePointer<zint_symbol>) -> [ModuleRectangle] {
    var rectangles: [ModuleRectangle] = []
    var next = unsafe symbol.pointee.vector?.pointee.rectangles
    while let rectangle = unsafe next {
      let value = unsafe rectangle.pointee
      unsafe rectangles.append(
        ModuleRectangle(
          x: Double(value.x) / 2, y: Double(value.y) / 2, width: Double(value.width) / 2,
          height: Double(value.height) / 2))
      unsafe next = value.next
    }
    return rectangles
  }
}
