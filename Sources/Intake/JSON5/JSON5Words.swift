/// Names, numbers, and the words `true`, `false` and `null`.
extension JSON5Parser {
  /// The name of a field, with or without quotation marks.
  mutating func memberName() throws(SyntaxProblem) -> String {
    guard let next else { throw expected("the name of a field or \"}\"") }
    if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") { return try text() }
    let start = index
    while index < bytes.count, isNameByte(bytes[index], isFirst: index == start) { index += 1 }
    // Nearly every name is plain ASCII, and ends here.
    var name = String(decoding: bytes[start..<index], as: UTF8.self).unicodeScalars
    while let scalar = try nameScalar(isFirst: name.isEmpty) { name.append(scalar) }
    guard !name.isEmpty else { throw expected("the name of a field or \"}\"") }
    return String(name)
  }

  /// The next character of a name without quotation marks (ECMAScript 5.1, 7.6), or `nil` after the last.
  private mutating func nameScalar(isFirst: Bool) throws(SyntaxProblem) -> Unicode.Scalar? {
    guard let next else { return nil }
    if next < 0x80, isNameByte(next, isFirst: isFirst) {
      index += 1
      return Unicode.Scalar(next)
    }
    let start = mark
    if next == UInt8(ascii: "\\") {
      index += 1
      guard self.next == UInt8(ascii: "u") else { throw expected("a \\u escape") }
      let character = try escapedCharacter(from: start)
      guard let scalar = character.unicodeScalars.first, isName(scalar, isFirst: isFirst) else {
        throw SyntaxProblem("syntax", at: start, "This escape stands for no character of a name.")
      }
      return scalar
    }
    guard next >= 0xC0 else { return nil }
    let width = next < 0xE0 ? 2 : next < 0xF0 ? 3 : 4
    let decoded = String(decoding: bytes[index..<index + width], as: UTF8.self)
    guard let scalar = decoded.unicodeScalars.first, isName(scalar, isFirst: isFirst) else { return nil }
    skipCharacter(of: width)
    return scalar
  }

  private func isName(_ scalar: Unicode.Scalar, isFirst: Bool) -> Bool {
    if scalar.isASCII { return isNameByte(UInt8(scalar.value), isFirst: isFirst) }
    return isFirst ? scalar.properties.isIDStart : scalar.properties.isIDContinue
  }

  private func isNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "$"),
      UInt8(ascii: "_"):
      true
    default: !isFirst && isDigit(byte)
    }
  }

  func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// A number, `true`, `false` or `null`.
  mutating func scalar() throws(SyntaxProblem) -> JSONNode.Value {
    let start = index
    let place = mark
    while let next, isNameByte(next, isFirst: false) || [0x2B, 0x2D, 0x2E].contains(next) { index += 1 }
    guard index > start else { throw expected("a value") }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    switch word {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null": return .null
    default: break
    }
    if Self.isNumber(Array(bytes[start..<index])) { return .number(JSONNumber(text: word)) }
    let unsigned = word.drop { $0 == "+" || $0 == "-" }
    if unsigned == "Infinity" || unsigned == "NaN" {
      throw SyntaxProblem("syntax", at: place, "Infinity and NaN are no numbers here.")
    }
    let isWord = bytes[start] >= UInt8(ascii: "A")
    throw SyntaxProblem(
      "syntax", at: place,
      isWord ? "Expected a value, found a word without quotation marks." : "This is not a number.",
      hint: isWord ? "Put text in quotation marks." : "Write a number such as 7, -4.1 or 0x1F.")
  }

  /// Whether bytes are a JSON5 number: digits with a point and an exponent, or hexadecimal.
  private static func isNumber(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    func digits(_ isDigit: (UInt8) -> Bool) -> Int {
      let count = rest.prefix(while: isDigit).count
      rest = rest.dropFirst(count)
      return count
    }
    func isDecimal(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    func skip(_ candidates: StaticString) -> Bool {
      guard let first = rest.first, String(describing: candidates).utf8.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = skip("+-")
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits(isDecimal)
    if whole == 1, startsWithZero, skip("xX") {
      let count = digits { isDecimal($0) || (0x41...0x46).contains($0 & 0xDF) }
      return (1...15).contains(count) && rest.isEmpty
    }
    guard !startsWithZero || whole == 1 else { return false }
    let fraction = skip(".") ? digits(isDecimal) : 0
    guard whole + fraction > 0 else { return false }
    if skip("eE") {
      _ = skip("+-")
      guard digits(isDecimal) > 0 else { return false }
    }
    return rest.isEmpty
  }
}
