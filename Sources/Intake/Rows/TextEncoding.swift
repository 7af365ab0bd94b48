/// How the bytes of a table stand for characters.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8.
  case utf8 = "utf-8"
  /// Windows-1252, as older programs for Western Europe and America write it.
  case windows1252 = "windows-1252"

  /// The text, or `nil` when a byte stands for nothing.
  func text(_ bytes: [UInt8]) -> String? {
    switch self {
    case .utf8: return String(validating: bytes, as: UTF8.self)
    case .windows1252:
      var scalars = String.UnicodeScalarView()
      for byte in bytes {
        guard let scalar = Self.scalar(byte) else { return nil }
        scalars.append(scalar)
      }
      return String(scalars)
    }
  }

  /// The character of a byte in Windows-1252 (WHATWG Encoding Standard, index windows-1252); the five bytes that
  /// Microsoft's table leaves open stand for nothing here.
  private static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return table[Int(byte) - 0x80]
  }

  private static let table: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}
