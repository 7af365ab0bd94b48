/// No word that praises or pushes, in any text: rules, labels and source lines too (U2).
///
/// Patient stories and calls to action (U3, U4) are tested as far as the language's list names their words.
enum BannedWords {
  static func breaches(_ reading: PackReading) -> [Breach] {
    let language = reading.pack.language
    let words = language.bannedWords.filter { !NaturalFrequencies.beginsWithNumber($0, language) }
    let book = PhraseBook(words.map { ($0, ()) }, language)
    return reading.each { text in
      book.hits(in: text.wording).map { hit in
        text.breach(
          .bannedWords, "It says \"\(hit.phrase)\".", hint: "Say what was seen, in plain words.")
      }
    }
  }
}
