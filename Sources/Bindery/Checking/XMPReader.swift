/// Reads single properties from XMP, which is XML of a simple kind.
struct XMPReader {
  private let text: String

  init(_ text: String) { self.text = text }

  /// The text of the first element of a name, without the tags inside it and with references resolved.
  func value(_ name: String) -> String? {
    guard let start = text.firstRange(of: "<\(name)>"),
      let end = text[start.upperBound...].firstRange(of: "</\(name)>")
    else { return nil }
    var value = ""
    var isInTag = false
    for character in text[start.upperBound..<end.lowerBound] {
      switch character {
      case "<": isInTag = true
      case ">": isInTag = false
      default: if !isInTag { value.append(character) }
      }
    }
    return XMPReader.resolved(value)
  }

  /// A text with its references resolved.
  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }

  /// Whether every tag that begins also ends, in the right order, and every reference is a known one.
  var isWellFormed: Bool {
    var open: [Substring] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else { return false }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("?") || tag.hasSuffix("/") { continue }
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return false }
      } else {
        open.append(tag.prefix { !$0.isWhitespace })
      }
    }
    let references = text.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
    return open.isEmpty
      && references.allSatisfy { part in ["lt;", "gt;", "amp;"].contains { part.hasPrefix($0) } }
  }
}
