/// Words and phrases to look for, whole and in any case; of two that begin alike, the longer is found.
struct PhraseBook<Meaning: Sendable>: Sendable {
  /// A phrase that was found.
  struct Hit {
    /// Where it stands among the tokens.
    let place: Range<Int>
    /// The phrase as the language folder has it.
    let phrase: String
    /// What it stands for.
    let meaning: Meaning
  }

  private struct Entry: Sendable {
    let phrase: String
    let words: [String]
    let meaning: Meaning
  }

  private var entries: [String: [Entry]] = [:]
  /// Which bytes a phrase begins with: most words are passed over without being hashed.
  private var begins = [Bool](repeating: false, count: 256)

  /// A book of phrases with what they stand for.
  init(_ phrases: [(String, Meaning)], _ language: Language) {
    for (phrase, meaning) in phrases {
      let words = WordScanner.tokens(of: Prose(plain: phrase), language).map(\.text)
      guard let first = words.first, let byte = first.utf8.first else { continue }
      entries[first, default: []].append(Entry(phrase: phrase, words: words, meaning: meaning))
      begins[Int(byte)] = true
    }
    for key in entries.keys { entries[key]?.sort { $0.words.count > $1.words.count } }
  }

  /// The phrases in a stretch of tokens, none inside another.
  func hits(in tokens: ArraySlice<Token>) -> [Hit] {
    guard !entries.isEmpty else { return [] }
    var hits: [Hit] = []
    var place = tokens.startIndex
    while place < tokens.endIndex {
      if let byte = tokens[place].text.utf8.first, begins[Int(byte)],
        let found = entries[tokens[place].text]?.first(where: { stands($0, in: tokens, at: place) })
      {
        let end = place + found.words.count
        hits.append(Hit(place: place..<end, phrase: found.phrase, meaning: found.meaning))
        place = end
      } else {
        place += 1
      }
    }
    return hits
  }

  private func stands(_ entry: Entry, in tokens: ArraySlice<Token>, at place: Int) -> Bool {
    place + entry.words.count <= tokens.endIndex
      && entry.words.indices.allSatisfy { tokens[place + $0].text == entry.words[$0] }
  }
}
