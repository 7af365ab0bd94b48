/// How fields are named in messages, such as `tried[1].weeks`.
enum FieldPath {
  /// The path of a member of the object at a path.
  static func member(_ name: String, of path: String) -> String {
    path.isEmpty ? printable(name) : "\(path).\(printable(name))"
  }

  /// The path of an item of the list at a path, counted from 0.
  static func item(_ index: Int, of path: String) -> String { "\(path)[\(index)]" }

  /// A name from a file, shortened and without what would disturb a terminal.
  static func printable(_ name: String) -> String {
    // Every field that is read has a path, and nearly every name is short and plain.
    if name.utf8.count <= 40, name.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return name }
    var kept = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      guard kept.count < 40 else {
        kept.append("…")
        break
      }
      kept.append(ForbiddenCharacters.contains(scalar) ? "?" : scalar)
    }
    return String(kept)
  }
}
