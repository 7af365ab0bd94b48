/// The structure elements of a document in the order in which drawing begins them.
///
/// What is looked over before a file is written and what is then written come from the same
/// ``StructureTeller``, so that the two agree.
public struct StructureOutline: Sendable {
  /// One element, and what stands in it.
  public struct Entry: Hashable, Sendable {
    /// The element.
    public let element: StructureElement
    /// The position of the element around it in the outline.
    public let parent: Int?
    /// The page on which it begins, from 1.
    public let page: Int
    /// The characters of the runs that stand in it and in no element inside it; not those of a figure.
    public internal(set) var text: String
  }

  /// The elements, each after the one around it.
  public let entries: [Entry]

  /// The outline of a document.
  public init(_ document: Document) {
    let recorder = StructureRecorder()
    let teller = StructureTeller(document, listener: recorder)
    for (index, page) in document.pages.enumerated() {
      recorder.page = index + 1
      StructureOutline.walk(page.frame, at: .zero, teller, recorder)
    }
    teller.finish()
    entries = recorder.entries
  }

  private static func walk(
    _ frame: Frame, at origin: Point, _ teller: StructureTeller, _ recorder: StructureRecorder
  ) {
    for placed in frame.items {
      let place = origin + placed.origin
      switch placed.item {
      case .group(let inner, let tag):
        let entry = teller.enter(tag, inner, at: place)
        walk(inner, at: place, teller, recorder)
        teller.leave(entry)
      case .glyphs(let run):
        teller.prepareForText(in: run.language)
        if !teller.isSilent { recorder.read(run.text) }
      case .fill, .stroke: teller.prepareForArt()
      }
    }
  }
}

/// Writes down what a teller tells.
private final class StructureRecorder: StructureListener {
  var entries: [StructureOutline.Entry] = []
  var page = 1
  private var open: [Int] = []

  func begin(_ element: StructureElement) {
    open.append(entries.count)
    entries.append(
      StructureOutline.Entry(element: element, parent: open.dropLast().last, page: page, text: ""))
  }

  func end(_ element: StructureElement) { open.removeLast() }

  func read(_ text: String) {
    if let last = open.last { entries[last].text += text }
  }
}
