/// Where a text stands in a language folder; written out only when a breach names it.
struct TextPlace: Sendable {
  /// The tag of the language.
  let language: String
  /// The file, without its ending.
  let file: String
  /// The names on the way to the field.
  let names: (String, String?, String?)
  /// The place in a list, if the field is one of its items.
  let item: Int?

  /// The file and the field, such as `en/rules.json5: weeks.notes[0]`.
  var text: String {
    let names = [names.0, names.1, names.2].compactMap { $0 }.joined(separator: ".")
    return "\(language)/\(file).json5: \(names)\(item.map { "[\($0)]" } ?? "")"
  }
}
