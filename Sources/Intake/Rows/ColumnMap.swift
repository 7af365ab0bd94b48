public import Frames

/// What a table of a clinic's own calls the columns.
public enum ColumnMap {
  /// Reads a JSON5 object of names: `{ "Patient ID": "id", "Remarks": null }`.
  ///
  /// - Returns: the known column of each name, or an empty text for one that is left out.
  /// - Throws: every name that is mapped to a column that does not exist.
  public static func read(_ bytes: [UInt8]) throws(Refusal) -> Noted<[String: String]> {
    let notes = NoteList()
    guard let root = notes.read(bytes) else { throw Refusal(notes.notes) }
    let known = FlatColumn.allCases.map(\.rawValue)
    var map: [String: String] = [:]
    for (name, field) in root.members() ?? [] {
      guard field.node != nil else {
        map[name] = ""
        continue
      }
      guard let column = field.string() else { continue }
      if FlatColumn(rawValue: column) == nil {
        field.error(
          "unknown-word", "There is no such column.", hint: Suggestion.hint(for: column, among: known))
      }
      map[name] = column
    }
    return try notes.settle(map)
  }
}
