/// Text strings of PDF: PDFDocEncoding, or UTF-16 with a mark in front (ISO 32000-1, 7.9.2.2).
enum PDFText {
  /// A text as bytes: ASCII as it is, anything else as UTF-16 with the high byte first.
  static func encoded(_ text: String) -> [UInt8] {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return Array(text.utf8) }
    var bytes: [UInt8] = [0xFE, 0xFF]
    for unit in text.utf16 {
      bytes.append(UInt8(unit >> 8))
      bytes.append(UInt8(unit & 255))
    }
    return bytes
  }

  /// The text of bytes; bytes of PDFDocEncoding beyond ASCII are read as Latin 1, which most of them are.
  static func decoded(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), highFirst: true) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), highFirst: false) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, highFirst: Bool) -> String {
    var units: [UInt16] = []
    var place = bytes.startIndex
    while place + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      units.append(highFirst ? first << 8 | second : second << 8 | first)
      place += 2
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The text without characters that XML and readers of metadata cannot take: controls, noncharacters.
  static func cleaned(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isControl && !$0.isNoncharacter }))
  }
}

/// Properties that Unicode promises never to change; asking for them by number is quick.
extension Unicode.Scalar {
  /// Whether the character commands a terminal (general category Cc).
  var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }

  /// Whether no character will ever stand here.
  var isNoncharacter: Bool { value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value) }

  /// Whether the character means what two programs agree on (general category Co).
  var isPrivateUse: Bool {
    (0xE000...0xF8FF).contains(value) || (value >= 0xF_0000 && !isNoncharacter)
  }
}
