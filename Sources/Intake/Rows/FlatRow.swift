/// The cells of one row as fields, whose names are those of the columns.
struct FlatRow {
  let header: FlatHeader
  let cells: [[UInt8]]
  let mark: Mark
  let notes: NoteList

  /// The text of a cell; an empty cell is a field that is not known.
  subscript(_ column: FlatColumn) -> Field {
    text(column).map { field(.text($0), .name(column.rawValue)) } ?? field(nil, .name(column.rawValue))
  }

  /// A cell as a whole number.
  func number(_ column: FlatColumn) -> Field {
    guard let text = text(column) else { return field(nil, .name(column.rawValue)) }
    let isNumber = Int(text) != nil || Double(text)?.isFinite == true
    return field(isNumber ? .number(JSONNumber(text: text)) : .text(text), .name(column.rawValue))
  }

  /// A cell as true or false.
  func boolean(_ column: FlatColumn) -> Bool? {
    let field = self[column]
    guard let text = field.string() else { return nil }
    if let value = Self.answers[text] { return value }
    field.error("wrong-type", "Expected yes or no.", hint: "Leave the cell empty when it is not known.")
    return nil
  }

  /// The items of a cell, parted by semicolons; `none` is a list without items, an empty cell is not known.
  func list<Value>(_ column: FlatColumn, _ read: (Field) -> Value?) -> [Value]? {
    guard let text = text(column) else { return nil }
    if Words.folded(text) == "none" { return [] }
    let items = text.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
    return items.enumerated().compactMap { index, item in
      read(field(.text(item), .item(index, of: .name(column.rawValue))))
    }
  }

  private func field(_ value: JSONNode.Value?, _ path: FieldPath) -> Field {
    Field(node: value.map { JSONNode(value: $0, mark: mark) }, mark: mark, path: path, notes: notes)
  }

  private func text(_ column: FlatColumn) -> String? {
    guard let place = header.places[column], cells.indices.contains(place) else { return nil }
    guard let text = header.encoding.text(cells[place]) else {
      notes.error(
        "encoding", at: mark, column.rawValue, "The cell is not in \(header.encoding.rawValue).",
        hint: "Say with --encoding how the file was written.")
      return nil
    }
    let trimmed = text.trimmed
    return trimmed.isEmpty ? nil : trimmed
  }

  private static let answers = WordTable(
    [("yes", true), ("no", false)],
    others: [
      ("true", true), ("false", false), ("y", true), ("n", false), ("1", true), ("0", false), ("t", true),
      ("f", false),
    ])
}

extension String {
  /// The text without spaces around it.
  fileprivate var trimmed: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
