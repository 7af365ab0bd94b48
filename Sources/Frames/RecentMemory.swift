/// A memory of what was of use lately, which never grows beyond a limit.
///
/// It has two halves. When the younger is full, the older is forgotten and the younger takes its place; whatever is
/// asked for moves to the younger one, so that what comes again and again stays.
public struct RecentMemory<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let limit: Int
  private var younger: [Key: Value] = [:]
  private var older: [Key: Value] = [:]

  /// A memory of nothing; it never holds more than twice the limit.
  public init(limit: Int) { self.limit = max(1, limit) }

  /// What is remembered under a key, and now counts as of use.
  public mutating func recall(_ key: Key) -> Value? {
    if let value = younger[key] { return value }
    guard let value = older[key] else { return nil }
    learn(key, value)
    return value
  }

  /// Remembers a value.
  public mutating func learn(_ key: Key, _ value: Value) {
    if younger.count >= limit {
      older = younger
      younger = [:]
    }
    younger[key] = value
  }

  /// Forgets a value.
  public mutating func forget(_ key: Key) {
    younger[key] = nil
    older[key] = nil
  }
}
