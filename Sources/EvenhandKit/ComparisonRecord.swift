public import ComparisonModel

/// What a patient was told, in a form for programs: an archive can show it later.
///
/// It holds options, figures, sources and the rules that fired with their words; no name, no date of birth and
/// no address, although words that a rule filled in may hold a fact of the record.
public enum ComparisonRecord {
  /// The record of a comparison as a file in JSON.
  public static func file(of comparison: Comparison) -> NamedFile {
    NamedFile(name: "comparison.json", bytes: Array((json(comparison).line + "\n").utf8))
  }

  private static func json(_ comparison: Comparison) -> JSONText {
    .object([
      ("format", .text("evenhand-comparison-1")),
      ("producer", .text(Release.producer)),
      (
        "evidence",
        .object([
          ("edition", .text(comparison.pack.edition)), ("compiled", .text(comparison.pack.compiled.iso)),
          ("language", .text(comparison.pack.language.tag)),
        ])
      ),
      ("printed", .text(comparison.today.iso)),
      ("options", .list(comparison.options.map(option))),
      ("figures", .list(comparison.figures.map(figure))),
      ("rules", .list(Explanation(of: comparison).rows.map(rule))),
      ("sources", .list(comparison.pack.sources.map(source))),
    ])
  }

  private static func option(_ option: ComparedOption) -> JSONText {
    .object([
      ("letter", .text(option.letter)), ("id", .text(option.treatment.id.text)),
      ("name", .text(option.treatment.name)),
      (
        "rows",
        .object(
          Aspect.allCases.map { ($0.rawValue, option.treatment.aspects[$0].map { .text($0.plain) } ?? .null) }
        )
      ),
      ("benefitWithheld", .text(option.isBenefitWithheld ? "yes" : "no")),
    ])
  }

  private static func figure(_ figure: Figure) -> JSONText {
    .object([
      ("id", .text(figure.id.text)), ("option", .text(figure.option.text)),
      ("measure", measure(figure.measure)), ("definition", .text(figure.definition.plain)),
      ("statement", .text(figure.statement.plain)), ("people", figure.people.map(JSONText.number) ?? .null),
      ("months", figure.months.map(JSONText.number) ?? .null), ("design", .text(figure.design.rawValue)),
      ("comparator", figure.comparator.map { .text($0.name.plain) } ?? .null),
      ("certainty", figure.certainty.map { .text($0.rawValue) } ?? .null),
      ("origin", .text(figure.origin.rawValue)), ("sources", .list(figure.sources.map { .text($0.text) })),
    ])
  }

  private static func measure(_ measure: Measure) -> JSONText {
    switch measure {
    case .proportion(let treatment, let comparator):
      .object([
        ("kind", .text("proportion")), ("treatment", share(treatment)),
        ("comparator", comparator.map(share) ?? .null),
      ])
    case .meanChange(let treatment, let comparator, let difference):
      .object([
        ("kind", .text("mean-change")), ("treatment", treatment.map(change) ?? .null),
        ("comparator", comparator.map(change) ?? .null), ("difference", difference.map(estimate) ?? .null),
      ])
    case .rate(let rate): .object([("kind", .text("rate")), ("treatment", share(rate))])
    case .words: .object([("kind", .text("words"))])
    }
  }

  private static func share(_ proportion: Proportion) -> JSONText {
    .list([.number(proportion.count), .number(proportion.total)])
  }

  private static func change(_ change: ScoreChange) -> JSONText {
    .object([("before", decimal(change.before)), ("after", estimate(change.after))])
  }

  private static func estimate(_ estimate: Estimate) -> JSONText {
    let interval = estimate.interval.map { JSONText.list([decimal($0.lowerBound), decimal($0.upperBound)]) }
    return .object([("value", decimal(estimate.value)), ("interval", interval ?? .null)])
  }

  private static func decimal(_ decimal: Decimal) -> JSONText { .decimal(decimal.written) }

  private static func rule(_ row: Explanation.Row) -> JSONText {
    .object([
      ("id", .text(row.rule.text)), ("fact", .text(row.fact)),
      ("words", row.words.map { .text($0.plain) } ?? .null),
    ])
  }

  private static func source(_ source: Source) -> JSONText {
    .object([
      ("id", .text(source.id.text)), ("citation", .text(source.citation)),
      ("address", source.address.map(JSONText.text) ?? .null),
    ])
  }
}
