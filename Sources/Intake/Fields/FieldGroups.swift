/// Objects and lists.
extension Field {
  /// The fields of an object.
  func fields() -> FieldReader? {
    guard let node else { return nil }
    guard case .object(let object) = node.value else {
      expected("an object")
      return nil
    }
    return FieldReader(object, mark: node.mark, path: path, notes: notes)
  }

  /// What is made of the fields of an object; fields that nobody asked for are warned of.
  func object<Value>(_ read: (FieldReader) -> Value?) -> Value? {
    guard let fields = fields() else { return nil }
    let value = read(fields)
    fields.warnOfUnknown()
    return value
  }

  /// The items of a list.
  func items() -> [Field]? {
    guard let node else { return nil }
    guard case .array(let nodes) = node.value else {
      expected("a list", hint: "Write […].")
      return nil
    }
    return nodes.enumerated().map { index, item in
      Field(node: item, mark: item.mark, path: .item(index, of: path), notes: notes)
    }
  }

  /// What is made of each item of a list; items of which nothing can be made are left out, and `null` is an error.
  func list<Value>(_ read: (Field) -> Value?) -> [Value]? {
    items()?.compactMap { item in
      guard item.node != nil else {
        item.error("wrong-type", "A list holds null.", hint: "Leave the item out.")
        return nil
      }
      return read(item)
    }
  }

  /// The members of an object whose names are data, such as ids.
  func members() -> [(name: String, field: Field)]? {
    guard let node else { return nil }
    guard case .object(let object) = node.value else {
      expected("an object")
      return nil
    }
    return object.members.map { member in
      let path = FieldPath.member(member.name, of: path)
      return (member.name, Field(node: member.node, mark: member.mark, path: path, notes: notes))
    }
  }

  /// One of a table's words.
  func word<Value: Sendable>(_ table: WordTable<Value>) -> Value? {
    guard let text = string() else { return nil }
    if let value = table[text] { return value }
    error(
      "unknown-word", "This is none of the known words.", hint: Suggestion.hint(for: text, among: table.known)
    )
    return nil
  }

  /// One of the words of an enumeration.
  func word<Value: RawRepresentable<String> & CaseIterable & Sendable>(_ type: Value.Type) -> Value? {
    // Most words are written as they stand in the enumeration: look there before making a table.
    if case .text(let text)? = node?.value, let value = Value(rawValue: text) { return value }
    return word(WordTable(type))
  }
}
