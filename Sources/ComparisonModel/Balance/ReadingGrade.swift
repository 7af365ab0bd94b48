/// How easily a pack is read, as a school grade of the United States.
public struct ReadingGrade: Hashable, Sendable {
  /// The mean over all paragraphs long enough to judge, each counted by its words.
  public let mean: Decimal
  /// The grade of the hardest paragraph.
  public let highest: Decimal

  /// The fewest words of a paragraph that the formula can judge: below, one long word moves it by grades.
  public static let fewestWords = 8

  /// The grade of all paragraphs of a pack, or `nil` when its language has no formula or nothing is long enough.
  ///
  /// Lines of sources and labels are not counted.
  public init?(_ pack: EvidencePack) {
    self.init(texts: PackWalk.texts(of: pack, exempt: WordSet(pack.language.exemptWords)))
  }

  init?(texts: [PackText]) {
    var (sum, weight, highest) = (0.0, 0, -Double.infinity)
    for text in texts where text.kind != .label {
      guard let counts = text.counts, let grade = counts.grade else { continue }
      sum += grade * Double(counts.words)
      weight += counts.words
      highest = max(highest, grade)
    }
    guard weight > 0 else { return nil }
    mean = Decimal(rounding: sum / Double(weight))
    self.highest = Decimal(rounding: highest)
  }

  /// The grade of one paragraph, or `nil` when the language has no formula or the paragraph has fewer than
  /// `fewestWords` words.
  ///
  /// The Flesch-Kincaid grade level: 0.39 words per sentence + 11.8 syllables per word − 15.59 (Kincaid 1975).
  public static func grade(of prose: Prose, in language: Language) -> Double? {
    guard language.readability == .fleschKincaid else { return nil }
    return ReadingCounts(Wording(prose, language), exempt: WordSet(language.exemptWords)).grade
  }
}

extension Decimal {
  /// The nearest number with one decimal.
  init(rounding value: Double) {
    self.init(digits: Int((value * 10).rounded()), places: 1)
  }
}
