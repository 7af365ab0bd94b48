/// Writes values as a PDF file has them; strings in hexadecimal, so that no character needs escaping.
enum PDFWriter {
  /// A value as text.
  static func text(_ value: PDFValue) -> String {
    var bytes: [UInt8] = []
    write(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds a value to the bytes of a file.
  static func write(_ value: PDFValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes += "null".utf8
    case .boolean(let value): bytes += value ? "true".utf8 : "false".utf8
    case .integer(let number): bytes += String(number).utf8
    case .real(let number): bytes += number.utf8
    case .name(let name): write(name: name, to: &bytes)
    case .string(let string): write(string: string, to: &bytes)
    case .reference(let number):
      bytes += String(number).utf8
      bytes += " 0 R".utf8
    case .word(let word): bytes += word.utf8
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for item in items {
        if bytes.last != UInt8(ascii: "[") { bytes.append(UInt8(ascii: " ")) }
        write(item, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .dictionary(let dictionary):
      bytes += "<<".utf8
      for entry in dictionary.entries {
        write(name: entry.key, to: &bytes)
        bytes.append(UInt8(ascii: " "))
        write(entry.value, to: &bytes)
      }
      bytes += ">>".utf8
    }
  }

  /// A name with its slash, everything but letters, digits and a few marks as `#` and two digits.
  private static func write(name: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "/"))
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: ":"), UInt8(ascii: ","):
        bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "#"))
        write(byte, to: &bytes)
      }
    }
  }

  private static func write(string: [UInt8], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "<"))
    for byte in string { write(byte, to: &bytes) }
    bytes.append(UInt8(ascii: ">"))
  }

  /// A byte as two digits.
  private static func write(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(digit(byte >> 4))
    bytes.append(digit(byte & 15))
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
