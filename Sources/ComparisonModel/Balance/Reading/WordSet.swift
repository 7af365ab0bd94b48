/// Words that are looked up for every word of a text: most are passed over by their first byte and their length.
struct WordSet: Sendable {
  private let words: Set<String>
  /// For each first byte, the lengths of words that begin with it, as bits.
  private var lengths = [UInt64](repeating: 0, count: 256)

  /// Whether there is none.
  var isEmpty: Bool { words.isEmpty }

  init(_ words: Set<String>) {
    self.words = words
    for word in words {
      guard let first = word.utf8.first else { continue }
      lengths[Int(first)] |= Self.bit(word.utf8.count)
    }
  }

  /// Whether a word is one of them.
  func contains(_ word: String) -> Bool { words.contains(word) }

  /// Whether bytes are one of them; `isASCII` says that they are all ASCII, and so written in one way only.
  func contains(_ letters: ArraySlice<UInt8>, isASCII: Bool) -> Bool {
    if isASCII {
      guard let first = letters.first, lengths[Int(first)] & Self.bit(letters.count) != 0 else {
        return false
      }
    }
    return words.contains(String(decoding: letters, as: UTF8.self))
  }

  /// The bit that stands for a length; one for all beyond 62.
  static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }
}
