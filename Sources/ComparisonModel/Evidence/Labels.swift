/// The short words of the page in one language: headings, captions and the like, each under its key.
public struct Labels: Hashable, Sendable {
  /// The prose under each key, such as `page.people-studied.title`.
  public let entries: [String: Prose]
  /// The words of a goal that point to a milestone.
  let goalWords: [Milestone: GoalWords]

  /// Labels from their entries.
  public init(_ entries: [String: Prose]) {
    self.entries = entries
    goalWords = GoalWords.all(in: entries)
  }

  private init(_ entries: [String: Prose], _ goalWords: [Milestone: GoalWords]) {
    self.entries = entries
    self.goalWords = goalWords
  }

  /// The labels with other words under some keys.
  public func replacing(_ texts: [String: Prose]) -> Labels {
    let merged = entries.merging(texts) { _, new in new }
    let hasGoalWords = texts.keys.contains { $0.hasPrefix(GoalWords.prefix) }
    return hasGoalWords ? Labels(merged) : Labels(merged, goalWords)
  }

  /// The prose under a key; the key itself when there is none, so that a gap is seen and never silent.
  public subscript(_ key: String) -> Prose { entries[key] ?? Prose(plain: key) }

  /// The prose under a key, with its slots filled.
  public func filled(_ key: String, _ values: [String: Prose.Value]) -> Prose {
    self[key].filled(with: values)
  }
}
