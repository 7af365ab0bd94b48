/// A source for every number and for every claim (IPDASi 2.2.1).
///
/// Which numbers need one:
/// - In what asserts (rows, milestones, figures, harms, what is told of the condition, of other treatments,
///   of the pathway, of what is unknown, of what the clinic reports, and what rules tell) every number in
///   digits. Figures and harms carry their sources as facts, which are printed beside them.
/// - In what asks, guides or names (the decision, questions, things to bring or mark, warning signs, glossary,
///   method, titles, rules' questions, labels) only a ratio such as "63 of 100": other numbers there are
///   telephone numbers, steps, thresholds to act on and ends of scales.
///
/// Slots are filled from the record and need none. Not tested: numbers in letters ("two of three").
enum SourcedText {
  static func breaches(_ reading: PackReading) -> [Breach] {
    reading.each(number) + reading.each(claim) + facts(reading.pack)
  }

  private static func number(_ text: PackText) -> [Breach] {
    guard !text.wording.numbers.isEmpty, asserts(text.kind) || !text.ratios.isEmpty, text.allSources.isEmpty
    else { return [] }
    return [
      text.breach(
        .sourcedNumbers, "A number without a source.",
        hint: "Name the source behind it, as [^source-id].")
    ]
  }

  /// Whether every number in a kind of text needs a source.
  private static func asserts(_ kind: PackText.Kind) -> Bool {
    switch kind {
    case .row, .milestone, .statement, .figureDetail, .harmKind, .harm, .ruleClaim: true
    case .companion(let part): part == .account || part == .clinicReport
    case .name, .phase, .source, .ruleFact, .label: false
    }
  }

  private static func claim(_ text: PackText) -> [Breach] {
    guard case .row(let aspect) = text.kind, aspect == .help || aspect == .harms,
      text.prose.citations.isEmpty
    else { return [] }
    return [
      text.breach(
        .sourcedClaims, "It speaks of benefit or harm and names no source.",
        hint: "Name a source as [^source-id], or leave the row out so that it says not known.")
    ]
  }

  private static func facts(_ pack: EvidencePack) -> [Breach] {
    let figures = pack.figures.filter(\.sources.isEmpty).map { "pack.json5: figures.\($0.id.text)" }
    let harms = pack.harms.filter { $0.frequency.isNumber && $0.sources.isEmpty }
      .map { "pack.json5: harms (\($0.kind.text), \($0.option.text))" }
    return (figures + harms).map {
      Breach(.sourcedClaims, at: $0, "It has no source.", hint: "Give its sources in pack.json5.")
    }
  }
}

extension HarmFrequency {
  /// Whether there is a number.
  var isNumber: Bool {
    switch self {
    case .counted, .range: true
    case .notKnown, .doesNotApply: false
    }
  }
}
