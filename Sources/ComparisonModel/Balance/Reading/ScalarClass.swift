/// What a character does in a line of text.
enum ScalarClass {
  case space
  case letter
  case ideograph
  case digit
  case mark

  /// The class of a character, by its Unicode properties.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A, 0x41...0x5A: self = .letter
    case 0x20, 0x09...0x0D: self = .space
    case 0x30...0x39: self = .digit
    case 0...0x7F: self = .mark
    default: self = Self.beyondASCII(scalar)
    }
  }

  /// Whether a letter is a small one.
  static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? (0x61...0x7A).contains(scalar.value) : scalar.properties.isLowercase
  }

  /// The value of a digit of any script, or `nil` for what is no digit.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if (0x30...0x39).contains(scalar.value) { return Int(scalar.value) - 0x30 }
    guard scalar.value > 0x7F, scalar.properties.generalCategory == .decimalNumber else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  private static func beyondASCII(_ scalar: Unicode.Scalar) -> ScalarClass {
    let properties = scalar.properties
    if properties.isWhitespace { return .space }
    switch properties.generalCategory {
    case .decimalNumber: return .digit
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .letter
    default: break
    }
    guard properties.isAlphabetic else { return .mark }
    // Scripts that are written without spaces: Han, Kana, Thai, Lao, Khmer, Burmese.
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF: return .ideograph
    default: return properties.isIdeographic ? .ideograph : .letter
    }
  }
}
