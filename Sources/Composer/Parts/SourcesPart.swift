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
      var text = styled(number, .small, colour: colour(.text), weight: .bold)
      let line = lines[id] ?? labels[.notKnown]
      text.spans += styled(Prose([.plain(" ")] + line.runs), .small).spans
      items.append(.tagged(.listItem, .tagged(.listBody, .text(text, .shared))))
    }
    return [
      heading(labels[.sourcesTitle]), .space(.points(2)),
      .tagged(.list, .wrap(items, gap: .points(9), lineGap: .points(0.5))), .space(.points(6)),
    ]
  }

  mutating func methodBlocks() -> [Block] {
    var blocks = [heading(labels[.methodTitle]), .space(.points(2))]
    for entry in pack.companion.method {
      blocks.append(self.entry(entry, .small))
      blocks.append(.space(.points(1)))
    }
    if let grade = ReadingGrade(pack)?.mean {
      let words = labels.filled(
        .methodGrade, ["grade": .init(pack.language.write(grade), isPersonal: false)])
      blocks.append(.tagged(.paragraph, paragraph(words, .small)))
    }
    return blocks
  }

  /// A heading, and entries with a strong title each.
  mutating func entryList(_ key: LabelKey, _ entries: [Entry]) -> [Block] {
    let items = entries.map { entry($0, .cell) }
    return [heading(labels[key]), .space(.points(2)), .stack(items, gap: .points(1)), .space(.points(6))]
  }
}
