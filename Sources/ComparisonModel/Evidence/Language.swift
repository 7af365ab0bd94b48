/// What a language folder says of its language, beyond the words themselves.
public struct Language: Hashable, Sendable {
  /// The tag, such as `en`.
  public let tag: String
  /// Whether its lines run from right to left.
  public let isRightToLeft: Bool
  /// The character between whole numbers and decimals.
  public let decimalMark: String
  /// The character between groups of three digits.
  public let groupMark: String
  /// What stands for minus.
  public let minusSign: String
  /// A day with its slots, such as `{day} {month} {year}`.
  public let dayPattern: String
  /// The twelve names of the months, as they stand in a day.
  public let months: [String]
  /// How names are joined to a list, such as `, `.
  public let listMark: String
  /// How reading grade is computed, when there is a formula for the language.
  public let readability: ReadingFormula?
  /// Names that the reading formula passes over, in lower case: they are explained once.
  public let exemptWords: Set<String>
  /// Words that praise or push, in lower case; none may be printed.
  public let bannedWords: [String]
  /// For each certainty, the words of which a statement must hold one, in lower case.
  public let certaintyWords: [Certainty: [String]]
  /// For each certainty, the words that claim more than it allows, in lower case.
  public let overclaimingWords: [Certainty: [String]]
  /// Words for how often, each with its band in people of 10,000.
  public let frequencyWords: [FrequencyWord]
  /// Words that announce a relative risk, in lower case.
  public let relativeRiskWords: [String]

  /// How easily a text is read.
  public enum ReadingFormula: String, Hashable, Sendable, CaseIterable {
    /// The Flesch-Kincaid grade level, for English.
    case fleschKincaid = "flesch-kincaid"
  }

  /// A word for how often something happens, and what it may stand for.
  public struct FrequencyWord: Hashable, Sendable {
    /// The word in lower case, such as `uncommon`.
    public let word: String
    /// The people of 10,000 it may stand for.
    public let perTenThousand: ClosedRange<Int>

    /// A word with its band.
    public init(word: String, perTenThousand: ClosedRange<Int>) {
      self.word = word
      self.perTenThousand = perTenThousand
    }
  }

  /// A language from its parts.
  public init(
    tag: String, isRightToLeft: Bool, decimalMark: String, groupMark: String, minusSign: String,
    dayPattern: String, months: [String], listMark: String, readability: ReadingFormula?,
    exemptWords: Set<String>, bannedWords: [String], certaintyWords: [Certainty: [String]],
    overclaimingWords: [Certainty: [String]], frequencyWords: [FrequencyWord], relativeRiskWords: [String]
  ) {
    self.tag = tag
    self.isRightToLeft = isRightToLeft
    self.decimalMark = decimalMark
    self.groupMark = groupMark
    self.minusSign = minusSign
    self.dayPattern = dayPattern
    self.months = months
    self.listMark = listMark
    self.readability = readability
    self.exemptWords = exemptWords
    self.bannedWords = bannedWords
    self.certaintyWords = certaintyWords
    self.overclaimingWords = overclaimingWords
    self.frequencyWords = frequencyWords
    self.relativeRiskWords = relativeRiskWords
  }
}
