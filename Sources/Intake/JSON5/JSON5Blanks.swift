/// White space and comments.
extension JSON5Parser {
  /// Steps over white space and comments.
  mutating func skipBlanks() throws(SyntaxProblem) {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0B, 0x0C: index += 1
      case 0x0A, 0x0D: newLine()
      case UInt8(ascii: "/"): try skipComment()
      case 0x80...:
        let width = wideBlank()
        guard width > 0 else { return }
        skipCharacter(of: width)
      default: return
      }
    }
  }

  /// Steps over the end of a line: LF, CR, or both.
  mutating func newLine() {
    if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
    index += 1
    line += 1
    lineStart = index
    continuations = 0
  }

  /// Steps over a character of that many bytes.
  mutating func skipCharacter(of width: Int) {
    index += width
    continuations += width - 1
  }

  private mutating func skipComment() throws(SyntaxProblem) {
    let start = mark
    switch index + 1 < bytes.count ? bytes[index + 1] : 0 {
    case UInt8(ascii: "/"):
      while let next, next != 0x0A, next != 0x0D { step() }
    case UInt8(ascii: "*"):
      index += 2
      while let next {
        if next == UInt8(ascii: "*"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "/") {
          index += 2
          return
        }
        if next == 0x0A || next == 0x0D { newLine() } else { step() }
      }
      throw SyntaxProblem("syntax", at: start, "A comment begins here and does not end.", hint: "Write */.")
    default:
      throw expected("a value, a name or a comment")
    }
  }

  /// Steps over a byte that ends no line.
  private mutating func step() {
    if SourceText.isContinuation(bytes[index]) { continuations += 1 }
    index += 1
  }

  /// How many bytes a white-space character outside ASCII takes; 0 when there is none.
  private func wideBlank() -> Int {
    func at(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
    switch (at(0), at(1), at(2)) {
    case (0xC2, 0xA0, _): return 2  // no-break space
    case (0xEF, 0xBB, 0xBF), (0xE1, 0x9A, 0x80), (0xE3, 0x80, 0x80): return 3
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F):
      return 3
    default: return 0
    }
  }
}
