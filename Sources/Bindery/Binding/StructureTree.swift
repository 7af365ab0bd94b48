import Frames

/// The structure elements of a file (ISO 32000-1, 14.7.2), gathered while its pages are drawn.
final class StructureTree: StructureListener {
  /// Something in an element.
  enum Kid {
    case element(Int)
    /// What is drawn under a mark of a page.
    case mark(Int, page: Int)
    /// The area of a link, an object of its own.
    case area(object: Int, page: Int)
  }

  /// An element of the file.
  struct Node {
    let element: StructureElement
    /// Its position in the outline of the document.
    let entry: Int
    /// The position of the element around it.
    let parent: Int?
    var kids: [Kid] = []
  }

  /// What is drawn belongs to this.
  enum Holder: Equatable {
    case decoration
    case artifact(StructureElement)
    case element(Int)
  }

  /// The elements, each after the one around it.
  private(set) var nodes: [Node] = []
  /// The elements that the marks of each page belong to, by page and mark.
  private(set) var owners: [[Int]] = []
  /// The links of the page that is being drawn.
  private(set) var links: [Int] = []
  private var open: [Int] = []
  private var artifact: StructureElement?
  private var begun = 0

  func begin(_ element: StructureElement) {
    defer { begun += 1 }
    guard element.type != .artifact else {
      artifact = element
      return
    }
    let index = nodes.count
    nodes.append(Node(element: element, entry: begun, parent: open.last))
    if let parent = open.last { nodes[parent].kids.append(.element(index)) }
    if element.type == .link { links.append(index) }
    open.append(index)
  }

  func end(_ element: StructureElement) {
    if element.type == .artifact { artifact = nil } else { open.removeLast() }
  }

  /// Begins a page.
  func beginPage() {
    owners.append([])
    links = []
  }

  /// What owns the thing that is drawn now.
  func holder(isInElement: Bool) -> Holder {
    if let artifact { return .artifact(artifact) }
    guard isInElement, let current = open.last else { return .decoration }
    return .element(current)
  }

  /// A new mark for an element on the page that is being drawn.
  func mark(_ element: Int) -> Int {
    let page = owners.count - 1
    let mark = owners[page].count
    owners[page].append(element)
    nodes[element].kids.append(.mark(mark, page: page))
    return mark
  }

  /// Gives a link its area on the page that is being drawn, in front of its words.
  func setArea(of link: Int, object: Int) {
    nodes[link].kids.insert(.area(object: object, page: owners.count - 1), at: 0)
  }
}
