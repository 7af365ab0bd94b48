import ComparisonModel

/// The names of one kind of thing in a pack, so that a reference to one that is missing is found.
struct NameTable<Kind> {
  /// What the names are of, such as "source".
  let kind: String
  /// The names in the order of the data.
  let names: [String]
  private let known: Set<String>

  /// The names that stand in fields; those that are missing or stand twice are noted.
  init(_ kind: String, _ fields: [Field]) {
    self.kind = kind
    var names: [String] = []
    var known: Set<String> = []
    for field in fields {
      guard let name = field.text() else { continue }
      if known.insert(name).inserted {
        names.append(name)
      } else {
        field.error("repeated-name", "Another \(kind) has the same name.")
      }
    }
    self.names = names
    self.known = known
  }

  /// Names that are known to be different.
  init(_ kind: String, names: [String]) {
    self.kind = kind
    self.names = names
    known = Set(names)
  }

  /// Whether there is one of that name.
  func contains(_ name: String) -> Bool { known.contains(name) }

  /// Notes that a name refers to nothing.
  func reportUnknown(_ name: String, at field: Field) {
    field.error(
      "unknown-reference", "There is no \(kind) \"\(FieldPath.printable(name))\".",
      hint: Suggestion.nearest(to: name, among: names).map { "Did you mean \"\($0)\"?" })
  }
}

extension Field {
  /// A name that must be in a table.
  func reference<Kind>(_ table: NameTable<Kind>) -> Identifier<Kind>? {
    guard let name = string() else { return nil }
    guard table.contains(name) else {
      table.reportUnknown(name, at: self)
      return nil
    }
    return Identifier(name)
  }

  /// The members of an object whose names must be in a table.
  func members<Kind>(named table: NameTable<Kind>) -> [(id: Identifier<Kind>, field: Field)] {
    (members() ?? []).compactMap { name, field in
      guard table.contains(name) else {
        table.reportUnknown(name, at: field)
        return nil
      }
      return (Identifier(name), field)
    }
  }

  /// The members of an object whose names are the words of an enumeration.
  func members<Word: RawRepresentable<String> & CaseIterable>(named type: Word.Type) -> [(Word, Field)] {
    (members() ?? []).compactMap { name, field in
      if let word = Word(rawValue: name) { return (word, field) }
      let known = type.allCases.map(\.rawValue)
      field.error(
        "unknown-word", "The name of this field is none of the known words.",
        hint: Suggestion.hint(for: name, among: known))
      return nil
    }
  }
}
