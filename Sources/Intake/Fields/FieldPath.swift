/// How fields are named in messages, such as `tried[1].weeks`; written out only when a message names one.
indirect enum FieldPath: Sendable {
  /// A name that is written as it stands; empty for the whole file.
  case name(String)
  /// A member of the object at a path.
  case member(String, of: FieldPath)
  /// An item of the list at a path, counted from 0.
  case item(Int, of: FieldPath)

  /// The whole file.
  static let file = FieldPath.name("")

  /// The path as messages have it.
  var text: String {
    switch self {
    case .name(let name): return name
    case .member(let name, let object):
      let path = object.text
      return path.isEmpty ? Self.printable(name) : "\(path).\(Self.printable(name))"
    case .item(let index, let list): return "\(list.text)[\(index)]"
    }
  }

  /// A name from a file, shortened and without what would disturb a terminal.
  static func printable(_ name: String) -> String {
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
