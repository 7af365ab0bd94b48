/// One JSON object of which a few values are looked up, without checks of the rest.
///
/// It serves files that the program has written itself, and the references between FHIR resources.
public struct JSONDocument: Sendable {
  private let root: JSONNode

  /// Reads an object; nil when the bytes are none.
  public init?(_ bytes: [UInt8]) {
    let parsed: JSONNode?
    do throws(SyntaxProblem) {
      var parser = JSON5Parser(try SourceText(checking: bytes))
      parsed = try parser.document()
    } catch {
      parsed = nil
    }
    guard let parsed, case .object = parsed.value else { return nil }
    root = parsed
  }

  private init(_ root: JSONNode) { self.root = root }

  /// The objects of the list at a path of names.
  public func list(_ path: String...) -> [JSONDocument] {
    guard case .array(let items)? = node(path)?.value else { return [] }
    return items.map(JSONDocument.init)
  }

  /// The texts of the object at a path of names, each under its name, in their order.
  public func texts(_ path: String...) -> [(name: String, text: String)] {
    guard case .object(let object)? = node(path)?.value else { return [] }
    return object.members.compactMap { member in
      guard case .text(let text) = member.node.value else { return nil }
      return (member.name, text)
    }
  }

  /// The texts of the list at a path of names.
  public func textList(_ path: String...) -> [String] {
    guard case .array(let items)? = node(path)?.value else { return [] }
    return items.compactMap { item in
      if case .text(let text) = item.value { text } else { nil }
    }
  }

  private func node(_ path: [String]) -> JSONNode? {
    var node: JSONNode? = root
    for name in path {
      guard case .object(let object)? = node?.value else { return nil }
      node = object[name]
    }
    return node
  }

  /// The text at a path of names, if one stands there.
  public func text(_ path: String...) -> String? {
    guard case .text(let text)? = node(path)?.value else { return nil }
    return text
  }

  /// The whole number at a path of names, if one stands there.
  public func number(_ path: String...) -> Int? {
    guard case .number(let number)? = node(path)?.value else { return nil }
    return number.integer
  }
}
