/// Frees elements without content, such as empty cells, from the marks that Cairo gives them all the same.
///
/// An empty cell stays in the tree, so that the columns of its table are equal; without a mark a reader and an
/// auditor can tell that nothing is in it.
enum EmptyElements {
  /// Takes marks of a page away from their elements.
  static func release(_ marks: [Int], on number: Int, _ page: PDFDictionary, in file: inout PlainFile) {
    guard !marks.isEmpty, let key = page["StructParents"]?.integer,
      let list = parents(of: key, in: file)?.reference, var owners = file.array(.reference(list))
    else { return }
    for mark in marks where mark < owners.count {
      guard let owner = owners[mark].reference, var element = file.dictionary(owners[mark]) else { continue }
      let kids = file.items(element["K"]).filter { !isMark($0, mark, on: number, of: element, file) }
      element["K"] = kids.isEmpty ? nil : .array(kids)
      file.replace(owner, with: element)
      owners[mark] = .null
    }
    file.replace(list, with: .array(owners))
  }

  /// The elements that the marks of a page belong to, as the tree of parents lists them.
  private static func parents(of key: Int, in file: PlainFile) -> PDFValue? {
    let root = file.dictionary(file.catalog["StructTreeRoot"])
    let numbers = file.array(file.dictionary(root?["ParentTree"])?["Nums"]) ?? []
    let place = stride(from: 0, to: numbers.count - 1, by: 2).first { numbers[$0].integer == key }
    return place.map { numbers[$0 + 1] }
  }

  private static func isMark(
    _ kid: PDFValue, _ mark: Int, on page: Int, of element: PDFDictionary, _ file: PlainFile
  ) -> Bool {
    if kid.integer == mark { return element["Pg"]?.reference == page }
    guard let reference = file.dictionary(kid), reference["Type"]?.name == "MCR" else { return false }
    return reference["MCID"]?.integer == mark && (reference["Pg"] ?? element["Pg"])?.reference == page
  }
}
