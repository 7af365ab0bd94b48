import Frames

/// Draws a page, and marks what belongs to which structure element (ISO 32000-1, 14.6 and 14.8.2.2).
struct MarkedPage {
  private let teller: StructureTeller
  private let tree: StructureTree
  private var pen = ContentWriter()
  private let height: Length
  private var holder: StructureTree.Holder?

  /// The content of a page; its elements are told to the tree.
  static func content(
    of frame: Frame, _ teller: StructureTeller, _ tree: StructureTree, _ fonts: inout FileFonts
  ) throws(FontFailure) -> [UInt8] {
    var page = MarkedPage(height: frame.size.height, teller, tree)
    try page.draw(frame, at: .zero, &fonts)
    page.endMark()
    return page.pen.bytes
  }

  private init(height: Length, _ teller: StructureTeller, _ tree: StructureTree) {
    self.teller = teller
    self.tree = tree
    self.height = height
    pen.turn(height: height)
  }

  private mutating func draw(
    _ frame: Frame, at origin: Point, _ fonts: inout FileFonts
  ) throws(FontFailure) {
    for placed in frame.items {
      let place = origin + placed.origin
      switch placed.item {
      case .group(let inner, let tag):
        let entry = teller.enter(tag, inner, at: place)
        try draw(inner, at: place, &fonts)
        teller.leave(entry)
      case .glyphs(let run):
        teller.prepareForText(in: run.language)
        if !run.glyphs.isEmpty { mark() }
        try pen.draw(placed.item, at: place, with: &fonts)
      case .fill, .stroke:
        teller.prepareForArt()
        mark()
        try pen.draw(placed.item, at: place, with: &fonts)
      }
    }
  }

  /// Sees to it that what is drawn next stands under a mark of whatever it belongs to.
  private mutating func mark() {
    let next = tree.holder(isInElement: teller.isInElement)
    guard next != holder else { return }
    endMark()
    holder = next
    switch next {
    case .decoration: pen.begin(artifact: ArtifactProperties.layout)
    case .artifact(let element):
      pen.begin(artifact: ArtifactProperties.of(element, pageHeight: height))
    case .element(let index):
      let mark = tree.mark(index)
      pen.begin(tree.nodes[index].element.type, mark: mark)
    }
  }

  private mutating func endMark() {
    if holder != nil { pen.endMark() }
    holder = nil
  }
}
