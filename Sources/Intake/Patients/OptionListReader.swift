import ComparisonModel

/// Reads which options are compared, and in what order.
struct OptionListReader {
  /// The options of the pack; when empty, any name is taken.
  let known: [OptionID]

  /// The options of a list; an empty list, like none, means all of them.
  func options(_ field: Field) -> [OptionID] {
    var seen: Set<OptionID> = []
    let options =
      field.list { item -> OptionID? in
        guard let option = option(item) else { return nil }
        if !seen.insert(option).inserted { item.error("repeated-name", "The option stands twice.") }
        return option
      } ?? []
    if let count = field.items()?.count, count > 0, !(2...5).contains(count) {
      field.error(
        "out-of-range", "Expected 2 to 5 options, found \(count).", hint: "Leave the field out for all.")
    }
    return options
  }

  /// One option by its name, in small letters or capitals.
  func option(_ field: Field) -> OptionID? {
    guard let text = field.text(atMost: 64) else { return nil }
    if known.isEmpty { return OptionID(text) }
    let names = known.map(\.text)
    if let name = names.first(where: { $0 == Words.folded(text) || $0 == text }) { return OptionID(name) }
    field.error(
      "unknown-word", "The evidence has no such option.", hint: Suggestion.hint(for: text, among: names))
    return nil
  }
}
