import Blocks
import ComparisonModel
import Frames

/// Harms by option: the same rows for every option, each with its own people and time.
extension Composition {
  /// The harms table; rows of the comparison, such as cost, may stand below its own.
  mutating func harmBlocks(rows names: [String]) -> [Block] {
    var rows = [optionHeader()]
    for kind in pack.harmKinds { rows.append(row(kind)) }
    rows += comparisonRows(names)
    return [
      heading(labels[.harmsTitle], remark: labels[.harmsNote]), .space(.points(2)),
      .grid(
        Grid(
          columns: optionColumns(nameWidth: .points(74)), rows: rows, headerRows: 1, rowRule: thinRule,
          isTable: true)),
      .space(.points(4)),
    ]
  }

  private mutating func row(_ kind: Entry) -> GridRow {
    let insets = Insets(top: .points(2.5), bottom: .points(2.5), end: .points(4))
    var cells = [
      GridCell(paragraph(kind.title, .rowName), insets: insets, role: .headerCell(.row))
    ]
    for option in comparison.options {
      let harm = pack.harms.first { $0.option == option.treatment.id && $0.kind.text == kind.id }
      let words = harm.map { $0.statement.cited($0.sources) } ?? labels[.notKnown]
      cells.append(cell(paragraph(words, .cell)))
    }
    return GridRow(kind.id, cells)
  }

  /// What the clinic reports: apart from the rest, labelled, in words.
  mutating func clinicReportBlocks() -> [Block] {
    // The name of a report begins with that of the option it is about, as in "fibrin.success".
    let reports = pack.companion.clinicReports.filter { report in
      let option = OptionID(String(report.id.prefix { $0 != "." }))
      return pack.treatment(option) == nil || comparison.options.contains { $0.treatment.id == option }
    }
    let interest = interest
    guard !reports.isEmpty || interest != nil else { return [] }
    let remark = reports.isEmpty ? Prose([]) : labels[.clinicReportsLabel]
    var blocks = [heading(labels[.clinicReportsTitle], .option, remark: remark)]
    for report in reports { blocks.append(entry(report, .cell)) }
    if let interest { blocks.append(.tagged(.paragraph, paragraph(interest, .cell))) }
    return [
      .keepTogether(
        .box(
          BoxStyle(
            insets: Insets(block: .points(4.5), inline: .points(8)),
            stroke: Stroke(
              width: .points(0.9), colour: colour(.outline), dashes: [.points(3), .points(2)]),
            cornerRadius: .points(5)),
          .stack(blocks, gap: .points(1)))),
      .space(.points(5)),
    ]
  }

  /// Which of the options the clinic itself offers.
  private var interest: Prose? {
    guard let clinic = comparison.clinic else { return nil }
    let letters = comparison.options.filter { clinic.offers.contains($0.treatment.id) }.map(\.letter)
    guard !letters.isEmpty else { return nil }
    return labels.filled(
      .clinicReportsInterest,
      [
        "clinic": .shared(clinic.name),
        "options": .shared(letters.joined(separator: pack.language.listMark)),
      ])
  }

  /// What the record adds about cost and coverage.
  mutating func costBlocks() -> [Block] {
    guard !comparison.costs.isEmpty else { return [] }
    var items: [Block] = []
    for cost in comparison.costs {
      items.append(shared(.cost(cost), of: [cost]) { $0.bullet(cost, .cell) })
    }
    return [
      sharedHeading(.costsTitle), .space(.points(2)),
      .tagged(.list, .stack(items, gap: .points(2))), .space(.points(5)),
    ]
  }
}
