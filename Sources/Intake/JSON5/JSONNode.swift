/// Where something stands in a file.
struct Mark: Hashable, Sendable {
  /// The line, from 1.
  let line: Int
  /// The column in characters (Unicode scalars), from 1.
  let column: Int

  /// The start of a file.
  static let start = Mark(line: 1, column: 1)
}

/// A JSON5 value, and where it stands.
struct JSONNode: Hashable, Sendable {
  /// The value.
  let value: Value
  /// Where it begins.
  let mark: Mark

  /// A JSON5 value.
  enum Value: Hashable, Sendable {
    case object(JSONObject)
    case array([JSONNode])
    case text(String)
    case number(JSONNumber)
    case boolean(Bool)
    case null
  }

  /// Whether the value is `null`.
  var isNull: Bool { value == .null }

  /// What the value is, as messages call it.
  var kind: String {
    switch value {
    case .object: "an object"
    case .array: "a list"
    case .text: "text"
    case .number: "a number"
    case .boolean: "true or false"
    case .null: "null"
    }
  }
}

/// A JSON5 object: its members in the order in which they stand.
struct JSONObject: Hashable, Sendable {
  /// A name, its value, and where the name begins.
  struct Member: Hashable, Sendable {
    let name: String
    let mark: Mark
    let node: JSONNode
  }

  /// The members, each name once.
  private(set) var members: [Member] = []
  /// Where each name stands, once there are too many members to look through.
  private var places: [String: Int] = [:]
  private static let fewMembers = 8

  /// The value of that name.
  subscript(_ name: String) -> JSONNode? { place(of: name).map { members[$0].node } }

  private func place(of name: String) -> Int? {
    places.isEmpty ? members.firstIndex { $0.name == name } : places[name]
  }

  /// Adds a member, and says whether its name was new; the first of a name stays.
  mutating func add(_ member: Member) -> Bool {
    guard place(of: member.name) == nil else { return false }
    members.append(member)
    if !places.isEmpty {
      places[member.name] = members.count - 1
    } else if members.count > Self.fewMembers {
      for (index, member) in members.enumerated() { places[member.name] = index }
    }
    return true
  }
}
