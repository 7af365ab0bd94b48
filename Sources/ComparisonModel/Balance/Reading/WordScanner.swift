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
  /// The tokens so far.
  private(set) var tokens: [Token] = []
  /// Their characters in lower case, one after the other.
  private(set) var letters: [UInt8] = []
  /// The places of the numbers among the tokens.
  private(set) var numbers: [Int] = []
  /// The places of the marks among the tokens.
  private(set) var marks: [Int] = []

  private init(_ language: Language) {
    decimalMark = language.decimalMark.unicodeScalars.first
    groupMark = language.groupMark.unicodeScalars.first
  }

  /// A scanner that has cut up a prose by the marks of a language.
  static func scan(_ prose: Prose, _ language: Language) -> WordScanner {
    var scanner = WordScanner(language)
    for run in prose.runs {
      switch run {
      case .plain(let text), .strong(let text), .value(let text, _): scanner.scan(text)
      case .citation: scanner.append(.citation)
      case .slot: scanner.append(.slot)
      }
    }
    return scanner
  }

  /// Adds a token whose characters are the last of the letters, from a place on.
  private mutating func append(
    _ kind: Token.Kind, from start: Int? = nil, isASCII: Bool = true, startsSmall: Bool = false
  ) {
    tokens.append(
      Token(
        kind: kind, letters: (start ?? letters.count)..<letters.count, isASCII: isASCII, isSpaced: isSpaced,
        isJoined: isJoined, startsSmall: startsSmall))
    isSpaced = false
    isJoined = false
  }

  private mutating func scan(_ text: String) {
    bytes = Array(text.utf8)
    position = 0
    tokens.reserveCapacity(tokens.count + bytes.count / 4 + 2)
    letters.reserveCapacity(letters.count + bytes.count)
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      switch ScalarClass(scalar) {
      case .space:
        isSpaced = true
        isJoined = false
        position += length
      case .letter: scanWord()
      case .ideograph: appendCharacter(.ideograph, length)
      case .digit: scanNumber()
      case .mark:
        if joins(scalar, length) {
          isJoined = true
          position += length
        } else {
          marks.append(tokens.count)
          appendCharacter(.mark(scalar), length)
        }
      }
    }
  }

  private mutating func appendCharacter(_ kind: Token.Kind, _ length: Int) {
    let start = letters.count
    letters += bytes[position..<position + length]
    append(kind, from: start, isASCII: length == 1)
    position += length
  }

  /// Whether a hyphen binds a letter to what stands before it; it is then no mark of its own.
  private func joins(_ scalar: Unicode.Scalar, _ length: Int) -> Bool {
    guard scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}", !isSpaced,
      position + length < bytes.count
    else { return false }
    return ScalarClass(self.scalar(at: position + length).0) == .letter && tokens.last?.isRead == true
  }

  private mutating func scanWord() {
    let (start, first) = (position, letters.count)
    let startsSmall = ScalarClass.isSmall(self.scalar(at: start).0)
    var isPlain = true
    while position < bytes.count {
      let byte = bytes[position]
      if (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 {
        letters.append(byte | 0x20)
        position += 1
        continue
      }
      let (scalar, length) = scalar(at: position)
      let scalarClass = ScalarClass(scalar)
      guard scalarClass == .letter || scalarClass == .digit || isApostrophe(scalar, length) else { break }
      isPlain = isPlain && length == 1
      letters.append(byte)
      position += length
    }
    if !isPlain {
      letters.removeSubrange(first...)
      letters += String(decoding: bytes[start..<position], as: UTF8.self).lowercased().utf8
    }
    if tokens.last?.number != nil, !isSpaced { isJoined = true }
    append(.word, from: first, isASCII: isPlain, startsSmall: startsSmall)
  }

  private func isApostrophe(_ scalar: Unicode.Scalar, _ length: Int) -> Bool {
    guard scalar == "'" || scalar == "\u{2019}", position + length < bytes.count else { return false }
    return ScalarClass(self.scalar(at: position + length).0) == .letter
  }

  private mutating func scanNumber() {
    let (start, first) = (position, letters.count)
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
    numbers.append(tokens.count)
    letters += bytes[start..<position]
    let isASCII = !letters[first...].contains { $0 >= 0x80 }
    append(.number(Decimal(digits: digits, places: places ?? 0)), from: first, isASCII: isASCII)
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
