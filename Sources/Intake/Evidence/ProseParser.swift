import ComparisonModel

/// Reads the marks in a text of the pack: `**strong**`, `[^source]` and `{slot}`.
///
/// A source may be cited inside strong words; a slot there ends the strong words and they go on after it.
struct ProseParser {
  /// A mark that cannot be read.
  struct Problem: Error, Hashable {
    /// What is wrong.
    let message: String
    /// The character of the text it begins with, counted from 1.
    let position: Int
  }

  private let bytes: [UInt8]
  private var index = 0
  private var plainStart = 0
  private var strongStart: Int?
  private var runs: [Prose.Run] = []

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The prose of a text.
  static func prose(_ text: String) throws(Problem) -> Prose {
    // Labels and names mostly hold no mark at all.
    guard text.utf8.contains(where: isMark) else { return text.isEmpty ? Prose([]) : Prose(plain: text) }
    var parser = ProseParser(text)
    return try parser.parse()
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
      || byte == UInt8(ascii: "}")
  }

  private mutating func parse() throws(Problem) -> Prose {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "*") where next == UInt8(ascii: "*"): try toggleStrong()
      case UInt8(ascii: "[") where next == UInt8(ascii: "^"):
        let source = try name(after: 2, until: "]", "A source begins with [^ here and does not end with ].")
        runs.append(.citation(SourceID(source)))
      case UInt8(ascii: "{"):
        let slot = try name(after: 1, until: "}", "A slot begins with { here and does not end with }.")
        runs.append(.slot(slot))
      case UInt8(ascii: "}"): throw problem("A } stands here without a {.", at: index)
      default: index += 1
      }
    }
    if let strongStart { throw problem("Strong words begin with ** here and do not end.", at: strongStart) }
    endRun()
    return Prose(runs)
  }

  private var next: UInt8? { index + 1 < bytes.count ? bytes[index + 1] : nil }

  private mutating func toggleStrong() throws(Problem) {
    if let strongStart, index == strongStart + 2 {
      throw problem("Nothing stands between ** and **.", at: strongStart)
    }
    endRun()
    strongStart = strongStart == nil ? index : nil
    index += 2
    plainStart = index
  }

  /// Ends the run of words before a mark.
  private mutating func endRun() {
    guard index > plainStart else { return }
    let words = String(decoding: bytes[plainStart..<index], as: UTF8.self)
    runs.append(strongStart == nil ? .plain(words) : .strong(words))
  }

  /// The name inside the mark at the parser's place.
  private mutating func name(
    after opening: Int, until closing: Unicode.Scalar, _ unclosed: String
  ) throws(Problem) -> String {
    endRun()
    let start = index
    index += opening
    let first = index
    while index < bytes.count, Self.isNameByte(bytes[index]) { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: closing) else {
      throw problem(unclosed, at: start)
    }
    guard index > first else { throw problem("The mark holds no name.", at: start) }
    let name = String(decoding: bytes[first..<index], as: UTF8.self)
    index += 1
    plainStart = index
    return name
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private func problem(_ message: String, at byte: Int) -> Problem {
    Problem(message: message, position: bytes[..<byte].count { !SourceText.isContinuation($0) } + 1)
  }
}
