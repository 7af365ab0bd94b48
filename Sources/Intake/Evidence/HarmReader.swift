import ComparisonModel

/// Joins the facts of a harm (`pack.json5`) with its words (`harms.json5`).
struct HarmReader {
  let names: PackNames
  /// The words of each kind of harm and option; a cell that is `null` is not there.
  private let cells: [HarmID: [OptionID: Prose]]
  private let cellsField: Field

  init(names: PackNames, cells field: Field) {
    self.names = names
    cellsField = field
    var cells: [HarmID: [OptionID: Prose]] = [:]
    for (kind, row) in field.members(named: names.harms) {
      for (option, cell) in row.members(named: names.options) {
        cells[kind, default: [:]][option] = names.prose(cell).flatMap { $0.runs.isEmpty ? nil : $0 }
      }
    }
    self.cells = cells
  }

  /// All harms; each kind and option may stand once.
  func harms(_ field: Field) -> [Harm] {
    var seen: Set<[String]> = []
    return field.list { item in
      guard let harm = harm(item) else { return nil }
      if !seen.insert([harm.kind.text, harm.option.text]).inserted {
        item.error("repeated-name", "Another harm has the same kind and the same option.")
      }
      return harm
    } ?? []
  }

  private func harm(_ field: Field) -> Harm? {
    field.object { facts in
      let kind = facts.required("kind").reference(names.harms)
      let option = facts.required("option").reference(names.options)
      let frequency = frequency(facts.required("frequency"))
      let severity = facts["severity"].word(HarmSeverity.self) ?? .notKnown
      let months = facts["months"].integer(0...1200)
      let sources = names.sources(facts["sources"])
      guard let kind, let option, let frequency else { return nil }
      return Harm(
        kind: kind, option: option, frequency: frequency, severity: severity, followUpMonths: months,
        statement: statement(kind, option, frequency), sources: sources)
    }
  }

  private static let words = WordTable<HarmFrequency>([
    ("not-known", .notKnown), ("does-not-apply", .doesNotApply),
  ])

  private func frequency(_ field: Field) -> HarmFrequency? {
    if case .text? = field.node?.value { return field.word(Self.words) }
    return field.object { fields in
      let counted = fields["counted"]
      let range = fields["range"]
      let total = fields["of"]
      switch (counted.node, range.node) {
      case (.some, nil): return counted.proportion().map(HarmFrequency.counted)
      case (nil, .some):
        guard let values = range.decimals(), let total = total.integer(1...1_000_000) else {
          if total.node == nil { total.error("missing", "A range says of how many people it counts.") }
          return nil
        }
        return .range(values, of: total)
      default:
        field.error("wrong-type", "Expected either \"counted\" or \"range\".")
        return nil
      }
    }
  }

  private func statement(_ kind: HarmID, _ option: OptionID, _ frequency: HarmFrequency) -> Prose {
    if let prose = cells[kind]?[option] { return prose }
    switch frequency {
    case .notKnown, .doesNotApply: break
    case .counted, .range:
      let path = FieldPath.member(option.text, of: .member(kind.text, of: cellsField.path))
      cellsField.notes.error(
        "missing", at: cellsField.mark, path.text,
        "pack.json5 has numbers for this harm, and there are no words.")
    }
    return Prose([])
  }
}
