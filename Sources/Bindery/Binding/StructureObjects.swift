import Frames

/// Writes the structure elements of a file as its objects (ISO 32000-1, 14.7).
struct StructureObjects {
  let tree: StructureTree
  /// The objects of the pages.
  let pages: [Int]
  /// The links with areas, in the order of their keys, which follow those of the pages.
  let links: [Int]

  /// Writes all elements, and gives a reference to the root of their tree.
  func write(to writer: inout some ObjectWriter & ~Copyable) -> PDFValue {
    let root = writer.number()
    let numbers = tree.nodes.map { _ in writer.number() }
    var notes: [PDFValue] = []
    for (index, node) in tree.nodes.enumerated() {
      var bytes = Array("<</Type/StructElem/S/".utf8)
      bytes.append(word: node.element.type.rawValue)
      bytes.append(contentsOf: "/P ".utf8)
      bytes.append(reference: node.parent.map { numbers[$0] } ?? root)
      append(node, numbers, to: &bytes)
      if node.element.type == .note {
        // With leading zeros the names are in the order that the tree of names wants.
        let name = Array("note-\(String(1_000_001 + notes.count / 2).dropFirst())".utf8)
        notes += [.string(name), .reference(numbers[index])]
        bytes.append("ID", .string(name))
      }
      bytes += ">>".utf8
      writer.write(number: numbers[index], bytes: bytes)
    }
    var dictionary: PDFDictionary = [
      "Type": .name("StructTreeRoot"), "ParentTree": parents(numbers, to: &writer),
      "ParentTreeNextKey": .integer(pages.count + links.count),
    ]
    let tops = tree.nodes.indices.filter { tree.nodes[$0].parent == nil }
    dictionary["K"] = .array(tops.map { .reference(numbers[$0]) })
    if !notes.isEmpty { dictionary["IDTree"] = .dictionary(["Names": .array(notes)]) }
    writer.write(number: root, dictionary)
    return .reference(root)
  }

  /// What an element says of itself, and what is in it.
  private func append(_ node: StructureTree.Node, _ numbers: [Int], to bytes: inout [UInt8]) {
    if let language = node.element.language { bytes.append("Lang", .text(language.text)) }
    switch node.element.tag?.role {
    case .figure(let alternative): bytes.append("Alt", .text(PDFText.cleaned(alternative)))
    case .headerCell(let scope):
      bytes.append(contentsOf: "/A<</O/Table/Scope/".utf8)
      bytes.append(contentsOf: (scope == .row ? "Row>>" : "Column>>").utf8)
    default: break
    }
    guard !node.kids.isEmpty else { return }
    let home = node.kids.lazy.compactMap(\.page).first
    if let home {
      bytes.append(contentsOf: "/Pg ".utf8)
      bytes.append(reference: pages[home])
    }
    bytes.append(contentsOf: "/K[".utf8)
    for kid in node.kids {
      switch kid {
      case .element(let index): bytes.append(reference: numbers[index])
      case .mark(let mark, page: home): bytes.append(integer: mark)
      case .mark(let mark, let page):
        bytes += "<</Type/MCR/Pg \(pages[page]) 0 R/MCID \(mark)>>".utf8
      case .area(let object, let page):
        bytes += "<</Type/OBJR/Pg \(pages[page]) 0 R/Obj \(object) 0 R>>".utf8
      }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// The elements by page and mark, and by the areas of links (14.7.4.4).
  private func parents(_ numbers: [Int], to writer: inout some ObjectWriter & ~Copyable) -> PDFValue {
    var entries: [PDFValue] = []
    for (page, owners) in tree.owners.enumerated() {
      let list = writer.number()
      var bytes = Array("[".utf8)
      for owner in owners { bytes.append(reference: numbers[owner]) }
      bytes.append(UInt8(ascii: "]"))
      writer.write(number: list, bytes: bytes)
      entries += [.integer(page), .reference(list)]
    }
    for (place, link) in links.enumerated() {
      entries += [.integer(pages.count + place), .reference(numbers[link])]
    }
    return writer.add(["Nums": .array(entries)])
  }
}

extension StructureTree.Kid {
  /// The page that it is on; `nil` for an element.
  fileprivate var page: Int? {
    switch self {
    case .element: nil
    case .mark(_, let page), .area(_, let page): page
    }
  }
}

extension [UInt8] {
  /// Writes a reference to an object, and a space.
  mutating func append(reference number: Int) {
    append(integer: number)
    append(contentsOf: "0 R ".utf8)
  }

  /// Writes an entry of a dictionary.
  fileprivate mutating func append(_ key: String, _ value: PDFValue) {
    append(UInt8(ascii: "/"))
    append(word: key)
    PDFWriter.write(value, to: &self)
  }
}
