/// The structure tree of a file, in reading order.
struct CheckedTree: Sendable {
  /// A mark of content: a page object and the number of the mark on it.
  struct Mark: Hashable, Sendable {
    let page: Int
    let number: Int
  }

  /// One structure element.
  struct Element: Sendable {
    let object: Int
    let value: PDFDictionary
    /// The type, with the role map followed; `nil` when it does not end in a standard type.
    let type: String?
    let parent: Int?
    var children: [Int] = []
    var marks: [Mark] = []
    /// The objects, such as annotations, that belong to it.
    var objects: [Int] = []
  }

  private(set) var elements: [Element] = []
  let root: PDFDictionary?
  private let roles: PDFDictionary

  init(_ file: PlainFile) {
    root = file.dictionary(file.catalog["StructTreeRoot"])
    roles = file.dictionary(root?["RoleMap"]) ?? [:]
    var seen: Set<Int> = []
    for kid in file.items(root?["K"]) { add(kid, parent: nil, page: nil, file, &seen) }
  }

  private mutating func add(
    _ value: PDFValue, parent: Int?, page: Int?, _ file: PlainFile, _ seen: inout Set<Int>
  ) {
    guard let number = value.reference, let element = file.dictionary(value), element["S"] != nil,
      seen.insert(number).inserted
    else { return }
    let index = elements.count
    elements.append(
      Element(object: number, value: element, type: standardType(element["S"]?.name ?? ""), parent: parent))
    if let parent { elements[parent].children.append(index) }
    let page = element["Pg"]?.reference ?? page
    for kid in file.items(element["K"]) {
      if let mark = kid.integer {
        if let page { elements[index].marks.append(Mark(page: page, number: mark)) }
        continue
      }
      let reference = file.dictionary(kid) ?? [:]
      switch reference["Type"]?.name {
      case "MCR":
        guard let mark = reference["MCID"]?.integer, let page = reference["Pg"]?.reference ?? page else {
          continue
        }
        elements[index].marks.append(Mark(page: page, number: mark))
      case "OBJR":
        if let object = reference["Obj"]?.reference { elements[index].objects.append(object) }
      default: add(kid, parent: index, page: page, file, &seen)
      }
    }
  }

  private func standardType(_ name: String) -> String? {
    var name = name
    for _ in 0...roles.entries.count where !CheckedTree.standardTypes.contains(name) {
      guard let next = roles[name]?.name else { return nil }
      name = next
    }
    return CheckedTree.standardTypes.contains(name) ? name : nil
  }

  /// ISO 32000-1, 14.8.4.
  private static let standardTypes = Set(
    """
    Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI \
    Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP \
    Warichu WT WP Figure Formula Form
    """.split(separator: " ").map(String.init))
}

extension CheckedTree {
  /// The elements of a type.
  func all(_ type: String) -> [Element] { elements.filter { $0.type == type } }

  /// What the children of an element are.
  func types(in element: Element) -> [String?] { element.children.map { elements[$0].type } }

  /// How a report names an element.
  func name(_ element: Element) -> String { "\(element.type ?? "unknown type") (object \(element.object))" }

  /// Whether an element or one around it tells its language.
  func knowsLanguage(_ element: Element) -> Bool {
    var current: Element? = element
    while let here = current {
      if here.value["Lang"] != nil { return true }
      current = here.parent.map { elements[$0] }
    }
    return false
  }
}
