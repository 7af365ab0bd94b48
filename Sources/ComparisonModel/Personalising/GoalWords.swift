/// The words by which a goal, in the patient's own words, is known to point to a milestone.
struct GoalWords {
  private let words: [String]

  /// The words under a label that parts them by commas, such as `walk, walking, hike`.
  init(_ label: Prose) {
    words = label.plain.lowercased().split { $0 == "," || $0 == "،" || $0 == "、" || $0 == "，" }
      .map { String($0.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()) }
      .filter { !$0.isEmpty }
  }

  /// Whether a goal holds any of the words as a whole word.
  func match(_ goal: String) -> Bool {
    let goal = goal.lowercased()
    return words.contains { word in
      goal.ranges(of: word).contains { Self.isWhole($0, of: goal) }
    }
  }

  private static func isWhole(_ range: Range<String.Index>, of text: String) -> Bool {
    let before = text[..<range.lowerBound].last
    let after = text[range.upperBound...].first
    return !joins(before, text[range].first) && !joins(text[range].last, after)
  }

  /// Whether two neighbours belong to one word; scripts written without spaces have no such borders.
  private static func joins(_ left: Character?, _ right: Character?) -> Bool {
    guard let left, let right else { return false }
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
