import Blocks
import ComparisonModel
import Frames

/// Sources by number, how the handout was made, and other lists of the pack.
extension Composition {
  mutating func sourceBlocks() -> [Block] {
    let sources = Dictionary(pack.sources.map { ($0.id, $0) }) { first, _ in first }
    var items: [Block] = []
    for (index, id) in citations.order.enumerated() {
      items.append(
        shared(.source(id, number: index + 1), of: []) { $0.item(sources[id], number: index + 1) })
    }
    let length = max(1, (items.count + sourceColumns - 1) / sourceColumns)
    let columns = stride(from: 0, to: items.count, by: length).map { first in
      let list = Array(items[first..<min(first + length, items.count)])
      return Column(width: .share(1), block: .tagged(.list, .stack(list, gap: .zero)))
    }
    return [
      heading(labels[.sourcesTitle]), .space(.points(2)), .columns(columns, gap: .points(14)),
    ]
  }

  /// A source under its number.
  private mutating func item(_ source: Source?, number: Int) -> Block {
    let number = labels.filled(.sourcesNumber, ["number": .shared(pack.language.write(number))])
    var text = styled(number, .small, colour: colour(.text), weight: .bold)
    let line = source?.line ?? labels[.notKnown]
    text.spans += styled(Prose([.plain(" ")] + line.runs), .small).spans
    var body = Block.text(text, .shared)
    if let address = source?.address { body = .tagged(.link(address: address), body) }
    return .tagged(.listItem, .tagged(.listBody, body))
  }

  /// A lying page is wide enough for three short lines of sources side by side, an upright one for two.
  private var sourceColumns: Int { layout.orientation == .landscape ? 3 : 2 }

  mutating func methodBlocks() -> [Block] {
    let spec = spec(.small)
    var text = StyledText([], leading: spec.leading, direction: direction, language: language)
    for entry in pack.companion.method {
      if !text.spans.isEmpty { text.spans += styled(Prose(plain: " "), .small).spans }
      text.spans += styled(entry.title, .small, weight: .bold).spans
      text.spans += styled(Prose([.plain(" ")] + entry.text.runs), .small).spans
    }
    return [
      methodHeading(), .space(.points(2)), .tagged(.paragraph, .text(text, .shared)), .space(.points(2)),
    ]
  }

  /// The heading, and beside it the reading grade where the language has a formula for it.
  private mutating func methodHeading() -> Block {
    let grade = labels[.methodGrade]
    return grade.slots.isEmpty
      ? heading(labels[.methodTitle], remark: grade) : heading(labels[.methodTitle])
  }

  /// A heading, and entries with a strong title each.
  mutating func entryList(_ key: LabelKey, _ entries: [Entry]) -> [Block] {
    let items = entries.map { entry($0, .cell) }
    return [heading(labels[key]), .space(.points(2)), .stack(items, gap: .points(1)), .space(.points(6))]
  }
}
