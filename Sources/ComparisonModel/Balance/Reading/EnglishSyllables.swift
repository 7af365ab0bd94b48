/// Counts the syllables of English words by their spelling.
///
/// Groups of vowels, less the silent ones, plus those that a group hides. English spelling has no complete
/// rules: the tests hold the words that matter here, and the table below those that no rule gets right. A name
/// with digits in it counts as one syllable.
enum EnglishSyllables {
  private static let irregular: [String: Int] = [
    "area": 3, "areas": 3, "business": 2, "cement": 2, "create": 2, "created": 3, "diabetes": 4, "eye": 1,
    "eyes": 1, "friend": 1, "friends": 1, "idea": 3, "ideas": 3, "marriage": 2, "people's": 2, "react": 2,
    "reaction": 3, "reactions": 3, "sciatica": 4, "aches": 1, "headaches": 2, "headache": 2, "ache": 1,
    "nausea": 3, "fluid": 2, "fluids": 2, "maybe": 2, "ongoing": 3,
  ]

  /// The lengths of irregular words by their first letter, as bits: few words are looked up at all.
  private static let irregularLengths: [UInt16] = {
    var lengths = [UInt16](repeating: 0, count: 256)
    for word in irregular.keys { lengths[Int(word.utf8.first ?? 0)] |= 1 << UInt16(word.utf8.count) }
    return lengths
  }()

  /// First parts of compounds whose last letter stays silent before a consonant.
  private static let silentFirstParts = ["some", "home", "life", "there", "where", "here"].map {
    Array($0.utf8)
  }

  private static let silentEndings: [Ending] = ["gue", "que", "yed"]
  private static let silentMiddles: [Ending] = ["ely", "eful", "eless", "eness"]
  private static let silentMents: [Ending] = ["ement", "ements"]
  private static let hiddenEndings: [Ending] = ["ism", "thm", "dnt", "snt"]
  private static let hiddenLongEndings: [Ending] = ["ier", "iest", "uity"]
  private static let ing: Ending = "ing"
  private static let yed: Ending = "yed"

  /// The syllables of a word in lower case, at least 1.
  static func count(_ word: String) -> Int { count(Array(word.utf8).span) }

  /// The syllables of a word in lower case, at least 1.
  static func count(_ word: Span<UInt8>) -> Int {
    if let known = irregular(word) { return known }
    var isPlain = true
    for place in word.indices {
      let byte = word[place]
      if (0x30...0x39).contains(byte) { return 1 }
      if !(0x61...0x7A).contains(byte) { isPlain = false }
    }
    if isPlain { return count(letters: word, of: word) }
    // Apostrophes, hyphens and letters beyond English count for nothing.
    let letters = word.indices.map { word[$0] }.filter { (0x61...0x7A).contains($0) }
    return count(letters: letters.span, of: word)
  }

  private static func irregular(_ word: Span<UInt8>) -> Int? {
    guard word.count < 16, !word.isEmpty, irregularLengths[Int(word[0])] & 1 << UInt16(word.count) != 0 else {
      return nil
    }
    return irregular[String(decoding: word.indices.map { word[$0] }, as: UTF8.self)]
  }

