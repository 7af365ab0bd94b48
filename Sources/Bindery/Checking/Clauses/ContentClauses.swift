/// What is drawn, and whether the structure tree knows all of it.
enum ContentClauses {
  static let rules: [ClauseRule] = [
    ClauseRule("untagged", ua: "7.1", "All that is painted belongs to an element or is decoration.") {
      checked in
      checked.pages.filter { $0.strayPaint > 0 }.map { "page \($0.number), \($0.strayPaint) times" }
    },
    ClauseRule("mixed-marks", ua: "7.1", "Decoration and elements do not stand inside each other.") {
      checked in
      checked.pages.filter(\.hasMixedMarks).map { "page \($0.number)" }
    },
    ClauseRule(
      "running-parts", ua: "7.8", "Headers and footers of pages are pagination, and nothing else is."
    ) {
      checked in
      checked.pages.filter { $0.strangeArtifacts > 0 }.map { "page \($0.number)" }
    },
    ClauseRule("balanced-marks", ua: "7.1", archive: "6.2.2", "Every mark that begins also ends.") {
      checked in
      checked.pages.filter { !$0.isBalanced }.map { "page \($0.number)" }
    },
    ClauseRule("lost-marks", ua: "7.1", "The tree, the tree of parents and the pages have the same marks.") {
      checked in
      let parents = ParentTree(checked)
      var told: [Int: [(mark: Int, element: Int)]] = [:]
      for element in checked.tree.elements {
        for mark in element.marks { told[mark.page, default: []].append((mark.number, element.object)) }
      }
      return checked.pages.flatMap { wrongMarks(on: $0, told: told[$0.object] ?? [], parents) }
    },
  ]

  private static func wrongMarks(
    on page: CheckedPage, told: [(mark: Int, element: Int)], _ parents: ParentTree
  ) -> [String] {
    let drawn = Set(page.marks)
    let lost = drawn.symmetricDifference(told.map(\.mark)).sorted().map { "page \(page.number), mark \($0)" }
    let twice = drawn.count < page.marks.count ? ["page \(page.number), a mark twice"] : []
    let strange = told.filter { parents.owner(of: $0.mark, on: page) != $0.element }
    return lost + twice + strange.map { "page \(page.number), parent of mark \($0.mark)" }
  }
}

/// Which element each mark of each page belongs to, by the file's own list (ISO 32000-1, 14.7.4.4).
struct ParentTree {
  private var lists: [Int: PDFValue] = [:]
  private let file: PlainFile

  init(_ checked: CheckedFile) {
    file = checked.file
    let numbers = file.array(file.dictionary(checked.tree.root?["ParentTree"])?["Nums"]) ?? []
    for place in stride(from: 0, to: numbers.count - 1, by: 2) {
      if let key = numbers[place].integer { lists[key] = numbers[place + 1] }
    }
  }

  /// The element of a mark of a page.
  func owner(of mark: Int, on page: CheckedPage) -> Int? {
    guard let key = page.value["StructParents"]?.integer, let owners = file.array(lists[key]),
      owners.indices.contains(mark)
    else { return nil }
    return owners[mark].reference
  }

  /// The element of an annotation.
  func owner(ofKey key: Int) -> Int? { lists[key]?.reference }
}
