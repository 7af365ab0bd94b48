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
    let wording: Wording
    let meaning: Meaning
  }

  /// The phrases by the byte they begin with, those of more words first.
  private var entries = [[Entry]](repeating: [], count: 256)
  /// For each byte, the lengths of first words that begin with it, as bits: most words are passed over at once.
  private var lengths = [UInt64](repeating: 0, count: 256)
  private var isEmpty = true

  /// A book of phrases with what they stand for.
  init(_ phrases: [(String, Meaning)], _ language: Language) {
    for (phrase, meaning) in phrases {
      let wording = Wording(Prose(plain: phrase), language)
      guard let first = wording.tokens.first, let byte = wording.letters.first else { continue }
      let place = entries[Int(byte)].firstIndex { $0.wording.tokens.count < wording.tokens.count }
      let entry = Entry(phrase: phrase, wording: wording, meaning: meaning)
      entries[Int(byte)].insert(entry, at: place ?? entries[Int(byte)].endIndex)
      lengths[Int(byte)] |= WordSet.bit(first.letters.count)
      isEmpty = false
    }
  }

  /// The phrases in a text, none inside another.
  func hits(in text: Wording) -> [Hit] {
    guard !isEmpty else { return [] }
    var hits: [Hit] = []
    var place = 0
    while place < text.tokens.count {
      if let found = entry(in: text, at: place) {
        let end = place + found.wording.tokens.count
        hits.append(Hit(place: place..<end, phrase: found.phrase, meaning: found.meaning))
        place = end
      } else {
        place += 1
      }
    }
    return hits
  }

  private func entry(in text: Wording, at place: Int) -> Entry? {
    let first = text.tokens[place]
    guard !first.letters.isEmpty else { return nil }
    let byte = Int(text.letters[first.letters.lowerBound])
    // What is not ASCII may be written in several ways, of several lengths.
    if first.isASCII, lengths[byte] & WordSet.bit(first.letters.count) == 0 { return nil }
    for index in entries[byte].indices where text.says(entries[byte][index].wording, at: place) {
      return entries[byte][index]
    }
    return nil
  }
}

extension Wording {
  /// Whether the words of another text stand at a place.
  fileprivate func says(_ phrase: Wording, at place: Int) -> Bool {
    guard place + phrase.tokens.count <= tokens.count else { return false }
    for index in phrase.tokens.indices {
      guard says(tokens[place + index], phrase, phrase.tokens[index]) else { return false }
    }
    return true
  }

  private func says(_ said: Token, _ phrase: Wording, _ wanted: Token) -> Bool {
    // One character may be written in several ways: only then do bytes not decide.
    guard said.isASCII, wanted.isASCII else { return text(of: said) == phrase.text(of: wanted) }
    guard said.letters.count == wanted.letters.count else { return false }
    let (start, other) = (said.letters.lowerBound, wanted.letters.lowerBound)
    for offset in 0..<said.letters.count where letters[start + offset] != phrase.letters[other + offset] {
      return false
    }
    return true
  }
}
