/// Words, and what each stands for.
///
/// Capitals, kinds of dashes, underscores and runs of spaces make no difference.
struct WordTable<Value: Sendable>: Sendable {
  /// The words that messages name, in order.
  let known: [String]
  private let values: [String: Value]

  /// A table of words; other words for the same values are understood and not named.
  init(_ words: [(String, Value)], others: [(String, Value)] = []) {
    known = words.map(\.0)
    values = Dictionary((words + others).map { (Words.folded($0.0), $0.1) }) { first, _ in first }
  }

  /// The words of an enumeration.
  init(_ type: Value.Type, others: [(String, Value)] = [])
  where Value: RawRepresentable<String> & CaseIterable {
    self.init(type.allCases.map { ($0.rawValue, $0) }, others: others)
  }

  /// What a word stands for.
  subscript(_ word: String) -> Value? { values[Words.folded(word)] }
}

/// How words are compared.
enum Words {
  /// A word in lower case, with plain hyphens, single spaces and straight apostrophes.
  static func folded(_ word: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in word.lowercased().unicodeScalars {
      let plain: Unicode.Scalar
      switch scalar {
      case "_", "\t", "\u{A0}", "\u{202F}": plain = " "
      case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE63}", "\u{FF0D}": plain = "-"
      case "\u{2019}", "\u{02BC}": plain = "'"
      default: plain = scalar
      }
      if plain == " ", result.isEmpty || result.last == " " { continue }
      result.append(plain)
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }

  /// Whether a folded phrase, or one that begins with it, stands in a folded text.
  static func contains(_ phrase: String, in text: String) -> Bool {
    let wanted = Array(phrase.utf8)
    let bytes = Array(text.utf8)
    guard bytes.count >= wanted.count else { return false }
    return (0...bytes.count - wanted.count).contains { start in
      let isStart = start == 0 || !(bytes[start - 1] >= 0x80 || (0x61...0x7A).contains(bytes[start - 1]))
      return isStart && bytes[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
