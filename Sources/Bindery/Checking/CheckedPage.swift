/// What is drawn on one page of a file, as far as marks are concerned.
struct CheckedPage: Sendable {
  let number: Int
  let object: Int
  let value: PDFDictionary
  /// The marks of elements, in the order of drawing.
  private(set) var marks: [Int] = []
  /// How much is painted outside all elements and decoration.
  private(set) var strayPaint = 0
  /// Whether decoration stands inside an element, or an element inside decoration.
  private(set) var hasMixedMarks = false
  /// How many artifacts say something of themselves that no artifact is.
  private(set) var strangeArtifacts = 0
  /// Whether every mark that begins also ends, outside of any text object that began later.
  private(set) var isBalanced = true

  private enum Sequence {
    case artifact, element, other
  }

  init(number: Int, object: Int, content: [UInt8], in file: PlainFile) {
    self.number = number
    self.object = object
    value = file.dictionary(.reference(object)) ?? [:]
    let resources = file.dictionary(value["Resources"])
    let properties = file.dictionary(resources?["Properties"]) ?? [:]
    var open: [Sequence] = []
    var scanner = OperatorScanner(content)
    while let found = scanner.next() {
      switch found.kind {
      case .begin:
        let sequence = read(content, found.statement, properties, file)
        if sequence != .other, open.contains(where: { $0 != .other }) { hasMixedMarks = true }
        open.append(sequence)
      case .end:
        if open.popLast() == nil { isBalanced = false }
      case .paint:
        if open.allSatisfy({ $0 == .other }) { strayPaint += 1 }
      case .beginText, .endText, .other: break
      }
    }
    if !open.isEmpty { isBalanced = false }
  }

  private mutating func read(
    _ content: [UInt8], _ statement: Range<Int>, _ properties: PDFDictionary, _ file: PlainFile
  ) -> Sequence {
    var scanner = PDFScanner(content, in: statement)
    let tag = scanner.next()?.name
    let operand = scanner.next()
    let dictionary = operand?.name.map { file.dictionary(properties[$0]) } ?? file.dictionary(operand)
    if let mark = dictionary?["MCID"]?.integer {
      marks.append(mark)
      return .element
    }
    guard tag == "Artifact" else { return .other }
    if let dictionary, !CheckedPage.isArtifact(dictionary) { strangeArtifacts += 1 }
    return .artifact
  }

  /// Whether a property list is one of an artifact (ISO 32000-1, table 330).
  private static func isArtifact(_ properties: PDFDictionary) -> Bool {
    let types = ["Pagination", "Layout", "Page", "Background"]
    if let type = properties["Type"], !types.contains(type.name ?? "") { return false }
    guard let subtype = properties["Subtype"] else { return true }
    return properties["Type"]?.name == "Pagination"
      && ["Header", "Footer", "Watermark"].contains(subtype.name ?? "")
  }
}
