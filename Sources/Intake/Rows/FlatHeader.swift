public import Frames

/// Which column of a table holds which field, read from its header row.
public struct FlatHeader: Hashable, Sendable {
  /// How many cells each row has.
  public let count: Int
  /// Where each known column stands.
  let places: [FlatColumn: Int]
  /// How the table writes its characters.
  let encoding: TextEncoding

  /// Reads a header row.
  ///
  /// - Parameters:
  ///   - cells: the first row of the table.
  ///   - encoding: how the table writes its characters.
  ///   - map: what the table calls a column, and which of ``FlatColumn`` that is; empty to leave it out.
  /// - Throws: every column that is missing, stands twice or is mapped to nothing that exists.
  public static func read(
    _ cells: [[UInt8]], encoding: TextEncoding, map: [String: String] = [:]
  ) throws(Refusal) -> Noted<FlatHeader> {
    let notes = NoteList()
    var places: [FlatColumn: Int] = [:]
    let known = FlatColumn.allCases.map(\.rawValue)
    var unknown: [String] = []
    for (index, cell) in cells.enumerated() {
      let written = encoding.text(cell).map(trimmed) ?? ""
      let name = map[written] ?? written
      if name.isEmpty { continue }
      guard let column = FlatColumn(rawValue: folded(name)) else {
        unknown.append(FieldPath.printable(name))
        continue
      }
      if places.updateValue(index, forKey: column) != nil {
        notes.error(
          "repeated-column", at: .start, column.rawValue, "Two columns are named \"\(column.rawValue)\".",
          hint: "Keep one, or give the other another name.")
      }
    }
    if places.isEmpty {
      // What stands here may be a patient's row, so none of it is repeated.
      notes.error(
        "no-header", at: .start, "", "The first row names none of the columns: the table has no header.",
        hint: formHint(cells) ?? "Begin with a row of names; `evenhand batch --template` prints one.")
      throw Refusal(notes.notes)
    }
    for column in FlatColumn.required where places[column] == nil {
      notes.error(
        "missing-column", at: .start, column.rawValue, "The column \"\(column.rawValue)\" is missing.",
        hint: "Add it, or say with --map which column it is.")
    }
    for name in unknown {
      notes.warn(
        "unknown-column", at: .start, name, "The column is not known, and nothing is read from it.",
        hint: Suggestion.nearest(to: name, among: known).map { "Did you mean \"\($0)\"?" })
    }
    return try notes.settle(FlatHeader(count: cells.count, places: places, encoding: encoding))
  }

  /// What to do when something else than commas stands between the names, or than one byte for each of their letters.
  private static func formHint(_ cells: [[UInt8]]) -> String? {
    let advice = "save it as CSV with commas, in UTF-8."
    if cells.contains(where: { $0.contains(0) }) { return "It seems to be written in UTF-16: \(advice)" }
    let others = [(UInt8(ascii: ";"), "semicolons"), (UInt8(ascii: "\t"), "tabs")]
    guard cells.count == 1, let other = others.first(where: { cells[0].contains($0.0) }) else { return nil }
    return "It seems to be written with \(other.1): \(advice)"
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, first == " " || first == "\u{FEFF}" { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  /// A name in small letters, with underscores for spaces and hyphens.
  private static func folded(_ name: String) -> String {
    String(name.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
  }
}
