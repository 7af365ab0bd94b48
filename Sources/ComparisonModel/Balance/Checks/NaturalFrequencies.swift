/// Whole people of 100 or 1,000 (N1, N9), and never "1 in 20" (N3).
///
/// - A per cent sign stands in brackets: after the people it repeats, or in what counted as the outcome.
/// - A part of 100 has no decimals. A part of 1,000 or more may have them: without, small risks would be
///   rounded to none.
/// - 1/20 and 1:20 are refused in any language. How a language writes "1 in 20" is data: those of its banned
///   words that begin with a number, such as "1 in", are refused before another number. A language that
///   names none is refused, so that the check is never silently off.
enum NaturalFrequencies {
  private static let percentSigns: Marks = ["%", "٪", "％", "‰"]
  private static let oneTo: Marks = ["/", ":", "∕", "⁄"]
  private static let opening: Marks = ["(", "[", "（"]
  private static let closing: Marks = [")", "]", "）"]

  static func breaches(_ reading: PackReading) -> [Breach] {
    let language = reading.pack.language
    let phrases = language.bannedWords.filter { beginsWithNumber($0, language) }
    let book = PhraseBook(phrases.map { ($0, ()) }, language)
    return unnamed(phrases, language) + reading.each { percent($0) + decimals($0) }
      + reading.each { oneInMany($0, book) }
  }

  /// Whether a banned phrase is the beginning of "1 in 20" in its language.
  static func beginsWithNumber(_ phrase: String, _ language: Language) -> Bool {
    Wording(Prose(plain: phrase), language).tokens.first?.number != nil
  }

  private static func unnamed(_ phrases: [String], _ language: Language) -> [Breach] {
    guard phrases.isEmpty else { return [] }
    return [
      Breach(
        .oneInMany, at: "\(language.tag)/language.json5: bannedWords",
        "It does not say how the language writes \"1 in 20\".", hint: "Add its beginning, such as \"1 in\".")
    ]
  }

  private static func percent(_ text: PackText) -> [Breach] {
    let tokens = text.wording.tokens
    var depth = 0
    var breaches: [Breach] = []
    for place in text.wording.marks {
      if tokens[place].isMark(opening) { depth += 1 }
      if tokens[place].isMark(closing) { depth -= 1 }
      guard tokens[place].isMark(percentSigns) else { continue }
      if depth > 0 { continue }
      breaches.append(
        text.breach(
          .naturalFrequencies, "A per cent without people.",
          hint: "Write so many of 100; a per cent may follow in brackets."))
    }
    return breaches
  }

  private static func decimals(_ text: PackText) -> [Breach] {
    text.ratios.filter { $0.total <= 100 && ($0.low.whole == nil || $0.high.whole == nil) }.map { ratio in
      text.breach(
        .naturalFrequencies, "\(ratio.high.plain) of \(ratio.total) has decimals.",
        hint: "Write whole people, of 1,000 if need be.")
    }
  }

  private static func oneInMany(_ text: PackText, _ book: PhraseBook<Void>) -> [Breach] {
    let tokens = text.wording.tokens
    let marks = text.wording.numbers.contains { place in
      tokens[place].number?.whole == 1 && place + 2 < tokens.count && tokens[place + 1].isMark(oneTo)
        && isMany(tokens[place + 2])
    }
    let words = book.hits(in: text.wording).contains { hit in
      hit.place.upperBound < tokens.count && isMany(tokens[hit.place.upperBound])
    }
    guard marks || words else { return [] }
    return [
      text.breach(
        .oneInMany, "A risk as one in so many.", hint: "Write so many of 100 or of 1,000 people.")
    ]
  }

  private static func isMany(_ token: Token) -> Bool { token.number != nil || token.isSlot }
}
