import Blocks
import ComparisonModel
import Frames

/// The head of the handout: what it is, and for whom.
extension Composition {
  mutating func titleBlocks() -> [Block] {
    let title = shared(.title, of: [labels[.title], labels[.subtitle]]) {
      .stack(
        [
          .tagged(.heading(1), $0.paragraph($0.labels[.title], .title)),
          .tagged(.paragraph, $0.paragraph($0.labels[.subtitle], .subtitle)),
        ], gap: .points(1))
    }
    let person = Block.stack(personLines(), gap: .zero)
    return [
      .grid(
        Grid(
          columns: [.share(0.62), .share(0.38)],
          rows: [GridRow("title", [GridCell(title), GridCell(person)])])),
      .space(.points(5.5)),
    ]
  }

  private mutating func personLines() -> [Block] {
    let patient = comparison.patient
    var lines: [Block] = [
      .tagged(
        .paragraph,
        .text(
          styled(
            literal: patient.name.display, .option, colour: colour(.text), alignment: .end,
            isFromRecord: true),
          .personal))
    ]
    let known: [(LabelKey, CalendarDay?)] = [
      (.headBorn, patient.birthDate), (.headVisit, patient.visit?.day),
    ]
    let days = known.compactMap { key, day in
      day.map { labels.filled(key, ["day": Prose.Value(pack.language.write($0))]) }
    }
    let clinician = patient.visit?.clinician.map { Prose([.value($0, .record)]) }
    let clinic = comparison.clinic.map { Prose([.value($0.name, .written)]) }
    let people = [clinician, clinic].compactMap { $0 }
    for line in [days, people] where !line.isEmpty {
      let text = paragraph(
        joined(line, by: labels[.separator]), .caption, alignment: .end, layer: .personal)
      lines.append(.tagged(.paragraph, text))
    }
    return lines
  }

  /// Prose joined by a mark.
  func joined(_ parts: [Prose], by mark: Prose) -> Prose {
    Prose(Array(parts.map(\.runs).joined(separator: mark.runs)))
  }

  /// What the record calls for at the very top: a red flag, or a note on the language.
  mutating func warningBlocks() -> [Block] {
    guard !comparison.warnings.isEmpty else { return [] }
    let paragraphs = comparison.warnings.map {
      Block.tagged(.paragraph, paragraph($0, .body, layer: .personal))
    }
    let heading = Block.tagged(
      .heading(2), paragraph(labels[.warningsTitle], .option, colour: colour(.alarm)))
    return [
      .box(
        BoxStyle(
          insets: Insets(block: .points(7), inline: .points(10)),
          stroke: Stroke(width: .points(2), colour: colour(.alarm)), cornerRadius: .points(5)),
        .stack([heading] + paragraphs, gap: .points(3))),
      .space(.points(8)),
    ]
  }

  /// The strip of facts from the record.
  mutating func aboutBlocks() -> [Block] {
    guard !comparison.about.isEmpty else { return [] }
    var chips = [
      Block.pad(
        Insets(top: .points(2), end: .points(3)), paragraph(labels[.aboutTitle], .rowName))
    ]
    for fact in aboutFacts {
      let text = styledChip(label: fact.label, value: fact.value)
      chips.append(
        .box(
          BoxStyle(
            insets: Insets(block: .points(1.5), inline: .points(6)), fill: .white,
            stroke: Stroke(width: .points(0.6), colour: colour(.rule)), cornerRadius: .points(3)),
          .text(text, .personal)))
    }
    return [
      .box(
        BoxStyle(
          insets: Insets(block: .points(5), inline: .points(8)), fill: colour(.panel),
          cornerRadius: .points(4)),
        .wrap(chips, gap: .points(5), lineGap: .points(4))),
      .space(.points(5.5)),
    ]
  }

  /// The facts of the record, those under one label together.
  private var aboutFacts: [AboutWords] {
    var facts: [AboutWords] = []
    for fact in comparison.about {
      if let place = facts.firstIndex(where: { $0.label == fact.label }) {
        let values = joined([facts[place].value, fact.value], by: labels[.separator])
        facts[place] = AboutWords(label: fact.label, value: values)
      } else {
        facts.append(fact)
      }
    }
    return facts
  }

  /// The label of a fact in muted words, its value in strong ones.
  private mutating func styledChip(label: Prose, value: Prose) -> StyledText {
    var text = styled(label, .caption)
    text.spans += styled(Prose(plain: labels[.aboutMark].plain), .caption).spans
    text.spans += styled(value, .caption, colour: colour(.text), weight: .semibold).spans
    return text
  }
}
