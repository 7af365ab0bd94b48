import ComparisonModel

/// Words under the names of things that another file holds the facts of.
struct WordsFile<Kind> {
  private let kind: String
  private let file: Field
  private var fields: [String: Field] = [:]

  /// Words by name; names that no fact has are noted.
  init(_ file: Field, _ names: NameTable<Kind>) {
    kind = names.kind
    self.file = file
    for (id, field) in file.members(named: names) { fields[id.text] = field }
  }

  /// The words under a name; it is an error when there are none.
  subscript(_ id: Identifier<Kind>) -> Field? {
    if let field = fields[id.text], field.node != nil { return field }
    file.notes.error(
      "missing", at: file.mark, FieldPath.member(id.text, of: file.path).text,
      "There are no words for this \(kind).")
    return nil
  }
}
