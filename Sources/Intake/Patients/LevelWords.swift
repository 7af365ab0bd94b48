import ComparisonModel

/// How discs are named: `L4-L5`, `L4-5`, `L4/5`, `L4–L5`, `L4 L5`, `L5-1`.
enum LevelWords {
  /// The disc that a text names.
  static func level(_ text: String) -> SpineLevel? {
    guard text.utf8.count <= 32 else { return nil }
    let letters = Words.folded(text).uppercased().split { !$0.isLetter && !$0.isNumber }
    let bones: [Substring]
    switch letters.count {
    case 1: bones = halves(letters[0])
    case 2: bones = letters
    default: return nil
    }
    guard bones.count == 2, let part = bones[0].first, part.isLetter else { return nil }
    let upper = String(bones[0])
    let lower = String(bones[1])
    guard lower.first?.isLetter == false else { return SpineLevel(rawValue: "\(upper)-\(lower)") }
    // The letter may be left out of the second bone; below L5, C7 and T12 it is another one.
    return SpineLevel.allCases.first { level in
      let names = level.rawValue.split(separator: "-")
      return names[0] == upper && names[1].dropFirst() == lower
    }
  }

  /// The two bones of a text without anything between them, such as `L4L5`.
  private static func halves(_ text: Substring) -> [Substring] {
    guard let second = text.dropFirst().firstIndex(where: \.isLetter) else { return [] }
    return [text[..<second], text[second...]]
  }
}
