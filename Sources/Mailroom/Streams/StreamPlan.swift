/// How the handouts of a job are laid into print streams.
public struct StreamPlan: Sendable {
  /// How many pieces a file may hold; more would make files that mail houses refuse.
  public static let most = 20_000

  /// How many pieces each file holds, the last one excepted.
  public var pieces: Int
  /// How lists name the records: by their ids, or by names that nobody else can trace to them.
  public var naming: FileNaming

  /// A plan of 2,500 pieces a file, listed by their ids.
  public init(pieces: Int = 2_500, naming: FileNaming = .byID) {
    self.pieces = pieces
    self.naming = naming
  }

  /// What tells this plan from another one.
  var fingerprint: String { "streams of \(pieces), \(naming.fingerprint)" }
}
