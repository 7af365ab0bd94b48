/// Makes an address safe to stand in a PDF file.
///
/// Cairo 1.16 writes it raw between parentheses and reads it between quotes; an unbalanced one would break
/// the file or smuggle commands into it.
enum LinkAddress {
  /// The address with every byte percent-encoded that RFC 3986 does not admit, parentheses and quotes too.
  static func encoded(_ address: String) -> String {
    var bytes: [UInt8] = []
    for byte in address.utf8 {
      if isPlain(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~:/?#[]@!$&*+,;=%".utf8.contains(byte)
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }
}
