import Frames

/// Gives Cairo's structure elements what Cairo cannot: alternative texts, scopes, languages and names.
struct StructureFinisher {
  private let outline: StructureOutline
  private let objects: [Int]
  private let children: [[Int]]
  /// What is an artifact although Cairo gave it to an element, by the number of that element's object.
  private(set) var artifacts: [Int: StructureElement] = [:]
  private var areas: [Int: PDFValue] = [:]
  private var notes: [(id: [UInt8], element: PDFValue)] = []

  init(_ outline: StructureOutline, _ match: StructureMatch) {
    self.outline = outline
    objects = match.objects
    children = outline.children()
  }

  /// Finishes all elements, the annotations of links among them.
  mutating func finish(_ file: inout PlainFile) {
    areas = StructureFinisher.areas(in: file)
    for parent in outline.entries.compactMap(\.parent) {
      artifacts[objects[parent]] = StructureFinisher.decoration
    }
    for (index, entry) in outline.entries.enumerated() {
      if entry.element.type == .artifact {
        remove(entry, at: index, from: &file)
        continue
      }
      guard var element = file.dictionary(.reference(objects[index])) else { continue }
      let before = element
      if let language = entry.element.language { element["Lang"] = .text(language.text) }
      finish(entry, at: index, &element)
      if entry.element.type == .link { describeLinks(of: index, &element, in: &file) }
      if element != before { file.replace(objects[index], with: element) }
    }
    listNotes(in: &file)
  }

  private mutating func finish(_ entry: StructureOutline.Entry, at index: Int, _ element: inout PDFDictionary)
  {
    switch entry.element.tag?.role {
    case .figure(let alternative): element["Alt"] = .text(PDFText.cleaned(alternative))
    case .headerCell(let scope):
      element["A"] = .dictionary(["O": .name("Table"), "Scope": .name(scope == .row ? "Row" : "Column")])
    case .note:
      // With leading zeros the names are in the order that the tree of names wants.
      let id = Array("note-\(String(1_000_000 + notes.count + 1).dropFirst())".utf8)
      element["ID"] = .string(id)
      notes.append((id, .reference(objects[index])))
    default: break
    }
  }

  /// Takes an artifact out of the tree.
  private mutating func remove(_ entry: StructureOutline.Entry, at index: Int, from file: inout PlainFile) {
    artifacts[objects[index]] = entry.element
    file.remove(objects[index])
    guard let parent = entry.parent, var element = file.dictionary(.reference(objects[parent])) else {
      return
    }
    element["K"] = .array(file.items(element["K"]).filter { $0 != .reference(objects[index]) })
    file.replace(objects[parent], with: element)
  }

  /// What is painted directly in an element that has children.
  ///
  /// Text there has a span of its own, so that only decoration is left. Cairo 1.18 gives it to the element,
  /// Cairo 1.16 to none.
  private static let decoration = StructureElement(
    .artifact, tag: Tag(.artifact(.layout), element: 0), area: Rectangle(origin: .zero, size: .zero))

  private static func isArea(_ kid: PDFValue, _ file: PlainFile) -> Bool {
    file.dictionary(kid)?["Type"]?.name == "OBJR"
  }

  /// The areas of links by the elements that they name as theirs.
  ///
  /// Cairo 1.18 does not list the area in the element when nothing but shapes is drawn in the link.
  private static func areas(in file: PlainFile) -> [Int: PDFValue] {
    let root = file.dictionary(file.catalog["StructTreeRoot"])
    let numbers = file.array(file.dictionary(root?["ParentTree"])?["Nums"]) ?? []
    var owners: [Int: Int] = [:]
    for place in stride(from: 0, to: numbers.count - 1, by: 2) {
      if let key = numbers[place].integer { owners[key] = numbers[place + 1].reference }
    }
    var areas: [Int: PDFValue] = [:]
    for page in file.pages {
      for annotation in file.items(file.dictionary(.reference(page))?["Annots"]) {
        guard let key = file.dictionary(annotation)?["StructParent"]?.integer, let owner = owners[key] else {
          continue
        }
        areas[owner] = .dictionary(["Type": .name("OBJR"), "Pg": .reference(page), "Obj": annotation])
      }
    }
    return areas
  }

  /// What a link leads to, for readers that speak annotations: its own words, or else its address.
  private func describeLinks(of index: Int, _ element: inout PDFDictionary, in file: inout PlainFile) {
    guard case .link(let address)? = outline.entries[index].element.tag?.role else { return }
    let kids = file.items(element["K"])
    if let area = areas[objects[index]], !kids.contains(where: { StructureFinisher.isArea($0, file) }) {
      element["K"] = .array(kids + [area])
    }
    let words = PDFText.cleaned(outline.text(of: index, children))
    let description = words.allSatisfy(\.isWhitespace) ? PDFText.cleaned(address) : words
    for kid in file.items(element["K"]) {
      guard let reference = file.dictionary(kid), reference["Type"]?.name == "OBJR",
        let number = reference["Obj"]?.reference, var annotation = file.dictionary(reference["Obj"])
      else { continue }
      annotation["Contents"] = .text(description)
      // Printed with the page, and never hidden (ISO 19005-2, 6.3.2).
      annotation["F"] = .integer(4)
      file.replace(number, with: annotation)
    }
  }

  private func listNotes(in file: inout PlainFile) {
    guard !notes.isEmpty, let number = file.catalog["StructTreeRoot"]?.reference,
      var root = file.dictionary(.reference(number))
    else { return }
    let names = notes.flatMap { [PDFValue.string($0.id), $0.element] }
    root["IDTree"] = .dictionary(["Names": .array(names)])
    file.replace(number, with: root)
  }
}
