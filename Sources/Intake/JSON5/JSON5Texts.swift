/// Texts in quotation marks.
extension JSON5Parser {
  /// The text that begins with the quotation mark at the parser's place.
  mutating func text() throws(SyntaxProblem) -> String {
    let start = mark
    let quote = bytes[index]
    index += 1
    let first = index
    scanPlain(until: quote)
    if next == quote {
      defer { index += 1 }
      return String(decoding: bytes[first..<index], as: UTF8.self)
    }
    var content = Array(bytes[first..<index])
    while let next {
      if next == quote {
        index += 1
        return String(decoding: content, as: UTF8.self)
      }
      guard next == UInt8(ascii: "\\") else { break }
      try escape(into: &content)
      let rest = index
      scanPlain(until: quote)
      content += bytes[rest..<index]
    }
    throw SyntaxProblem(
      "syntax", at: start, "A text begins here, and its line ends before the text does.",
      hint: "Close it with the quotation mark it began with, or end the line with \\ to go on.")
  }

  /// Steps over what stands for itself.
  private mutating func scanPlain(until quote: UInt8) {
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote || byte == UInt8(ascii: "\\") || byte == 0x0A || byte == 0x0D { return }
      if SourceText.isContinuation(byte) { continuations += 1 }
      index += 1
    }
  }

  /// Appends what the escape at the parser's place stands for.
  private mutating func escape(into content: inout [UInt8]) throws(SyntaxProblem) {
    let start = mark
    index += 1
    guard let next else { throw expected("a character after \\") }
    switch next {
    case UInt8(ascii: "u"):
      content += Array(String(try escapedCharacter(from: start)).utf8)
    case UInt8(ascii: "x"):
      index += 1
      let value = try hexadecimal(digits: 2)
      content += Array(String(Character(Unicode.Scalar(UInt8(value)))).utf8)
    case 0x0A, 0x0D: newLine()
    case UInt8(ascii: "0"):
      index += 1
      guard let digit = self.next, isDigit(digit) else { return content.append(0) }
      throw SyntaxProblem("syntax", at: start, "\\0 is followed by a digit.", hint: "Write \\x00 for NUL.")
    case UInt8(ascii: "1")...UInt8(ascii: "9"):
      throw SyntaxProblem("syntax", at: start, "A digit stands after \\.", hint: "Write \\x or \\u escapes.")
    default: try plainEscape(next, into: &content)
    }
  }

  /// Appends what a letter after a backslash stands for; any other character stands for itself.
  private mutating func plainEscape(_ byte: UInt8, into content: inout [UInt8]) throws(SyntaxProblem) {
    let width = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    switch byte {
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "v"): content.append(0x0B)
    default:
      let character = bytes[index..<index + width]
      let isLineMark =
        character.elementsEqual([0xE2, 0x80, 0xA8]) || character.elementsEqual([0xE2, 0x80, 0xA9])
      if !isLineMark { content += character }
    }
    skipCharacter(of: width)
  }

  /// The character of the `u` escape at the parser's place: one unit, or a pair of surrogates.
  mutating func escapedCharacter(from start: Mark) throws(SyntaxProblem) -> Character {
    index += 1
    let unit = try hexadecimal(digits: 4)
    if let scalar = Unicode.Scalar(unit) { return Character(scalar) }
    let lone = SyntaxProblem(
      "syntax", at: start, "Half of a surrogate pair stands alone.", hint: "Write the character itself.")
    guard unit < 0xDC00, take("\\"), next == UInt8(ascii: "u") else { throw lone }
    index += 1
    let low = try hexadecimal(digits: 4)
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw lone }
    return Character(scalar)
  }

  /// The value of so many hexadecimal digits.
  private mutating func hexadecimal(digits: Int) throws(SyntaxProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let next, let digit = Character(Unicode.Scalar(next)).hexDigitValue, next < 0x80 else {
        throw expected("\(digits) hexadecimal digits")
      }
      value = value * 16 + UInt32(digit)
      index += 1
    }
    return value
  }
}
