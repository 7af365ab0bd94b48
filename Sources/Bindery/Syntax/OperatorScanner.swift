/// Finds the operators of a content stream, without reading their operands (ISO 32000-1, 7.8.2).
struct OperatorScanner {
  /// What an operator does, as far as marked content is concerned.
  enum Kind {
    case begin, end, paint, beginText, endText, other
  }

  /// An operator: where it stands, and with its operands.
  struct Operation {
    let kind: Kind
    let operation: Range<Int>
    let statement: Range<Int>
  }

  private let content: [UInt8]
  private(set) var place = 0

  init(_ content: [UInt8]) { self.content = content }

  /// The next operator, or `nil` at the end.
  mutating func next() -> Operation? {
    var statement = place
    var hasOperands = false
    while place < content.count {
      let byte = content[place]
      if PDFScanner.isBlank(byte) {
        place += 1
        continue
      }
      if !hasOperands {
        statement = place
        hasOperands = true
      }
      switch byte {
      case UInt8(ascii: "("): skipString()
      case UInt8(ascii: "%"): skipComment()
      case UInt8(ascii: "/"):
        place += 1
        skipRegular()
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        skipRegular()
      case let byte where PDFScanner.isDelimiter(byte): skipDelimited(byte)
      default:
        let begin = place
        skipRegular()
        let kind = OperatorScanner.kind(content[begin..<place])
        if place - begin == 2, content[begin] == UInt8(ascii: "I"), content[begin + 1] == UInt8(ascii: "D") {
          skipImage()
        }
        return Operation(kind: kind, operation: begin..<place, statement: statement..<place)
      }
    }
    return nil
  }

  private static func kind(_ word: ArraySlice<UInt8>) -> Kind {
    let start = word.startIndex
    switch word.count {
    case 1:
      return "SsfFBb'\"".utf8.contains(word[start]) ? .paint : .other
    case 2:
      switch (word[start], word[start + 1]) {
      case (UInt8(ascii: "B"), UInt8(ascii: "T")): return .beginText
      case (UInt8(ascii: "E"), UInt8(ascii: "T")): return .endText
      case (UInt8(ascii: "T"), UInt8(ascii: "j")), (UInt8(ascii: "T"), UInt8(ascii: "J")),
        (UInt8(ascii: "D"), UInt8(ascii: "o")), (UInt8(ascii: "s"), UInt8(ascii: "h")),
        (UInt8(ascii: "I"), UInt8(ascii: "D")), (UInt8(ascii: "f"), UInt8(ascii: "*")),
        (UInt8(ascii: "B"), UInt8(ascii: "*")), (UInt8(ascii: "b"), UInt8(ascii: "*")):
        return .paint
      default: return .other
      }
    case 3 where word[start + 2] == UInt8(ascii: "C"):
      if word.elementsEqual("BDC".utf8) || word.elementsEqual("BMC".utf8) { return .begin }
      return word.elementsEqual("EMC".utf8) ? .end : .other
    default: return .other
    }
  }

  private mutating func skipRegular() {
    while place < content.count, !PDFScanner.isBlank(content[place]), !PDFScanner.isDelimiter(content[place])
    {
      place += 1
    }
  }

  private mutating func skipComment() {
    while place < content.count, content[place] != 10, content[place] != 13 { place += 1 }
  }

  private mutating func skipString() {
    var depth = 0
    while place < content.count {
      switch content[place] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "\\"): place += 1
      default: break
      }
      place += 1
      if depth == 0 { return }
    }
  }

  private mutating func skipDelimited(_ byte: UInt8) {
    place += 1
    guard byte == UInt8(ascii: "<") else { return }
    if place < content.count, content[place] == byte {
      place += 1
      return
    }
    while place < content.count, content[place] != UInt8(ascii: ">") { place += 1 }
  }

  /// Skips the bytes of an inline image, up to and with the word that ends it.
  private mutating func skipImage() {
    let mark = Array("EI".utf8)
    while place + 3 < content.count {
      if PDFScanner.isBlank(content[place]), content[(place + 1)...].starts(with: mark),
        PDFScanner.isBlank(content[place + 3])
      {
        place += 3
        return
      }
      place += 1
    }
    place = content.count
  }
}
