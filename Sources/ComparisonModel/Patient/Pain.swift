/// What is known of the pain.
public struct Pain: Hashable, Sendable {
  /// The pain today.
  public var now: PainScore?
  /// Where the pain is.
  public var site: Site?
  /// For how many months.
  public var months: Int?
  /// The Oswestry disability index, 0 to 100.
  public var disability: Int?

  /// A pain of which nothing is known.
  public init() {}

  /// Where the pain is.
  public enum Site: String, Hashable, Sendable, CaseIterable {
    /// In the back only.
    case back
    /// In the leg only.
    case leg
    /// In both.
    case both
  }
}

/// A pain score on a scale that it fits.
public struct PainScore: Hashable, Sendable {
  /// The score.
  public let value: Int
  /// The scale.
  public let scale: Scale

  /// A pain scale.
  public enum Scale: String, Hashable, Sendable, CaseIterable {
    /// 0 to 10 in words or numbers.
    case nrs
    /// 0 to 100 millimetres on a line.
    case vas

    /// The highest score.
    public var highest: Int { self == .nrs ? 10 : 100 }
  }

  /// A score, or `nil` when it does not fit the scale.
  public init?(_ value: Int, scale: Scale) {
    guard (0...scale.highest).contains(value) else { return nil }
    self.value = value
    self.scale = scale
  }
}
