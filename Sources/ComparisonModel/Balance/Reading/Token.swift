/// A word, a number or a mark of a text, as the checks see it.
struct Token: Hashable, Sendable {
  /// What a token is.
  enum Kind: Hashable, Sendable {
    /// A word between spaces or marks.
    case word
    /// A character of a script that puts no spaces between words.
    case ideograph
    /// A number in digits.
    case number(Decimal)
    /// A punctuation mark or a sign.
    case mark(Unicode.Scalar)
    /// The number of a source.
    case citation(SourceID)
    /// A value that is filled in later.
    case slot
  }

  /// What it is.
  let kind: Kind
  /// The characters in lower case; empty for citations and slots.
  let text: String
  /// Whether a space stands before it.
  let isSpaced: Bool
  /// Whether it belongs to the word before: the second part of "side-by-side".
  let isJoined: Bool
  /// Whether it begins with a small letter.
  let startsSmall: Bool

  /// The number, when it is one.
  var number: Decimal? { if case .number(let value) = kind { value } else { nil } }

  /// The source, when it is a citation.
  var citation: SourceID? { if case .citation(let source) = kind { source } else { nil } }

  /// Whether it is read as a word: everything but marks and citations.
  var isRead: Bool {
    switch kind {
    case .word, .ideograph, .number, .slot: true
    case .mark, .citation: false
    }
  }

  /// Whether it is letters: a word, or a character that is one.
  var isLetters: Bool { kind == .word || kind == .ideograph }

  /// Whether it is one of those marks.
  func isMark(_ marks: Set<Unicode.Scalar>) -> Bool {
    if case .mark(let mark) = kind { marks.contains(mark) } else { false }
  }
}
