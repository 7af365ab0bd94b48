/// Reads values one after another from the bytes of an object or of a content stream (ISO 32000-1, 7.2).
///
/// It takes what PDF writers make; anything else becomes a word or ends the reading, never a trap.
struct PDFScanner {
  private let bytes: [UInt8]
  /// Where the next value is looked for.
  private(set) var place: Int
  private let end: Int
  private var nesting = 0

  /// How deep arrays and dictionaries may nest; a file that goes deeper is not one of ours.
  private static let deepest = 100

  /// A scanner over some of the bytes, or all of them.
  init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    place = range?.lowerBound ?? 0
    end = min(range?.upperBound ?? bytes.count, bytes.count)
  }

  /// The next value, or `nil` at the end or where nothing can be read.
  mutating func next() -> PDFValue? {
    skipBlanks()
    guard place < end else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "/"): return .name(name())
    case UInt8(ascii: "("): return .string(literalString())
    case UInt8(ascii: "<"):
      return place + 1 < end && bytes[place + 1] == UInt8(ascii: "<") ? dictionary() : .string(hexString())
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return number()
    case let byte where PDFScanner.isDelimiter(byte):
      place += 1
      return .word(String(Unicode.Scalar(byte)))
    default: return word()
    }
  }

  /// Moves on to a place.
  mutating func move(to place: Int) { self.place = place }

  mutating func skipBlanks() {
    while place < end {
      if bytes[place] == UInt8(ascii: "%") {
        while place < end, bytes[place] != 10, bytes[place] != 13 { place += 1 }
      } else if PDFScanner.isBlank(bytes[place]) {
        place += 1
      } else {
        return
      }
    }
  }

  private mutating func regular() -> Range<Int> {
    let start = place
    while place < end, !PDFScanner.isBlank(bytes[place]), !PDFScanner.isDelimiter(bytes[place]) { place += 1 }
    return start..<place
  }

  private mutating func word() -> PDFValue {
    switch String(decoding: bytes[regular()], as: UTF8.self) {
    case "true": .boolean(true)
    case "false": .boolean(false)
    case "null": .null
    case let word: .word(word)
    }
  }

  private mutating func number() -> PDFValue {
    let range = regular()
    guard let number = PDFScanner.integer(bytes, in: range) else {
      let text = String(decoding: bytes[range], as: UTF8.self)
      return Double(text) == nil ? .word(text) : .real(text)
    }
    // A whole number may begin a reference: two numbers and an R.
    let after = place
    if number > 0, case let rest = PDFScanner.isReference(bytes, from: place, end), let rest {
      place = rest
      return .reference(number)
    }
    place = after
    return .integer(number)
  }

  /// The whole number that some bytes write.
  private static func integer(_ bytes: [UInt8], in range: Range<Int>) -> Int? {
    // Most numbers of a file are short and without a sign.
    guard range.count < 18 else { return Int(String(decoding: bytes[range], as: UTF8.self)) }
    var digits = range
    let sign = bytes[range.lowerBound]
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      digits = (range.lowerBound + 1)..<range.upperBound
    }
    guard !digits.isEmpty else { return nil }
    var number = 0
    for place in digits {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return sign == UInt8(ascii: "-") ? -number : number
  }

  /// Where a reference ends whose number was just read, or `nil` when it was only a number.
  private static func isReference(_ bytes: [UInt8], from start: Int, _ end: Int) -> Int? {
    var place = start
    func skip(_ belongs: (UInt8) -> Bool) -> Bool {
      let before = place
      while place < end, belongs(bytes[place]) { place += 1 }
      return place > before
    }
    guard skip(isBlank), skip({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), skip(isBlank),
      place < end, bytes[place] == UInt8(ascii: "R")
    else { return nil }
    place += 1
    return place == end || isBlank(bytes[place]) || isDelimiter(bytes[place]) ? place : nil
  }

  private mutating func name() -> String {
    place += 1
    let range = regular()
    guard bytes[range].contains(UInt8(ascii: "#")) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var name: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "#"), index + 2 < range.upperBound,
        let high = PDFScanner.digit(bytes[index + 1]), let low = PDFScanner.digit(bytes[index + 2])
      {
        name.append(high << 4 | low)
        index += 3
      } else {
        name.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func dictionary() -> PDFValue? {
    place += 2
    nesting += 1
    defer { nesting -= 1 }
    guard nesting < PDFScanner.deepest else { return nil }
    var entries: [(key: String, value: PDFValue)] = []
    while true {
      skipBlanks()
      guard place < end else { return nil }
      if bytes[place] == UInt8(ascii: ">") {
        place += 2
        return .dictionary(PDFDictionary(entries))
      }
      guard let key = next(), let value = next() else { return nil }
      if let key = key.name { entries.append((key, value)) }
    }
  }

  private mutating func array() -> PDFValue? {
    place += 1
    nesting += 1
    defer { nesting -= 1 }
    guard nesting < PDFScanner.deepest else { return nil }
    var items: [PDFValue] = []
    while true {
      skipBlanks()
      guard place < end else { return nil }
      if bytes[place] == UInt8(ascii: "]") {
        place += 1
        return .array(items)
      }
      guard let item = next() else { return nil }
      items.append(item)
    }
  }
}

extension PDFScanner {
  private mutating func hexString() -> [UInt8] {
    place += 1
    var digits: [UInt8] = []
    while place < end, bytes[place] != UInt8(ascii: ">") {
      if let digit = PDFScanner.digit(bytes[place]) { digits.append(digit) }
      place += 1
    }
    place += 1
    if !digits.count.isMultiple(of: 2) { digits.append(0) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  private mutating func literalString() -> [UInt8] {
    place += 1
    var text: [UInt8] = []
    var depth = 1
    while place < end {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return text }
      case UInt8(ascii: "\\"):
        escape(into: &text)
        continue
      default: break
      }
      text.append(byte)
    }
    return text
  }

  private mutating func escape(into text: inout [UInt8]) {
    guard place < end else { return }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(10)
    case UInt8(ascii: "r"): text.append(13)
    case UInt8(ascii: "t"): text.append(9)
    case UInt8(ascii: "b"): text.append(8)
    case UInt8(ascii: "f"): text.append(12)
    case 13: if place < end, bytes[place] == 10 { place += 1 }
    case 10: break
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value = Int(byte) - 48
      for _ in 0..<2 where place < end && (48...55).contains(bytes[place]) {
        value = value * 8 + Int(bytes[place]) - 48
        place += 1
      }
      text.append(UInt8(truncatingIfNeeded: value))
    default: text.append(byte)
    }
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 10 || byte == 13 || byte == 9 || byte == 0 || byte == 12
  }

  static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 48
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 87
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 55
    default: nil
    }
  }
}
