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

  /// First parts of compounds whose last letter stays silent before a consonant.
  private static let silentFirstParts = ["some", "home", "life", "there", "where", "here"]

  /// The syllables of a word in lower case, at least 1.
  static func count(_ word: String) -> Int {
    if let known = irregular[word] { return known }
    let bytes = Array(word.utf8)
    guard !bytes.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return 1 }
    let letters = bytes.filter { $0 >= 0x61 && $0 <= 0x7A }
    return max(1, vowelGroups(letters) - silent(letters, word) + hidden(letters))
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      true
    default: false
    }
  }

  private static func vowelGroups(_ letters: [UInt8]) -> Int {
    var groups = 0
    var wasVowel = false
    for letter in letters {
      let isVowel = isVowel(letter)
      if isVowel, !wasVowel { groups += 1 }
      wasVowel = isVowel
    }
    return groups
  }

  /// Vowels that are written and not said.
  private static func silent(_ letters: [UInt8], _ word: String) -> Int {
    var count = endsSilently(letters) ? 1 : 0
    if ends(letters, "gue") || ends(letters, "que") || ends(letters, "yed") { count += 1 }
    let hasSilentMiddle =
      ends(letters, "ely") || ends(letters, "eful") || ends(letters, "eless") || ends(letters, "eness")
      || (ends(letters, "ement") || ends(letters, "ements")) && !word.contains("lement")
    if hasSilentMiddle, letters.count > 5 { count += 1 }
    for part in silentFirstParts where letters.count > part.utf8.count + 1 && word.hasPrefix(part) {
      let next = letters[part.utf8.count]
      if !isVowel(next), next != UInt8(ascii: "r"), next != UInt8(ascii: "d") { count += 1 }
    }
    return count
  }

  /// Whether the word ends in a silent e, es or ed after a consonant.
  private static func endsSilently(_ letters: [UInt8]) -> Bool {
    var stem = letters[...]
    var ending: UInt8 = 0
    if let last = stem.last, last == UInt8(ascii: "s") || last == UInt8(ascii: "d") {
      ending = last
      stem = stem.dropLast()
    }
    guard stem.last == UInt8(ascii: "e") else { return false }
    stem = stem.dropLast()
    guard let before = stem.last, !isVowel(before) else { return false }
    let second = stem.dropLast().last ?? UInt8(ascii: "a")
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
  private static func hidden(_ letters: [UInt8]) -> Int {
    var count = 0
    if ends(letters, "ism") || ends(letters, "thm") || ends(letters, "dnt") || ends(letters, "snt") {
      count += 1
    }
    if letters.count > 4, ends(letters, "ing"), isVowel(letters[letters.count - 4]),
      !(letters[letters.count - 4] == UInt8(ascii: "y") && isVowel(letters[letters.count - 5]))
    {
      count += 1
    }
    if letters.count > 5, ends(letters, "ier") || ends(letters, "iest") || ends(letters, "uity") {
      count += 1
    }
    for place in letters.indices.dropLast() where isApart(letters, place) { count += 1 }
    return count
  }

  /// Whether a syllable ends between a letter and the next.
  private static func isApart(_ letters: [UInt8], _ place: Int) -> Bool {
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
      return isVowel(before) && place > 0 && isVowel(next) && !ends(letters, "yed")
    default: return false
    }
  }

  private static func ends(_ letters: [UInt8], _ ending: String) -> Bool {
    var place = letters.count - ending.utf8.count
    guard place > 0 else { return false }
    for letter in ending.utf8 {
      guard letters[place] == letter else { return false }
      place += 1
    }
    return true
  }
}
