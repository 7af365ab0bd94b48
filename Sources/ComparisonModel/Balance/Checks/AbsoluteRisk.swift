/// No relative risk without the two absolute ones in the same paragraph (N4).
///
/// Which words announce a relative risk is data. Not tested: a comparison in other words ("far fewer").
enum AbsoluteRisk {
  static func breaches(_ reading: PackReading) -> [Breach] {
    let language = reading.pack.language
    let book = PhraseBook(language.relativeRiskWords.map { ($0, ()) }, language)
    return reading.each { text in
      guard text.ratios.count < 2 else { return [] }
      return book.hits(in: text.wording).map { hit in
        text.breach(
          .absoluteRisk, "\"\(hit.phrase)\" without both absolute risks.",
          hint: "Say so many of 100 with it and so many of 100 without.")
      }
    }
  }
}
