/// The verb is as sure as the evidence, and no surer (U1).
///
/// - The statement of a figure holds one of the words for its certainty, where the language has any, and none
///   that claims more.
/// - The row "Does it help?" of an option is held to the figures of that option whose sources it cites: one
///   paragraph sums up several, so it holds a word of any of their certainties, and none that claims more
///   than the highest of them.
///
/// Not tested: which verb belongs to which outcome within a paragraph; rows that cite no figure.
struct CertaintyVerbs {
  private let expected: [Certainty: PhraseBook<Void>]
  private let overclaiming: [Certainty: PhraseBook<Void>]

  static func breaches(_ reading: PackReading) -> [Breach] {
    let verbs = CertaintyVerbs(reading.pack.language)
    return reading.each { text in
      switch text.kind {
      case .statement(let place):
        let certainty = reading.pack.figures[place].certainty
        return verbs.check(text, certainty.map { [$0] } ?? [])
      case .row(.help): return verbs.check(text, cited(text, reading.pack))
      default: return []
      }
    }
  }

  private init(_ language: Language) {
    func books(_ words: [Certainty: [String]]) -> [Certainty: PhraseBook<Void>] {
      words.filter { !$0.value.isEmpty }.mapValues { PhraseBook($0.map { ($0, ()) }, language) }
    }
    expected = books(language.certaintyWords)
    overclaiming = books(language.overclaimingWords)
  }

  /// The certainties of the option's figures that a text cites, the highest first.
  private static func cited(_ text: PackText, _ pack: EvidencePack) -> [Certainty] {
    let sources = Set(text.prose.citations)
    let certainties = pack.figures.filter { figure in
      figure.option == text.option && figure.sources.contains { sources.contains($0) }
    }.compactMap(\.certainty)
    return Set(certainties).sorted { $0.dots > $1.dots }
  }

  private func check(_ text: PackText, _ certainties: [Certainty]) -> [Breach] {
    guard let highest = certainties.first else { return [] }
    var breaches: [Breach] = []
    // A certainty for which the language has no words is said by a plain verb, and so asks for none.
    let books = certainties.map { expected[$0] }
    if books.allSatisfy({ $0?.hits(in: text.wording).isEmpty ?? false }) {
      let names = certainties.map(\.rawValue).joined(separator: " or ")
      breaches.append(
        text.breach(
          .certaintyWords, "No word says that the certainty is \(names).",
          hint: "Use one of certaintyWords in language.json5."))
    }
    return breaches
      + (overclaiming[highest]?.hits(in: text.wording) ?? []).map { hit in
        text.breach(
          .certaintyWords, "\"\(hit.phrase)\" claims more than a certainty that is \(highest.rawValue).",
          hint: "Use one of certaintyWords in language.json5.")
      }
  }
}
