extension Sequence {
  /// The elements in order, of those with the same key only the first.
  func withoutRepeats<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}

extension Sequence<Prose> {
  /// The lines in order, each once as the reader sees it.
  var withoutRepeats: [Prose] { withoutRepeats(by: \.plain) }
}
