import Blocks
import ComparisonModel
import Frames

/// What happened to the people who were studied: each figure beside its own comparison group only.
extension Composition {
  mutating func figureBlocks() -> [Block] {
    var rows: [GridRow] = []
    for option in comparison.options {
      let figures = comparison.figures.filter { $0.option == option.treatment.id }
      rows += self.rows(of: option, figures)
    }
    return [
      heading(labels[.figuresTitle]),
      .tagged(.paragraph, paragraph(labels[.figuresIntro], .body)),
      .space(.points(2)),
      .grid(Grid(columns: [.fixed(.points(90)), .share(1)], rows: rows, rowRule: thinRule)),
      .space(.points(3)),
    ]
  }

  private mutating func rows(of option: ComparedOption, _ figures: [Figure]) -> [GridRow] {
    let head = GridCell(
      .tagged(.heading(3), optionHeading(option)),
      insets: Insets(top: .points(2.5), bottom: .points(2), end: .points(6)))
    guard !figures.isEmpty else {
      let key: LabelKey = option.isBenefitWithheld ? .benefitWithheld : .figuresNone
      return [GridRow(option.treatment.id.text, [head, cell(paragraph(labels[key], .cell))])]
    }
    var cells: [GridCell] = []
    for figure in figures { cells.append(figureCell(figure, of: option)) }
    let inner = Grid(
      columns: cells.map { _ in .share(1) }, rows: [GridRow("figures", cells)])
    return [GridRow(option.treatment.id.text, [head, GridCell(.grid(inner))])]
  }

  /// One figure: how sure it is and what was measured, then the picture or the words.
  private mutating func figureCell(_ figure: Figure, of option: ComparedOption) -> GridCell {
    let measured = Block.grid(
      Grid(
        columns: [.fixed(.points(95)), .share(1)],
        rows: [
          GridRow(
            "measured",
            [
              GridCell(.tagged(.paragraph, certaintyPill(figure.certainty))),
              GridCell(.tagged(.paragraph, paragraph(about(figure), .caption))),
            ])
        ]))
    let shown =
      figure.isDrawable
      ? picture(of: figure, option)
      : [.tagged(.paragraph, paragraph(figure.statement.cited(figure.sources), .cell))]
    return GridCell(
      .stack([.keepWithNext(measured)] + shown, gap: .points(2)),
      insets: Insets(block: .points(2), inline: .points(6)))
  }

  /// Definition, people and design of a figure.
  private func about(_ figure: Figure) -> Prose {
    var parts = [figure.definition]
    parts.append(
      figure.people.map {
        labels.filled(.figuresPeople, ["people": .shared(pack.language.write($0))])
      } ?? labels[.figuresPeopleUnknown])
    parts.append(labels[figure.design])
    let text = joined(parts, by: Prose(plain: " "))
    return figure.isDrawable ? text.cited(figure.sources) : text.withoutCitations
  }

  private mutating func picture(of figure: Figure, _ option: ComparedOption) -> [Block] {
    switch figure.measure {
    case .proportion(let treatment, let comparator?):
      return [pair(figure, treatment, comparator, option)]
    case .meanChange(let treatment?, let comparator?, let difference?):
      return scoreChart(figure, treatment, comparator, difference, option)
    case .proportion, .meanChange, .rate, .words:
      return [.tagged(.paragraph, paragraph(figure.statement, .cell))]
    }
  }

  /// Two icon arrays of the same kind side by side: the treatment and its own comparison group.
  private mutating func pair(
    _ figure: Figure, _ treatment: Proportion, _ comparator: Proportion, _ option: ComparedOption
  ) -> Block {
    let name = figure.comparator.map {
      labels.filled(.figuresWith, ["name": .shared($0.name.plain)])
    }
    let cells = [
      GridCell(
        array(treatment, figure.treated, figure.definition, look(of: option.treatment.id).accent),
        insets: Insets(end: .points(6))),
      GridCell(array(comparator, name ?? Prose([]), figure.definition, colour(.comparator))),
    ]
    return .grid(Grid(columns: [.share(1), .share(1)], rows: [GridRow("arrays", cells)]))
  }

  private mutating func array(
    _ proportion: Proportion, _ group: Prose, _ definition: Prose, _ colour: Colour
  ) -> Block {
    let isScaled = [100, 1000].contains(proportion.total)
    let share = labels.filled(
      isScaled ? .arrayShare : .arraySharePeople,
      [
        "count": .shared(pack.language.write(proportion.count)),
        "total": .shared(pack.language.write(proportion.total)),
      ]
    ).plain
    let caption = labels.filled(
      .arrayCaption,
      [
        "share": .shared(share),
        "group": .shared(group.plain),
        "others": .shared(pack.language.write(proportion.others)),
      ]
    ).emphasising(share)
    let array = IconArray(
      filled: proportion.count, total: proportion.total, perRow: 20, radius: .points(2.8),
      pitch: .points(7), colour: colour)
    return .stack(
      [
        .picture(.iconArray(array), alternative: "\(definition.plain) \(caption.plain)", .shared),
        .tagged(.paragraph, paragraph(caption, .caption, colour: self.colour(.text))),
      ], gap: .points(2))
  }
}

extension Prose {
  /// The prose without the numbers of sources.
  var withoutCitations: Prose {
    Prose(runs.filter { if case .citation = $0 { false } else { true } })
  }

  /// The prose with one filled-in value made strong.
  func emphasising(_ text: String) -> Prose {
    Prose(runs.map { if case .value(text, _) = $0 { .strong(text) } else { $0 } })
  }

  /// The prose with the numbers of sources it does not cite itself.
  func cited(_ sources: [SourceID]) -> Prose {
    let missing = sources.filter { !citations.contains($0) }
    return Prose(runs + missing.map { .citation($0) })
  }
}
