/// The fields of one object, read by name.
///
/// It remembers the names that were asked for, so that every other name can be reported with the nearest of them.
final class FieldReader {
  /// The name of the object.
  let path: FieldPath
  /// Where it stands.
  let mark: Mark
  /// The notes on the file.
  let notes: NoteList
  private let object: JSONObject
  private var asked: [String] = []

  init(_ object: JSONObject, mark: Mark, path: FieldPath, notes: NoteList) {
    self.object = object
    self.mark = mark
    self.path = path
    self.notes = notes
  }

  /// The field of that name; nothing stands there when the object has none.
  subscript(_ name: String) -> Field {
    asked.append(name)
    let node = object[name]
    return Field(
      node: node, mark: node?.mark ?? mark, path: .member(name, of: path), notes: notes)
  }

  /// The field of that name; it is an error when nothing stands there.
  func required(_ name: String) -> Field {
    let field = self[name]
    if field.node == nil { field.error("missing", "The field is missing.") }
    return field
  }

  /// Whether something or `null` stands under a name.
  func has(_ name: String) -> Bool { object[name] != nil }

  /// Warns of every field that nobody asked for.
  func warnOfUnknown() {
    for member in object.members where !asked.contains(member.name) {
      let nearest = Suggestion.nearest(to: member.name, among: asked)
      notes.warn(
        "unknown-field", at: member.mark, FieldPath.member(member.name, of: path).text,
        "The field is not known, and nothing was read from it.",
        hint: nearest.map { "Did you mean \"\($0)\"?" })
    }
  }
}
