/// The elements that the marks of a page belong to, by the file's own list (ISO 32000-1, 14.7.4.4).
struct MarkOwners {
  private let page: Int
  /// The object that holds the list.
  private let list: Int
  private var owners: [PDFValue]

  /// The owners of the marks of a page; `nil` when it has none.
  init?(of number: Int, _ page: PDFDictionary, in file: PlainFile) {
    let root = file.dictionary(file.catalog["StructTreeRoot"])
    let numbers = file.array(file.dictionary(root?["ParentTree"])?["Nums"]) ?? []
    guard let key = page["StructParents"]?.integer,
      let place = stride(from: 0, to: numbers.count - 1, by: 2).first(where: { numbers[$0].integer == key }),
      let list = numbers[place + 1].reference, let owners = file.array(.reference(list))
    else { return nil }
    self.page = number
    self.list = list
    self.owners = owners
  }

  /// The marks of elements, by a value for each of them.
  func marks<Value>(of elements: [Int: Value]) -> [Int: Value] {
    var found: [Int: Value] = [:]
    for (mark, owner) in owners.enumerated() {
      if let value = owner.reference.flatMap({ elements[$0] }) { found[mark] = value }
    }
    return found
  }

  /// Takes marks away from their elements: those of artifacts, and of empty cells, which Cairo marks as well.
  ///
  /// An empty cell stays in the tree, so that the columns of its table are equal; without a mark a reader and
  /// an auditor can tell that nothing is in it.
  consuming func release(_ marks: [Int], in file: inout PlainFile) {
    guard !marks.isEmpty else { return }
    for mark in marks where mark < owners.count {
      if let owner = owners[mark].reference, var element = file.dictionary(owners[mark]) {
        let kids = file.items(element["K"]).filter { !isMark($0, mark, of: element, file) }
        element["K"] = kids.isEmpty ? nil : .array(kids)
        file.replace(owner, with: element)
      }
      owners[mark] = .null
    }
    file.replace(list, with: .array(owners))
  }

  private func isMark(_ kid: PDFValue, _ mark: Int, of element: PDFDictionary, _ file: PlainFile) -> Bool {
    if kid.integer == mark { return element["Pg"]?.reference == page }
    guard let reference = file.dictionary(kid), reference["Type"]?.name == "MCR" else { return false }
    return reference["MCID"]?.integer == mark && (reference["Pg"] ?? element["Pg"])?.reference == page
  }
}
