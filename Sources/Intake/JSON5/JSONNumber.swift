/// A number as it was written, so that `46.50` stays `46.50`.
struct JSONNumber: Hashable, Sendable {
  /// The number as written.
  let text: String

  /// The whole number, or `nil` when it is none or too large; `7.0` and `1e1` are whole numbers.
  var integer: Int? {
    if let integer = Int(text) { return integer }
    if let hexadecimal { return hexadecimal }
    guard let number = Double(text), number.rounded(.towardZero) == number, abs(number) < 1e15 else {
      return nil
    }
    return Int(number)
  }

  /// The nearest floating-point number, or `nil` when it is out of range.
  var double: Double? {
    if let hexadecimal { return Double(hexadecimal) }
    return Double(text).flatMap { $0.isFinite ? $0 : nil }
  }

  /// The value of `0x1F` and the like.
  private var hexadecimal: Int? {
    var digits = text[...]
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits.removeFirst() }
    guard digits.hasPrefix("0x") || digits.hasPrefix("0X"),
      let magnitude = Int(digits.dropFirst(2), radix: 16)
    else { return nil }
    return isNegative ? -magnitude : magnitude
  }
}
