/// A word, a number or a mark of a text, as the checks see it.
///
/// Its letters stand in the wording that it belongs to, so that a pack of texts is cut up without a string for
/// each word.
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
    case citation
    /// A value that is filled in later.
    case slot
  }

  /// What it is.
  let kind: Kind
  /// Where its characters in lower case stand among the letters of the wording; empty for citations and slots.
  let letters: Range<Int>
  /// Whether all of them are ASCII.
  let isASCII: Bool
  /// Whether a space stands before it.
  let isSpaced: Bool
  /// Whether it belongs to the word before: the second part of "side-by-side".
  let isJoined: Bool
  /// Whether it begins with a small letter.
  let startsSmall: Bool

  /// The number, when it is one.
  var number: Decimal? { if case .number(let value) = kind { value } else { nil } }

  /// Whether it is the number of a source.
  var isCitation: Bool { if case .citation = kind { true } else { false } }

  /// Whether it is a value that is filled in later.
  var isSlot: Bool { if case .slot = kind { true } else { false } }

  /// Whether it is read as a word: everything but marks and citations.
  var isRead: Bool {
    switch kind {
    case .word, .ideograph, .number, .slot: true
    case .mark, .citation: false
    }
  }

  /// Whether it is letters: a word, or a character that is one.
  var isLetters: Bool {
    switch kind {
    case .word, .ideograph: true
    case .number, .mark, .citation, .slot: false
    }
  }

  /// Whether it is one of those marks.
  func isMark(_ marks: Marks) -> Bool {
    if case .mark(let mark) = kind { marks.contains(mark) } else { false }
  }
}
