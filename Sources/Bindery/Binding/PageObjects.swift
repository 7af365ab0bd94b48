import Frames

/// Writes the pages of a file as its objects: content, links and page dictionaries.
struct PageObjects: ~Copyable {
  private let document: Document
  private let outline: StructureOutline
  private let children: [[Int]]
  private let teller: StructureTeller
  private let tree = StructureTree()
  private var pages: [Int] = []
  private var links: [Int] = []

  init(_ document: Document, _ outline: StructureOutline) {
    self.document = document
    self.outline = outline
    children = outline.children()
    teller = StructureTeller(document, listener: tree)
  }

  /// Writes all pages below a node of the tree of pages, with what structure there is.
  ///
  /// - Returns: the root of the structure tree.
  /// - Throws: ``FontFailure``; then the file is good for nothing.
  consuming func write(
    under parent: Int, resources: Int, _ fonts: inout FileFonts,
    to writer: inout some ObjectWriter & ~Copyable
  ) throws(FontFailure) -> PDFValue {
    for page in document.pages { try write(page, parent, resources, &fonts, to: &writer) }
    teller.finish()
    writer.write(
      number: parent,
      [
        "Type": .name("Pages"), "Count": .integer(pages.count), "Kids": .array(pages.map { .reference($0) }),
      ])
    return StructureObjects(tree: tree, pages: pages, links: links).write(to: &writer)
  }

  private mutating func write(
    _ page: Page, _ parent: Int, _ resources: Int, _ fonts: inout FileFonts,
    to writer: inout some ObjectWriter & ~Copyable
  ) throws(FontFailure) {
    tree.beginPage()
    let content = try MarkedPage.content(of: page.frame, teller, tree, &fonts)
    let size = page.frame.size
    let corner = [size.width, size.height].map { PDFValue.real(points: $0.points) }
    var dictionary: PDFDictionary = [
      "Type": .name("Page"), "Parent": .reference(parent),
      "MediaBox": .array([.integer(0), .integer(0)] + corner),
      "Contents": writer.add(stream: content, of: [:]),
      "Resources": .dictionary(["Font": .reference(resources)]), "StructParents": .integer(pages.count),
      // Links are reached in the order of the structure (ISO 14289-1, 7.18.3).
      "Tabs": .name("S"),
    ]
    if !tree.links.isEmpty {
      dictionary["Annots"] = .array(tree.links.map { write(link: $0, size.height, to: &writer) })
    }
    let number = writer.number()
    writer.write(number: number, dictionary)
    pages.append(number)
  }

  /// Writes the area of a link (12.5.6.5).
  private mutating func write(
    link: Int, _ height: Length, to writer: inout some ObjectWriter & ~Copyable
  ) -> PDFValue {
    let node = tree.nodes[link]
    let area = node.element.area ?? Rectangle(origin: .zero, size: .zero)
    var address = ""
    if case .link(let target)? = node.element.tag?.role { address = target }
    // What a link leads to, for readers that speak annotations: its own words, or else its address.
    let words = PDFText.cleaned(outline.text(of: node.entry, children))
    let description = words.allSatisfy(\.isWhitespace) ? PDFText.cleaned(address) : words
    let number = writer.number()
    writer.write(
      number: number,
      [
        "Type": .name("Annot"), "Subtype": .name("Link"), "Rect": .corners(of: area, pageHeight: height),
        "Border": .array([.integer(0), .integer(0), .integer(0)]),
        // Printed with the page, and never hidden (ISO 19005-2, 6.3.2).
        "F": .integer(4), "Contents": .text(description),
        "A": .dictionary(["S": .name("URI"), "URI": .string(Array(LinkAddress.encoded(address).utf8))]),
        "StructParent": .integer(document.pages.count + links.count),
      ])
    tree.setArea(of: link, object: number)
    links.append(link)
    return .reference(number)
  }
}