  private static func count(letters: Span<UInt8>, of word: Span<UInt8>) -> Int {
    let tail = Tail(letters)
    return max(1, vowelGroups(letters) - silent(letters, tail, word) + hidden(letters, tail))
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      true
    default: false
    }
  }

  private static func vowelGroups(_ letters: Span<UInt8>) -> Int {
    var groups = 0
    var wasVowel = false
    for place in letters.indices {
      let isVowel = isVowel(letters[place])
      if isVowel, !wasVowel { groups += 1 }
      wasVowel = isVowel
    }
    return groups
  }

  /// Vowels that are written and not said.
  private static func silent(_ letters: Span<UInt8>, _ tail: Tail, _ word: Span<UInt8>) -> Int {
    var count = endsSilently(letters) ? 1 : 0
    if tail.ends(silentEndings) { count += 1 }
    if letters.count > 5 {
      if tail.ends(silentMiddles) || tail.ends(silentMents) && !holdsLement(word) { count += 1 }
    }
    for part in silentFirstParts where letters.count > part.count + 1 && begins(word, part) {
      let next = letters[part.count]
      if !isVowel(next), next != UInt8(ascii: "r"), next != UInt8(ascii: "d") { count += 1 }
    }
    return count
  }

  private static func begins(_ word: Span<UInt8>, _ part: [UInt8]) -> Bool {
    word.count >= part.count && part.indices.allSatisfy { word[$0] == part[$0] }
  }

  private static func holdsLement(_ word: Span<UInt8>) -> Bool {
    let wanted = Array("lement".utf8)
    return word.count >= wanted.count
      && (0...word.count - wanted.count).contains { start in
        wanted.indices.allSatisfy { word[start + $0] == wanted[$0] }
      }
  }

  /// Whether the word ends in a silent e, es or ed after a consonant.
  private static func endsSilently(_ letters: Span<UInt8>) -> Bool {
    var end = letters.count - 1
    var ending: UInt8 = 0
    if end >= 0, letters[end] == UInt8(ascii: "s") || letters[end] == UInt8(ascii: "d") {
      ending = letters[end]
      end -= 1
    }
    guard end >= 1, letters[end] == UInt8(ascii: "e") else { return false }
    let before = letters[end - 1]
    guard !isVowel(before) else { return false }
    let second = end >= 2 ? letters[end - 2] : UInt8(ascii: "a")
    if before == UInt8(ascii: "l"), !isVowel(second), second != before, second != UInt8(ascii: "r") {
      return false
    }
    switch ending {
    case UInt8(ascii: "d"): return before != UInt8(ascii: "t") && before != UInt8(ascii: "d")
    case UInt8(ascii: "s"): return !hisses(before, second)
    default: return true
    }
  }

  /// Whether "es" is said after these letters: causes, changes, boxes, reaches.
  private static func hisses(_ letter: UInt8, _ before: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "c"), UInt8(ascii: "g"): true
    case UInt8(ascii: "h"): before == UInt8(ascii: "c") || before == UInt8(ascii: "s")
    default: false
    }
  }

  /// Vowels that are said apart though they stand together, and syllables without a vowel letter.
  private static func hidden(_ letters: Span<UInt8>, _ tail: Tail) -> Int {
    var count = tail.ends(hiddenEndings) ? 1 : 0
    let last = letters.count
    if last > 4, tail.ends(ing), isVowel(letters[last - 4]),
      !(letters[last - 4] == UInt8(ascii: "y") && isVowel(letters[last - 5]))
    {
      count += 1
    }
    if last > 5, tail.ends(hiddenLongEndings) { count += 1 }
    for place in 0..<max(0, last - 1) where isVowel(letters[place]) && isApart(letters, place, tail) {
      count += 1
    }
    return count
  }

  /// Whether a syllable ends between a vowel and the next letter.
  private static func isApart(_ letters: Span<UInt8>, _ place: Int, _ tail: Tail) -> Bool {
    let before = place > 0 ? letters[place - 1] : 0
    let after = place + 2 < letters.count ? letters[place + 2] : 0
    let softens =
      before == UInt8(ascii: "c") || before == UInt8(ascii: "t") || before == UInt8(ascii: "s")
      || before == UInt8(ascii: "g") || before == UInt8(ascii: "x")
    switch (letters[place], letters[place + 1]) {
    case (UInt8(ascii: "i"), UInt8(ascii: "a")): return !softens || place < 2
    case (UInt8(ascii: "i"), UInt8(ascii: "u")): return true
    case (UInt8(ascii: "i"), UInt8(ascii: "o")): return !softens && after != UInt8(ascii: "n")
    case (UInt8(ascii: "i"), UInt8(ascii: "e")):
      return after == UInt8(ascii: "t") || after == UInt8(ascii: "n") && (!softens || place < 3)
    case (UInt8(ascii: "e"), UInt8(ascii: "o")):
      return before != UInt8(ascii: "g") && before != UInt8(ascii: "p")
    case (UInt8(ascii: "u"), UInt8(ascii: "a")), (UInt8(ascii: "u"), UInt8(ascii: "o")):
      return before != UInt8(ascii: "q") && before != UInt8(ascii: "g") && before != UInt8(ascii: "b")
    case (UInt8(ascii: "y"), let next):
      return isVowel(before) && place > 0 && isVowel(next) && !tail.ends(yed)
    default: return false
    }
  }
}

/// The last eight letters of a word, to compare with endings at one stroke.
private struct Tail {
  private let count: Int
  private let letters: UInt64

  init(_ word: Span<UInt8>) {
    count = word.count
    var letters: UInt64 = 0
    for place in max(0, word.count - 8)..<word.count { letters = letters << 8 | UInt64(word[place]) }
    self.letters = letters
  }

  /// Whether the word ends so, and is longer than the ending.
  func ends(_ ending: Ending) -> Bool { count > ending.count && letters & ending.mask == ending.letters }

  /// Whether the word ends with one of them, and is longer.
  func ends(_ endings: [Ending]) -> Bool { endings.contains { ends($0) } }
}

/// The last letters of words, at most eight.
private struct Ending: ExpressibleByStringLiteral {
  let count: Int
  let letters: UInt64
  let mask: UInt64

  init(stringLiteral text: String) {
    count = text.utf8.count
    letters = text.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    mask = count < 8 ? 1 << UInt64(8 * count) - 1 : .max
  }
}
