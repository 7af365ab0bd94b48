import Blocks
import ComparisonModel
import Frames

/// What a letter by post needs: the address in the window, the sender, fold marks, a few words.
extension Composition {
  private var envelope: Envelope { layout.envelope ?? .us10 }

  /// What stands at its own place on the first page of a section.
  mutating func fixedBlocks(_ nodes: [LayoutNode]) -> [FixedBlock] {
    var fixed: [FixedBlock] = []
    for node in nodes {
      guard case .part(let part) = node else { continue }
      switch part.kind {
      case .address: fixed += addressBlocks()
      case .sender: fixed += senderBlocks()
      case .foldMarks: fixed += foldMarks()
      default: break
      }
    }
    return fixed
  }

  /// Where the flow of a section with an address begins: below all that may show in the window.
  func mailTop(_ nodes: [LayoutNode]) -> Length? {
    let hasAddress = nodes.contains { if case .part(let part) = $0 { part.kind == .address } else { false } }
    guard hasAddress else { return nil }
    let zone = envelope.keepOut
    return zone.origin.y + zone.size.height + .points(9)
  }

  private mutating func addressBlocks() -> [FixedBlock] {
    guard let address = comparison.patient.address else { return [] }
    // Only the country, in capitals, stands on the last line of a letter abroad (USPS Publication 28, A31).
    let country = address.destination(from: comparison.clinic?.country ?? .unitedStates)
    let lines =
      [comparison.patient.name.display] + address.printed(labels[.mailTown])
      + [country?.name.uppercased()].compactMap { $0 }
    let block = Block.tagged(.paragraph, literalLines(lines, .mail, layer: .personal))
    return [FixedBlock(block, in: envelope.addressBox, part: .address)]
  }

  private mutating func senderBlocks() -> [FixedBlock] {
    guard let box = envelope.senderBox, let lines = comparison.clinic?.returnAddress, !lines.isEmpty else {
      return []
    }
    let block = Block.tagged(.paragraph, literalLines(lines, .footer, layer: .shared))
    return [FixedBlock(block, in: box, part: .sender)]
  }

  /// Words of the record, one element a line, as they are written there.
  private mutating func literalLines(_ lines: [String], _ style: AddressStyle, layer: Layer) -> Block {
    let name: StyleName = style == .mail ? .cell : .footer
    var text = styled(literal: lines.joined(separator: "\n"), name, colour: colour(.text), isFromRecord: true)
    if style == .mail {
      // The post reads letters of 8 points or more that do not touch (DMM 202, 3). A barcode takes a line's room, and
      // a long address, such as one abroad, may leave less than half of one.
      let need = Length.points(10.8) * (Double(lines.count) + 0.5)
      let isNarrow = envelope.barcodeRoom > .zero || envelope.addressBox.size.height < need
      for index in text.spans.indices { text.spans[index].style.size = .points(isNarrow ? 9 : 10) }
      text.leading = .points(isNarrow ? 9.9 : 10.8)
    }
    return .text(text, layer)
  }

  private enum AddressStyle { case mail, footer }

  /// Short lines at the left edge, outside the part that office printers leave white.
  private func foldMarks() -> [FixedBlock] {
    envelope.folds.map { fold in
      let place = Point(x: .millimetres(6.5), y: fold)
      let area = Rectangle(origin: place, size: Size(width: .millimetres(4), height: .points(1)))
      return FixedBlock(.rule(Stroke(width: .points(0.5), colour: colour(.muted))), in: area)
    }
  }

  mutating func letterBlocks() -> [Block] {
    let patient = comparison.patient
    let greeting = labels.filled(.mailGreeting, ["name": Prose.Value(patient.name.display, .record)])
    let visit = patient.visit?.day.map {
      labels.filled(.mailVisit, ["day": Prose.Value(pack.language.write($0))])
    }
    let clinic = comparison.clinic.map { Prose([.value($0.name, .shared)]) }
    let phone = comparison.clinic?.phone.map {
      labels.filled(.mailPhone, ["phone": Prose.Value($0, .shared)])
    }
    var paragraphs = [paragraph(greeting, .body, layer: .personal)]
    paragraphs += [visit, labels[.mailInside], labels[.mailChoice], phone].compactMap { $0 }
      .map { paragraph($0, .body) }
    paragraphs.append(paragraph(labels[.mailClosing], .body))
    if let clinic { paragraphs.append(paragraph(clinic, .body, weight: .semibold)) }
    return [.stack(paragraphs.map { .tagged(.paragraph, $0) }, gap: .points(8)), .space(.points(8))]
  }

  /// A box to fill in and hand over; nothing in it is marked beforehand.
  mutating func replySlipBlocks() -> [Block] {
    let keys: [LabelKey] = [.mailReplyRead, .mailReplyCall, .mailReplyInterpreter, .mailReplyLarge]
    let wishes = keys.map { key in
      listItem(label: checkBox(), body: paragraph(labels[key], .body), labelWidth: .points(17))
    }
    let name = labels.filled(.mailReplyName, ["name": Prose.Value(comparison.patient.name.display, .record)])
    let content: [Block] = [
      heading(labels[.mailReplyTitle]), .tagged(.paragraph, paragraph(labels[.mailReplyIntro], .body)),
      .tagged(.paragraph, paragraph(name, .body, weight: .semibold, layer: .personal)),
      .tagged(.list, .stack(wishes, gap: .points(4))),
      .tagged(.paragraph, paragraph(labels[.mailReplyQuestion], .body)), writingLines(2),
    ]
    let cut = Stroke(width: .points(0.9), colour: colour(.outline), dashes: [.points(5), .points(3)])
    return [
      .keepTogether(
        .box(
          BoxStyle(insets: Insets(block: .points(10), inline: .points(12)), stroke: cut),
          .stack(content, gap: .points(6)))),
      .space(.points(8)),
    ]
  }
}

extension PostalAddress {
  /// The lines below the name: each element as the record has it, the town in the order of a label.
  fileprivate func printed(_ town: Prose) -> [String] {
    let values = ["city": city, "state": state, "code": postalCode].mapValues { $0 ?? "" }
    let line = town.filled(with: values.mapValues { Prose.Value($0) }).plain
      .split(separator: " ").joined(separator: " ")
    return (lines + [line]).filter { !$0.isEmpty }
  }
}
