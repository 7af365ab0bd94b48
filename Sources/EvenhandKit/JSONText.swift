/// A value that is written as JSON (RFC 8259), its members in the order given: the same value, the same bytes.
public indirect enum JSONText: Sendable {
  /// Characters.
  case text(String)
  /// A whole number.
  case number(Int)
  /// A number with the decimals with which it was written.
  case decimal(String)
  /// Names with their values.
  case object([(name: String, value: JSONText)])
  /// Values in order.
  case list([JSONText])
  /// What is not known.
  case null

  /// The value on one line.
  public var line: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .number(let number): String(number)
    case .decimal(let digits): digits
    case .null: "null"
    case .object(let members):
      "{" + members.map { "\(Self.quoted($0.name)):\($0.value.line)" }.joined(separator: ",") + "}"
    case .list(let items): "[" + items.map(\.line).joined(separator: ",") + "]"
    }
  }

  /// The value with each member of its objects on a line of its own.
  public func page(indented depth: Int = 0) -> String {
    let (inside, outside) = (Self.indent(depth + 1), Self.indent(depth))
    switch self {
    case .text, .number, .decimal, .null: return line
    case .object(let members):
      let lines = members.map { "\(inside)\(Self.quoted($0.name)): \($0.value.page(indented: depth + 1))" }
      return lines.isEmpty ? "{}" : "{\n\(lines.joined(separator: ",\n"))\n\(outside)}"
    case .list(let items):
      let lines = items.map { inside + $0.page(indented: depth + 1) }
      return lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n\(outside)]"
    }
  }

  private static func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{00}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
