/// The words by which a goal, in the patient's own words, is known to point to a milestone.
struct GoalWords: Hashable, Sendable {
  /// The words in UTF-8.
  private let words: [[UInt8]]

  /// The words under a label that parts them by commas, such as `walk, walking, hike`.
  init(_ label: Prose) {
    words = label.plain.lowercased().split { $0 == "," || $0 == "،" || $0 == "、" || $0 == "，" }
      .compactMap { part in
        guard let first = part.firstIndex(where: { !$0.isWhitespace }),
          let last = part.lastIndex(where: { !$0.isWhitespace })
        else { return nil }
        return Array(part[first...last].utf8)
      }
  }

  /// What the keys of such labels begin with.
  static let prefix = "goal-words."

  /// The words of a language for each milestone that has any, read once for all records.
  static func all(in labels: [String: Prose]) -> [Milestone: GoalWords] {
    var all: [Milestone: GoalWords] = [:]
    for milestone in Milestone.allCases {
      all[milestone] = labels[prefix + milestone.rawValue].map { GoalWords($0) }
    }
    return all
  }

  /// Whether a goal holds any of the words as a whole word.
  func match(_ goal: String) -> Bool {
    let goal = goal.lowercased()
    let bytes = Array(goal.utf8)
    return words.contains { word in
      guard bytes.count >= word.count else { return false }
      return (0...(bytes.count - word.count)).contains { place in
        bytes[place] == word[0] && bytes[place..<place + word.count].elementsEqual(word)
          && Self.isWhole(place..<place + word.count, of: goal)
      }
    }
  }

  private static func isWhole(_ place: Range<Int>, of text: String) -> Bool {
    let start = text.utf8.index(text.startIndex, offsetBy: place.lowerBound)
    let range = start..<text.utf8.index(start, offsetBy: place.count)
    let before = text[..<range.lowerBound].last
    let after = text[range.upperBound...].first
    return !joins(before, text[range].first) && !joins(text[range].last, after)
  }

  /// Whether two neighbours belong to one word; scripts written without spaces have no such borders.
  private static func joins(_ left: Character?, _ right: Character?) -> Bool {
    guard let left, let right else { return false }
    // An accent that stands apart from its letter changes the letter.
    if right.unicodeScalars.first?.properties.generalCategory == .nonspacingMark { return true }
    return isSpacedLetter(left) && isSpacedLetter(right)
  }

  private static func isSpacedLetter(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, character.isLetter else { return false }
    return !scalar.properties.isIdeographic && !unspaced.contains { $0.contains(scalar.value) }
  }

  /// Thai and Lao, Burmese, Khmer, and the Japanese syllables (Unicode blocks).
  private static let unspaced: [ClosedRange<UInt32>] = [
    0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF,
  ]
}
