/// Cuts text into tokens, byte by byte, in any script.
///
/// Numbers are read with the marks of the language. Letters with digits in them, such as "L4" or a trial's
/// registration, are names and not numbers.
struct WordScanner {
  private let decimalMark: Unicode.Scalar?
  private let groupMark: Unicode.Scalar?
  private var bytes: [UInt8] = []
  private var position = 0
  private var isSpaced = false
  private var isJoined = false
  private(set) var tokens: [Token] = []

  /// A scanner for the numbers of a language.
  init(_ language: Language) {
    decimalMark = language.decimalMark.unicodeScalars.first
    groupMark = language.groupMark.unicodeScalars.first
  }

  /// The tokens of a prose.
  static func tokens(of prose: Prose, _ language: Language) -> [Token] {
    var scanner = WordScanner(language)
    for run in prose.runs {
      switch run {
      case .plain(let text), .strong(let text), .value(let text, _): scanner.scan(text)
      case .citation(let source): scanner.append(.citation(source))
      case .slot: scanner.append(.slot)
      }
    }
    return scanner.tokens
  }

  private mutating func append(_ kind: Token.Kind, _ text: String = "", startsSmall: Bool = false) {
    tokens.append(
      Token(kind: kind, text: text, isSpaced: isSpaced, isJoined: isJoined, startsSmall: startsSmall))
    isSpaced = false
    isJoined = false
  }

  private mutating func scan(_ text: String) {
    bytes = Array(text.utf8)
    position = 0
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      switch ScalarClass(scalar) {
      case .space:
        isSpaced = true
        isJoined = false
        position += length
      case .letter: scanWord()
      case .ideograph:
        append(.ideograph, String(scalar))
        position += length
      case .digit: scanNumber()
      case .mark:
        position += length
        if !joins(scalar) { append(.mark(scalar), String(scalar)) }
      }
    }
  }

  /// Whether a hyphen binds a letter to what stands before it; it is then no mark of its own.
  private mutating func joins(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}", !isSpaced, position < bytes.count,
      ScalarClass(self.scalar(at: position).0) == .letter, tokens.last?.isRead == true
    else { return false }
    isJoined = true
    return true
  }

  private mutating func scanWord() {
    let start = position
    var isPlain = true
    let startsSmall = ScalarClass.isSmall(self.scalar(at: start).0)
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      let scalarClass = ScalarClass(scalar)
      guard scalarClass == .letter || scalarClass == .digit || isApostrophe(scalar, length) else { break }
      isPlain = isPlain && length == 1
      position += length
    }
    if case .number? = tokens.last?.kind, !isSpaced { isJoined = true }
    append(.word, lowered(start..<position, isPlain: isPlain), startsSmall: startsSmall)
  }

  private func isApostrophe(_ scalar: Unicode.Scalar, _ length: Int) -> Bool {
    guard scalar == "'" || scalar == "\u{2019}", position + length < bytes.count else { return false }
    return ScalarClass(self.scalar(at: position + length).0) == .letter
  }

  private mutating func scanNumber() {
    let start = position
    var digits = 0
    var places: Int?
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      if let digit = ScalarClass.digit(scalar) {
        let (tens, overflow) = digits.multipliedReportingOverflow(by: 10)
        digits = overflow ? Int.max : tens &+ digit < tens ? Int.max : tens + digit
        if let count = places { places = count + 1 }
      } else if scalar == decimalMark, places == nil, isDigit(at: position + length) {
        places = 0
      } else if scalar != groupMark || places != nil || !isGroup(at: position + length) {
        break
      }
      position += length
    }
    append(.number(Decimal(digits: digits, places: places ?? 0)), lowered(start..<position, isPlain: true))
  }

  private func isDigit(at place: Int) -> Bool {
    place < bytes.count && ScalarClass(scalar(at: place).0) == .digit
  }

  /// Whether exactly three digits follow, as after a group mark.
  private func isGroup(at place: Int) -> Bool {
    var place = place
    for _ in 0..<3 {
      guard isDigit(at: place) else { return false }
      place += scalar(at: place).1
    }
    return !isDigit(at: place)
  }

  private mutating func lowered(_ range: Range<Int>, isPlain: Bool) -> String {
    guard isPlain else { return String(decoding: bytes[range], as: UTF8.self).lowercased() }
    for place in range where (0x41...0x5A).contains(bytes[place]) { bytes[place] |= 0x20 }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The character at a place of valid UTF-8, and its length in bytes.
  private func scalar(at place: Int) -> (Unicode.Scalar, Int) {
    let first = bytes[place]
    guard first >= 0x80 else { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for byte in bytes[(place + 1)..<min(place + length, bytes.count)] {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
