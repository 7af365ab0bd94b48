/// Numbers and words of a content stream, written without a detour through strings: a stream has millions.
extension [UInt8] {
  /// Writes a word and a space.
  mutating func append(word: String) {
    append(contentsOf: word.utf8)
    append(UInt8(ascii: " "))
  }

  /// Writes a number with at most four decimals, and a space.
  mutating func append(number: Double) {
    // Nothing on paper is longer than 14,400 points (ISO 32000-1, annex C).
    let places = Int((Swift.min(Swift.max(number, -100_000), 100_000) * 10_000).rounded())
    if places < 0 { append(UInt8(ascii: "-")) }
    let (whole, part) = places.magnitude.quotientAndRemainder(dividingBy: 10_000)
    append(digits: whole)
    if part > 0 { append(decimals: part) }
    append(UInt8(ascii: " "))
  }

  /// Writes a whole number, and a space.
  mutating func append(integer: Int) {
    if integer < 0 { append(UInt8(ascii: "-")) }
    append(digits: integer.magnitude)
    append(UInt8(ascii: " "))
  }

  /// Writes the number of a glyph as four hexadecimal digits.
  mutating func append(glyph: UInt32) {
    for shift in [12, 8, 4, 0] as [UInt32] {
      let digit = UInt8(truncatingIfNeeded: glyph >> shift & 15)
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }

  private mutating func append(digits number: UInt) {
    if number > 9 { append(digits: number / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Writes ten-thousandths behind a point, without zeros at the end.
  private mutating func append(decimals part: UInt) {
    append(UInt8(ascii: "."))
    var (rest, unit) = (part, UInt(1_000))
    while rest > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / unit))
      rest %= unit
      unit /= 10
    }
  }
}
