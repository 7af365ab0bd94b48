import Blocks
import ComparisonModel
import Frames

/// Sources by number, how the handout was made, and other lists of the pack.
extension Composition {
  mutating func sourceBlocks() -> [Block] {
    let lines = Dictionary(pack.sources.map { ($0.id, $0.line) }) { first, _ in first }
    var items: [Block] = []
    for (index, id) in citations.order.enumerated() {
      let number = labels.filled(
        .sourcesNumber, ["number": .init(pack.language.write(index + 1), isPersonal: false)])
      let line = paragraph(lines[id] ?? labels[.notKnown], .small)
      items.append(
        listItem(label: paragraph(number, .small), body: line, labelWidth: .points(19)))
    }
    return [
      heading(labels[.sourcesTitle]), .space(.points(2)),
      .tagged(.list, .stack(items, gap: .points(1))), .space(.points(8)),
    ]
  }

  mutating func methodBlocks() -> [Block] {
    var blocks = [heading(labels[.methodTitle]), .space(.points(2))]
    for entry in pack.companion.method {
      blocks.append(.tagged(.paragraph, paragraph(words(of: entry), .small)))
      blocks.append(.space(.points(2)))
    }
    return blocks
  }

  /// A heading, and entries with a strong title each.
  mutating func entryList(_ key: LabelKey, _ entries: [Entry]) -> [Block] {
    var items: [Block] = []
    for entry in entries {
      var text = styled(entry.title, .cell, weight: .bold)
      text.spans += styled(Prose([.plain(" ")] + entry.text.runs), .cell).spans
      items.append(.tagged(.paragraph, .text(text, .shared)))
    }
    return [heading(labels[key]), .space(.points(2)), .stack(items, gap: .points(2)), .space(.points(8))]
  }
}
