/// Plain language, paragraph by paragraph (C3).
///
/// The grade is that of `ReadingGrade`. In a text of fewer words than the formula can judge, no word may have
/// more than four syllables. Lines of sources are passed over: they name studies and sponsors as these name
/// themselves. Not tested: the length of sentences in scripts that put no spaces between words, active voice,
/// and whether terms are explained.
enum PlainReading {
  /// The most words of a sentence.
  static let longestSentence = 20
  /// The most sentences of a paragraph.
  static let mostSentences = 4
  /// The highest grade of a paragraph.
  static let highestGrade = 8.0
  /// The most syllables of a word in a text too short for the formula.
  static let mostSyllables = 4

  static func breaches(_ reading: PackReading) -> [Breach] {
    reading.each { text in
      if text.kind.isSource { return [] }
      return grade(text, reading.exempt) + sentences(text) + paragraph(text)
    }
  }

  private static func grade(_ text: PackText, _ exempt: WordSet) -> [Breach] {
    guard let counts = text.counts else { return [] }
    if let grade = counts.grade {
      guard grade > highestGrade else { return [] }
      let words = ReadingCounts.longestWords(of: text.wording, exempt: exempt)
      let longest = words.map { "\"\($0)\"" }.joined(separator: ", ")
      return [
        text.breach(
          .readingGrade, "Reading grade \(Decimal(rounding: grade).plain); the longest words are \(longest).",
          hint: "Use shorter words and sentences, to grade 8 or lower.")
      ]
    }
    guard counts.mostSyllables > mostSyllables,
      let word = ReadingCounts.longestWords(of: text.wording, exempt: exempt).first
    else { return [] }
    return [
      text.breach(
        .readingGrade, "\"\(word)\" has \(counts.mostSyllables) syllables.",
        hint: "Use a shorter word, or name it under exemptWords and explain it.")
    ]
  }

  private static func sentences(_ text: PackText) -> [Breach] {
    text.wording.sentences.compactMap { sentence in
      let words = text.wording.tokens[sentence].reduce(0) { count, token in
        if case .ideograph = token.kind { return count }
        return token.isRead && !token.isJoined ? count + 1 : count
      }
      guard words > longestSentence else { return nil }
      let opening = text.wording.tokens[sentence].filter(\.isRead).prefix(4).map { text.wording.text(of: $0) }
      return text.breach(
        .sentenceLength, "A sentence of \(words) words: \"\(opening.joined(separator: " ")) …\".",
        hint: "Make two of it; \(longestSentence) words are the most.")
    }
  }

  private static func paragraph(_ text: PackText) -> [Breach] {
    let count = text.wording.sentences.count
    guard count > mostSentences else { return [] }
    return [
      text.breach(
        .paragraphLength, "A paragraph of \(count) sentences.",
        hint: "\(mostSentences) sentences are the most.")
    ]
  }
}
