/// Writes values as a PDF file has them; strings in hexadecimal, so that no character needs escaping.
enum PDFWriter {
  /// A value as text.
  static func text(_ value: PDFValue) -> String {
    var text = ""
    write(value, to: &text)
    return text
  }

  private static func write(_ value: PDFValue, to text: inout String) {
    switch value {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let number): text += String(number)
    case .real(let number): text += number
    case .name(let name): text += PDFWriter.name(name)
    case .string(let bytes): write(string: bytes, to: &text)
    case .reference(let number): text += "\(number) 0 R"
    case .word(let word): text += word
    case .array(let items):
      text += "["
      for item in items {
        text += " "
        write(item, to: &text)
      }
      text += " ]"
    case .dictionary(let dictionary):
      text += "<<"
      for entry in dictionary.entries {
        text += " \(PDFWriter.name(entry.key)) "
        write(entry.value, to: &text)
      }
      text += " >>"
    }
  }

  /// A name with its slash, everything but letters, digits and a few marks as `#` and two digits.
  static func name(_ name: String) -> String {
    var text = "/"
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: ":"), UInt8(ascii: ","):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += "#" + hexadecimal(byte)
      }
    }
    return text
  }

  private static func write(string bytes: [UInt8], to text: inout String) {
    text += "<"
    for byte in bytes { text += hexadecimal(byte) }
    text += ">"
  }

  /// A byte as two digits.
  static func hexadecimal(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }
}
