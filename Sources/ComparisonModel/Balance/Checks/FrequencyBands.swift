/// A word for how often stands in one sentence with a frequency inside its band (N11).
///
/// Of a range of frequencies, both ends must lie inside. Not tested: words that the list does not name.
enum FrequencyBands {
  static func breaches(_ reading: PackReading) -> [Breach] {
    let language = reading.pack.language
    let book = PhraseBook(language.frequencyWords.map { ($0.word, $0.perTenThousand) }, language)
    return reading.each { text in
      book.hits(in: text.wording).compactMap { hit in
        let sentence = text.wording.sentences.first { $0.contains(hit.place.lowerBound) }
        return check(hit, in: sentence ?? hit.place, of: text)
      }
    }
  }

  private static func check(
    _ hit: PhraseBook<ClosedRange<Int>>.Hit, in sentence: Range<Int>, of text: PackText
  ) -> Breach? {
    let ratios = text.ratios.filter { sentence.overlaps($0.tokens) }
    let band = Double(hit.meaning.lowerBound)...Double(hit.meaning.upperBound)
    guard !ratios.contains(where: { inside($0.perTenThousand, band) }) else { return nil }
    return text.breach(
      .frequencyWords,
      ratios.isEmpty
        ? "\"\(hit.phrase)\" without a frequency in the same sentence."
        : "\"\(hit.phrase)\" stands for \(hit.meaning.lowerBound) to \(hit.meaning.upperBound) of 10,000.",
      hint: "Say so many of so many, with the word that fits, or no word.")
  }

  /// Bands are given in whole people of 10,000: half a person is rounding.
  private static func inside(_ range: ClosedRange<Double>, _ band: ClosedRange<Double>) -> Bool {
    range.lowerBound >= band.lowerBound - 0.5 && range.upperBound < band.upperBound + 1
  }
}
