/// A text cut into tokens and sentences, once, for all the checks.
struct Wording: Hashable, Sendable {
  /// The words, numbers and marks in order.
  let tokens: [Token]
  /// The sentences, as stretches of the tokens.
  let sentences: [Range<Int>]
  /// The places of the numbers among the tokens.
  let numbers: [Int]

  /// The places of the marks among the tokens.
  let marks: [Int]

  /// The wording of a prose.
  init(_ prose: Prose, _ language: Language) {
    let tokens = WordScanner.tokens(of: prose, language)
    self.tokens = tokens
    sentences = Self.sentences(of: tokens)
    numbers = tokens.indices.filter { tokens[$0].number != nil }
    marks = tokens.indices.filter { if case .mark = tokens[$0].kind { true } else { false } }
  }

  /// How many words are read: a hyphenated word is one, a number is one.
  var wordCount: Int { Self.wordCount(of: tokens[...]) }

  /// How many words a stretch has.
  static func wordCount(of tokens: ArraySlice<Token>) -> Int {
    tokens.reduce(0) { $1.isRead && !$1.isJoined ? $0 + 1 : $0 }
  }

  /// Marks that end a sentence.
  private static let ends: Set<Unicode.Scalar> = [".", "!", "?", "…", "。", "！", "？", "؟", "।", "۔"]
  /// Of those, the ones that also stand inside sentences: in short forms and in numbers.
  private static let points: Set<Unicode.Scalar> = [".", "…"]
  /// Marks that still belong to the sentence that just ended.
  private static let closing: Set<Unicode.Scalar> = [")", "]", "\"", "”", "’", "»", "」", "）"]

  /// A full stop ends a sentence when a space follows and the next word does not begin with a small letter.
  ///
  /// Short forms before a name ("Dr. Example") are taken for an end.
  private static func sentences(of tokens: [Token]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var place = 0
    while place < tokens.count {
      let token = tokens[place]
      place += 1
      guard token.isMark(ends) else { continue }
      while place < tokens.count, tokens[place].citation != nil || tokens[place].isMark(closing) {
        place += 1
      }
      if place < tokens.count, token.isMark(points) {
        guard tokens[place].isSpaced, !tokens[place].startsSmall else { continue }
      }
      sentences.append(start..<place)
      start = place
    }
    if tokens[start...].contains(where: \.isRead) { sentences.append(start..<tokens.count) }
    return sentences
  }
}
