/// What has to be known of a piece to say whether a person should look at it before a job is printed.
public struct PieceSummary: Hashable, Sendable {
  /// The number of the piece in the job, from 1.
  public var number: Int
  /// How many characters the name has.
  public var nameLength: Int
  /// How many characters all lines of the address have.
  public var addressLength: Int
  /// The language.
  public var language: LanguageTag
  /// The names of the rules that fired, which decide the words that differ between pieces.
  public var rules: [String]

  /// A summary from its parts.
  public init(number: Int, nameLength: Int, addressLength: Int, language: LanguageTag, rules: [String]) {
    self.number = number
    self.nameLength = nameLength
    self.addressLength = addressLength
    self.language = language
    self.rules = rules
  }
}
