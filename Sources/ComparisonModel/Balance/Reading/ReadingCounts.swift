/// The counts behind the reading grade of one paragraph.
///
/// A hyphenated word is one word. A number and a slot are words of one syllable. Names that the language
/// exempts count towards the length of the sentence and are left out of the syllables.
struct ReadingCounts: Sendable {
  /// All words.
  private(set) var words = 0
  /// The words whose syllables are counted.
  private(set) var judgedWords = 0
  /// Their syllables.
  private(set) var syllables = 0
  /// The most syllables of one word; 0 when none has more than two.
  private(set) var mostSyllables = 0
  private let sentences: Int

  /// The counts of a text.
  init(_ wording: Wording, exempt: WordSet) {
    sentences = max(1, wording.sentences.count)
    wording.eachWord { parts in
      words += 1
      guard !wording.isExempt(parts, exempt) else { return }
      let count = wording.syllables(parts)
      judgedWords += 1
      syllables += count
      if count > 2 { mostSyllables = max(mostSyllables, count) }
    }
  }

  /// The grade, or `nil` when there are too few words.
  var grade: Double? {
    guard words >= ReadingGrade.fewestWords, judgedWords > 0 else { return nil }
    return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(judgedWords) - 15.59
  }

  /// The three words of a text with the most syllables, and more than two.
  static func longestWords(of wording: Wording, exempt: WordSet) -> [String] {
    var found: [(word: String, syllables: Int)] = []
    wording.eachWord { parts in
      guard !wording.isExempt(parts, exempt) else { return }
      let count = wording.syllables(parts)
      if count > 2 { found.append((wording.joined(parts), count)) }
    }
    return found.sorted { $0.syllables > $1.syllables }.prefix(3).map(\.word)
  }
}

extension Wording {
  /// Calls with each word, as the stretch of the tokens that it is joined of.
  fileprivate func eachWord(_ call: (Range<Int>) -> Void) {
    var place = 0
    while place < tokens.count {
      let start = place
      place += 1
      guard tokens[start].isRead else { continue }
      while place < tokens.count, tokens[place].isJoined { place += 1 }
      call(start..<place)
    }
  }

  fileprivate func joined(_ parts: Range<Int>) -> String {
    parts.map { text(of: tokens[$0]) }.joined(separator: "-")
  }

  fileprivate func syllables(_ parts: Range<Int>) -> Int {
    parts.reduce(0) { count, place in
      guard case .word = tokens[place].kind else { return count + 1 }
      return count + EnglishSyllables.count(letters.span.extracting(tokens[place].letters))
    }
  }

  fileprivate func isExempt(_ parts: Range<Int>, _ exempt: WordSet) -> Bool {
    guard !exempt.isEmpty else { return false }
    guard parts.count == 1 else {
      return exempt.contains(joined(parts)) || parts.allSatisfy { isExempt(tokens[$0], exempt) }
    }
    let token = tokens[parts.lowerBound]
    return isExempt(token, exempt) || isExemptPossessive(letters[token.letters], exempt)
  }

  private func isExempt(_ token: Token, _ exempt: WordSet) -> Bool {
    exempt.contains(letters[token.letters], isASCII: token.isASCII)
  }

  /// Whether a word is a name followed by "'s".
  private func isExemptPossessive(_ word: ArraySlice<UInt8>, _ exempt: WordSet) -> Bool {
    guard word.last == UInt8(ascii: "s") else { return false }
    let rest = word.dropLast()
    if rest.last == UInt8(ascii: "'") { return exempt.contains(rest.dropLast(), isASCII: false) }
    guard rest.last == 0x99, rest.suffix(3).elementsEqual("’".utf8) else { return false }
    return exempt.contains(rest.dropLast(3), isASCII: false)
  }
}
