/// Characters that no printed text may hold: they draw nothing, break a line, or turn the order of others around.
///
/// Direction marks (U+200E, U+200F, U+061C) and joiners are allowed, because names in Arabic, Hebrew, Persian
/// and Indic scripts need them, and they do not reach past their neighbours.
enum ForbiddenCharacters {
  /// Whether a character may not be printed.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F: false
    case 0..<0x20, 0x7F..<0xA0: true  // controls
    case 0x2028, 0x2029: true  // line and paragraph separators
    case 0x202A...0x202E, 0x2066...0x2069: true  // bidirectional embeddings, overrides and isolates
    case 0xFEFF, 0xFFF9...0xFFFB: true  // byte order mark, interlinear annotation
    case 0xFDD0...0xFDEF: true  // never characters
    case 0xE0000...0xE007F: true  // invisible tags
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// The first such character of a text, as `U+202E`, and its place in the text, counted from 1.
  static func first(in text: String) -> (name: String, position: Int)? {
    // Nearly every text is plain ASCII: look at bytes before decoding characters.
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return nil }
    for (index, scalar) in text.unicodeScalars.enumerated() where contains(scalar) {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return ("U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits, index + 1)
    }
    return nil
  }
}
