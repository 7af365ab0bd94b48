/// Reads JSON5 (spec.json5.org, 1.0.0) and remembers where everything stands.
///
/// It walks the bytes once. Infinity and NaN are refused, because nothing that Evenhand reads can be either.
struct JSON5Parser {
  /// How deeply objects and lists may stand inside each other.
  static let deepest = 64

  let bytes: [UInt8]
  var index = 0
  /// The line that `index` is on, from 1.
  var line = 1
  /// Where that line begins.
  var lineStart = 0
  /// The bytes of that line, before `index`, that go on with a character: they take no column.
  var continuations = 0
  /// Names that stand twice in one object.
  private(set) var repeated: [JSONObject.Member] = []
  private var depth = 0

  init(_ source: SourceText) { bytes = source.bytes }

  /// Where the parser is.
  var mark: Mark { Mark(line: line, column: index - lineStart - continuations + 1) }

  /// The byte at the parser's place, or `nil` at the end.
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// The one value of a whole file.
  mutating func document() throws(SyntaxProblem) -> JSONNode {
    try skipBlanks()
    guard next != nil else {
      throw SyntaxProblem("syntax", at: mark, "The file is empty.", hint: "It should hold an object: { … }.")
    }
    let node = try value()
    try skipBlanks()
    guard next == nil else { throw expected("the end of the file") }
    return node
  }

  /// Any value.
  private mutating func value() throws(SyntaxProblem) -> JSONNode {
    let start = mark
    switch next {
    case UInt8(ascii: "{"): return JSONNode(value: .object(try object()), mark: start)
    case UInt8(ascii: "["): return JSONNode(value: .array(try array()), mark: start)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return JSONNode(value: .text(try text()), mark: start)
    default: return JSONNode(value: try scalar(), mark: start)
    }
  }

  private mutating func object() throws(SyntaxProblem) -> JSONObject {
    try enter()
    var object = JSONObject()
    while true {
      try skipBlanks()
      if take("}") { break }
      let start = mark
      let name = try memberName()
      try skipBlanks()
      guard take(":") else { throw expected("\":\" after the name of a field") }
      try skipBlanks()
      let member = JSONObject.Member(name: name, mark: start, node: try value())
      if !object.add(member) { repeated.append(member) }
      try skipBlanks()
      if take(",") { continue }
      guard take("}") else { throw expected("\",\" or \"}\" after a value") }
      break
    }
    depth -= 1
    return object
  }

  private mutating func array() throws(SyntaxProblem) -> [JSONNode] {
    try enter()
    var nodes: [JSONNode] = []
    while true {
      try skipBlanks()
      if take("]") { break }
      nodes.append(try value())
      try skipBlanks()
      if take(",") { continue }
      guard take("]") else { throw expected("\",\" or \"]\" after a value") }
      break
    }
    depth -= 1
    return nodes
  }

  /// Steps over an opening bracket, unless it is one too many.
  private mutating func enter() throws(SyntaxProblem) {
    guard depth < Self.deepest else {
      throw SyntaxProblem(
        "too-deep", at: mark, "Objects and lists stand more than \(Self.deepest) deep inside each other.")
    }
    depth += 1
    index += 1
  }

  /// Steps over a structure character, if it is there.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  /// The problem that something else stands at the parser's place.
  func expected(_ what: String, hint: String? = nil) -> SyntaxProblem {
    SyntaxProblem("syntax", at: mark, "Expected \(what), found \(found).", hint: hint)
  }

  /// What stands at the parser's place, without quoting content.
  private var found: String {
    guard let next else { return "the end of the file" }
    switch next {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ":"),
      UInt8(ascii: ","):
      return "\"\(Unicode.Scalar(next))\""
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return "a quotation mark"
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return "a digit"
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return "a letter"
    case ..<0x20, 0x7F: return "a control character"
    default: return "another character"
    }
  }
}
