/// A text cut into tokens and sentences, once, for all the checks.
struct Wording: Hashable, Sendable {
  /// The words, numbers and marks in order.
  let tokens: [Token]
  /// The characters of the tokens in lower case, one after the other, in UTF-8.
  let letters: [UInt8]
  /// The sentences, as stretches of the tokens.
  let sentences: [Range<Int>]
  /// The places of the numbers among the tokens.
  let numbers: [Int]
  /// The places of the marks among the tokens.
  let marks: [Int]

  /// The wording of a prose.
  init(_ prose: Prose, _ language: Language) {
    let scanner = WordScanner.scan(prose, language)
    (tokens, letters) = (scanner.tokens, scanner.letters)
    (numbers, marks) = (scanner.numbers, scanner.marks)
    sentences = Self.sentences(of: tokens, marks)
  }

  /// The characters of a token in lower case.
  func text(of token: Token) -> String { String(decoding: letters[token.letters], as: UTF8.self) }

  /// How many words are read: a hyphenated word is one, a number is one.
  var wordCount: Int { tokens.reduce(0) { $1.isRead && !$1.isJoined ? $0 + 1 : $0 } }

  /// Marks that end a sentence.
  private static let ends: Marks = [".", "!", "?", "…", "。", "！", "？", "؟", "।", "۔"]
  /// Of those, the ones that also stand inside sentences: in short forms and in numbers.
  private static let points: Marks = [".", "…"]
  /// Marks that still belong to the sentence that just ended.
  private static let closing: Marks = [")", "]", "\"", "”", "’", "»", "」", "）"]

  /// A full stop ends a sentence when a space follows and the next word does not begin with a small letter.
  ///
  /// Short forms before a name ("Dr. Example") are taken for an end.
  private static func sentences(of tokens: [Token], _ marks: [Int]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for mark in marks where mark >= start && tokens[mark].isMark(ends) {
      var place = mark + 1
      while place < tokens.count, tokens[place].isCitation || tokens[place].isMark(closing) { place += 1 }
      if place < tokens.count, tokens[mark].isMark(points) {
        guard tokens[place].isSpaced, !tokens[place].startsSmall else { continue }
      }
      sentences.append(start..<place)
      start = place
    }
    if tokens[start...].contains(where: \.isRead) { sentences.append(start..<tokens.count) }
    return sentences
  }
}
