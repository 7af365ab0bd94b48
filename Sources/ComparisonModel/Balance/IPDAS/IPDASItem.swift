/// An item of the IPDAS instrument, version 4, and how the pack fares (Joseph-Williams 2014).
public struct IPDASItem: Hashable, Sendable {
  /// How the pack fares on an item.
  public enum Verdict: String, Hashable, Sendable {
    /// The pack has it.
    case met
    /// The pack lacks it.
    case notMet = "not-met"
    /// No program can tell.
    case needsPeople = "needs-people"
    /// The item is about tests and screening, which the pack does not offer.
    case doesNotApply = "does-not-apply"
  }

  /// The number of the item where the instrument's twelve first have one, else a name that begins with `Q`.
  public let id: String
  /// What it asks, in our words.
  public let paraphrase: String
  /// How the pack fares.
  public let verdict: Verdict
  /// What the verdict rests on.
  public let reason: String
}
