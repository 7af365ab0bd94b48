/// The tree of a print stream's pages (ISO 32000-1, 7.7.3), written as the pages come.
///
/// Its leaves are nodes of a fixed number of pages, so that neither whoever writes the file nor whoever opens it
/// holds one list of all pages.
struct PageTree {
  /// How many pages a node has.
  static let share = 256

  /// The number of the root.
  let root: Int
  /// How many pages were added.
  private(set) var count = 0
  private var nodes: [Int] = []
  /// The node that is being filled, and its pages.
  private var node = 0
  private var pages: [Int] = []

  /// A tree without pages, under the number of its root.
  init(root: Int) { self.root = root }

  /// The number of the node that the next page belongs to.
  mutating func parent(in writer: inout StreamWriter) -> Int {
    if pages.isEmpty {
      node = writer.number()
      nodes.append(node)
    }
    return node
  }

  /// Adds a page that names ``parent(in:)`` as its parent.
  mutating func add(_ page: Int, to writer: inout StreamWriter) {
    pages.append(page)
    count += 1
    if pages.count == Self.share { close(to: &writer) }
  }

  /// Writes what is not written yet; nothing can be added afterwards.
  consuming func finish(to writer: inout StreamWriter) {
    if !pages.isEmpty { close(to: &writer) }
    writer.write(number: root, Self.node(of: nodes, count: count, parent: nil))
  }

  private mutating func close(to writer: inout StreamWriter) {
    writer.write(number: node, Self.node(of: pages, count: pages.count, parent: root))
    pages.removeAll(keepingCapacity: true)
  }

  private static func node(of kids: [Int], count: Int, parent: Int?) -> PDFDictionary {
    var node: PDFDictionary = [
      "Type": .name("Pages"), "Count": .integer(count), "Kids": .array(kids.map { .reference($0) }),
    ]
    if let parent { node["Parent"] = .reference(parent) }
    return node
  }
}
