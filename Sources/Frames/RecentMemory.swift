/// A memory of what was of use lately, which never grows beyond a limit.
///
/// What was not asked for the longest is forgotten for what is new. Whoever keeps one gets it made for its own keys
/// and values (`@inlinable`): one for any would spend 1,800 instructions on each look.
public struct RecentMemory<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  @usableFromInline var places: [Key: Int] = [:]
  @usableFromInline var entries: [(key: Key, value: Value)] = []
  @usableFromInline var order = RecencyOrder()
  @usableFromInline let limit: Int

  /// A memory of nothing; it never holds more than its limit.
  @inlinable
  public init(limit: Int) { self.limit = max(1, limit) }

  /// What is remembered under a key, and now counts as of use.
  @inlinable
  public mutating func recall(_ key: Key) -> Value? {
    guard let place = places[key] else { return nil }
    order.use(place)
    return entries[place].value
  }

  /// Remembers a value.
  @inlinable
  public mutating func learn(_ key: Key, _ value: Value) {
    if let place = places[key] {
      order.use(place)
      entries[place].value = value
    } else if entries.count < limit {
      entries.append((key, value))
      places[key] = order.add()
    } else {
      let place = order.reuse()
      places[entries[place].key] = nil
      entries[place] = (key, value)
      places[key] = place
    }
  }
}

/// The order in which places were used last: a chain from the oldest to the latest.
@usableFromInline
struct RecencyOrder: Sendable {
  private struct Link: Sendable {
    var before: Int
    var after: Int
  }

  /// No place.
  private static let none = -1

  private var links: [Link] = []
  private var latest = none
  private var oldest = none

  @usableFromInline init() {}

  /// Makes a place the latest.
  @usableFromInline
  mutating func use(_ place: Int) {
    guard place != latest else { return }
    let link = links[place]
    if link.before == Self.none { oldest = link.after } else { links[link.before].after = link.after }
    // Only the latest place has none after it.
    links[link.after].before = link.before
    append(place)
  }

  /// A new place, which is the latest.
  @usableFromInline
  mutating func add() -> Int {
    links.append(Link(before: Self.none, after: Self.none))
    append(links.count - 1)
    return latest
  }

  /// The oldest place, which becomes the latest; there has to be one.
  @usableFromInline
  mutating func reuse() -> Int {
    use(oldest)
    return latest
  }

  private mutating func append(_ place: Int) {
    links[place] = Link(before: latest, after: Self.none)
    if latest == Self.none { oldest = place } else { links[latest].after = place }
    latest = place
  }
}
