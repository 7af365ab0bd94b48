import Frames

/// Finds the structure elements of a document in Cairo's file.
///
/// Cairo writes its elements in the order in which they were begun, and the outline lists them in that
/// order, so that both trees are walked side by side; where they differ, nothing is finished.
struct StructureMatch {
  /// The number of the object of each entry of the outline.
  private(set) var objects: [Int] = []

  /// - Throws: ``BindingFailure/otherStructure(path:)`` where the trees part.
  init(_ outline: StructureOutline, in file: PlainFile) throws(BindingFailure) {
    let root = file.dictionary(file.catalog["StructTreeRoot"])
    var waiting: [(value: PDFValue, parent: Int?)] = StructureMatch.kids(of: root, file).map { ($0, nil) }
    while let (value, parent) = waiting.popLast() {
      let index = objects.count
      guard index < outline.entries.count else { throw .otherStructure(path: "end") }
      let entry = outline.entries[index]
      guard let number = value.reference, let element = file.dictionary(value),
        element["S"]?.name == entry.element.type.rawValue, parent == entry.parent
      else { throw .otherStructure(path: outline.path(to: index)) }
      objects.append(number)
      waiting += StructureMatch.kids(of: element, file).map { ($0, index) }
    }
    if objects.count < outline.entries.count {
      throw .otherStructure(path: outline.path(to: objects.count))
    }
  }

  /// The elements directly inside one, the last first.
  private static func kids(of element: PDFDictionary?, _ file: PlainFile) -> [PDFValue] {
    file.items(element?["K"]).reversed().filter { kid in
      guard kid.reference != nil, let dictionary = file.dictionary(kid) else { return false }
      return dictionary["S"] != nil
    }
  }
}
