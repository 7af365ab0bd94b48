import Blocks
import ComparisonModel
import Frames

/// The signs that need care at once; on page 1 always.
extension Composition {
  mutating func redFlagBlocks() -> [Block] {
    let emergency = sentence("red-flags.emergency", pack.companion.emergencySigns)
    let sameDay = sentence("red-flags.same-day", pack.companion.sameDaySigns)
    return [
      .tagged(
        .section,
        .box(
          BoxStyle(
            insets: Insets(block: .points(5), inline: .points(8)),
            stroke: Stroke(width: .points(1.3), colour: colour(.alarm)), cornerRadius: .points(5)),
          .stack([emergency, sameDay], gap: .points(2))))
    ]
  }

  /// A label in the colour of alarm, and the signs after it in one sentence.
  private mutating func sentence(_ key: String, _ signs: [Entry]) -> Block {
    let names = joined(signs.map(\.title), by: Prose(plain: pack.language.listMark))
    var text = styled(labels[key], .cell, colour: colour(.alarm), weight: .bold)
    text.spans += styled(Prose([.plain(" ")] + names.runs), .cell).spans
    text.spans += styled(labels["\(key).end"], .cell).spans
    guard let phone = comparison.clinic?.emergencyPhone ?? comparison.clinic?.phone else {
      return .tagged(.paragraph, .text(text, .shared))
    }
    let call = labels.filled("\(key).clinic", ["phone": Prose.Value(phone, isPersonal: false)])
    text.spans += styled(call, .cell).spans
    return .tagged(.paragraph, .text(text, .shared))
  }
}
