import Blocks
import ComparisonModel
import Frames

/// The signs that need care at once; on page 1 always.
extension Composition {
  mutating func redFlagBlocks() -> [Block] {
    let clinic = comparison.clinic
    let emergency = sentence(
      .redFlagsEmergency, pack.companion.emergencySigns, end: labels[.redFlagsEmergencyEnd])
    let call = (clinic?.phone).map {
      labels.filled(.redFlagsSameDayClinic, ["phone": .shared($0)])
    }
    let sameDay = sentence(
      .redFlagsSameDay, pack.companion.sameDaySigns, end: call ?? labels[.redFlagsSameDayEnd])
    return [
      .tagged(
        .section,
        .box(
          BoxStyle(
            insets: Insets(block: .points(5), inline: .points(8)),
            stroke: Stroke(width: .points(1.3), colour: colour(.alarm)), cornerRadius: .points(5)),
          .columns(
            [
              Column(width: .share(1.04), block: emergency), Column(width: .share(1), block: sameDay),
            ], gap: .points(14))))
    ]
  }

  /// A label in the colour of alarm, the signs after it in one sentence, and what to do.
  private mutating func sentence(_ key: LabelKey, _ signs: [Entry], end: Prose) -> Block {
    let names = joined(signs.map(\.title), by: Prose(plain: pack.language.listMark))
    var text = styled(labels[key], .cell, colour: colour(.alarm), weight: .bold)
    text.spans += styled(Prose([.plain(" ")] + names.runs + end.runs), .cell).spans
    return .tagged(.paragraph, .text(text, .shared))
  }
}
