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
  /// The most syllables of one word.
  private(set) var mostSyllables = 0
  /// The three words with the most syllables.
  private(set) var longestWords: [String] = []
  private let sentences: Int

  /// The counts of a text, or `nil` when the language has no formula.
  init?(_ wording: Wording, _ language: Language) {
    guard language.readability == .fleschKincaid else { return nil }
    sentences = max(1, wording.sentences.count)
    var found: [(word: String, syllables: Int)] = []
    var place = 0
    while place < wording.tokens.count {
      let start = place
      place += 1
      guard wording.tokens[start].isRead else { continue }
      while place < wording.tokens.count, wording.tokens[place].isJoined { place += 1 }
      words += 1
      let parts = wording.tokens[start..<place]
      guard !Self.isExempt(parts, language) else { continue }
      let count = parts.reduce(0) { $0 + Self.syllables($1) }
      judgedWords += 1
      syllables += count
      if count > 2 { found.append((parts.map(\.text).joined(separator: "-"), count)) }
    }
    found.sort { $0.syllables > $1.syllables }
    mostSyllables = found.first?.syllables ?? 0
    longestWords = found.prefix(3).map(\.word)
  }

  /// The grade, or `nil` when there are too few words.
  var grade: Double? {
    guard words >= ReadingGrade.fewestWords, judgedWords > 0 else { return nil }
    return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(judgedWords) - 15.59
  }

  private static func isExempt(_ parts: ArraySlice<Token>, _ language: Language) -> Bool {
    guard !language.exemptWords.isEmpty, let first = parts.first else { return false }
    guard parts.count == 1 else {
      return language.exemptWords.contains(parts.map(\.text).joined(separator: "-"))
        || parts.allSatisfy { language.exemptWords.contains($0.text) }
    }
    if language.exemptWords.contains(first.text) { return true }
    guard first.text.utf8.last == UInt8(ascii: "s") else { return false }
    let isPossessive = first.text.hasSuffix("'s") || first.text.hasSuffix("’s")
    return isPossessive && language.exemptWords.contains(String(first.text.dropLast(2)))
  }

  private static func syllables(_ token: Token) -> Int {
    token.kind == .word ? EnglishSyllables.count(token.text) : 1
  }
}
