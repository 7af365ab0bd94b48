/// A place in a pack that breaks a rule of balance.
public struct Breach: Hashable, Sendable {
  /// The rule that is broken.
  public let rule: BalanceRule
  /// The file and the field, such as `en/treatments.json5: fusion.rows.help`.
  public let place: String
  /// What is wrong.
  public let message: String
  /// What to do about it.
  public let hint: String

  /// A breach from its parts.
  public init(_ rule: BalanceRule, at place: String, _ message: String, hint: String) {
    self.rule = rule
    self.place = place
    self.message = message
    self.hint = hint
  }
}
