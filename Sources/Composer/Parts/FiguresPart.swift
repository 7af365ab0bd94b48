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
      .space(.points(4)),
      .grid(Grid(columns: [.fixed(.points(118)), .share(1)], rows: rows, rowRule: thinRule)),
      .space(.points(8)),
    ]
  }

  private mutating func rows(of option: ComparedOption, _ figures: [Figure]) -> [GridRow] {
    let head = GridCell(
      .tagged(.heading(3), optionHeading(option)),
      insets: Insets(top: .points(5), bottom: .points(5), end: .points(6)))
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

  /// One figure: what was measured, the picture or the words, and how sure it is.
  private mutating func figureCell(_ figure: Figure, of option: ComparedOption) -> GridCell {
    var blocks: [Block] = []
    if figure.isDrawable {
      blocks.append(.tagged(.paragraph, paragraph(about(figure), .caption)))
      blocks += picture(of: figure, option)
    } else {
      blocks.append(.tagged(.paragraph, paragraph(figure.statement.cited(figure.sources), .cell)))
      blocks.append(.tagged(.paragraph, paragraph(about(figure, isCited: false), .caption)))
    }
    blocks.append(.tagged(.paragraph, certaintyPill(figure.certainty)))
    return GridCell(
      .stack(blocks, gap: .points(2.5)), insets: Insets(block: .points(5), inline: .points(5)))
  }

  /// Definition, people and design of a figure.
  private func about(_ figure: Figure, isCited: Bool = true) -> Prose {
    var parts = [figure.definition]
    parts.append(
      figure.people.map {
        labels.filled(.figuresPeople, ["people": .init(pack.language.write($0), isPersonal: false)])
      } ?? labels[.figuresPeopleUnknown])
    parts.append(labels[figure.design])
    let text = joined(parts, by: Prose(plain: " "))
    return isCited ? text.cited(figure.sources) : text
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
    let name = figure.comparator.map { labels.filled(.figuresWith, ["name": .init($0.name.plain, isPersonal: false)]) }
    let cells = [
      GridCell(
        array(treatment, figure.treated, look(of: option.treatment.id).accent),
        insets: Insets(end: .points(6))),
      GridCell(array(comparator, name ?? Prose([]), colour(.comparator))),
    ]
    return .grid(Grid(columns: [.share(1), .share(1)], rows: [GridRow("arrays", cells)]))
  }

  private mutating func array(_ proportion: Proportion, _ group: Prose, _ colour: Colour) -> Block {
    let isWholeStudy = proportion.total == 100 || proportion.total == 1000
    let values = [
      "count": Prose.Value(pack.language.write(proportion.count), isPersonal: false),
      "total": .init(pack.language.write(proportion.total), isPersonal: false),
      "others": .init(pack.language.write(proportion.others), isPersonal: false),
      "group": .init(group.plain, isPersonal: false),
    ]
    let caption = labels.filled(isWholeStudy ? .arrayScaled : .arrayPeople, values)
    let array = IconArray(
      filled: proportion.count, total: proportion.total, perRow: 20, radius: .points(2.7),
      pitch: .points(6.7), colour: colour)
    return .stack(
      [
        .picture(.iconArray(array), alternative: caption.plain, .shared),
        .tagged(.paragraph, paragraph(caption, .caption, colour: self.colour(.text))),
      ], gap: .points(2))
  }
}

extension Prose {
  /// The prose with the numbers of sources it does not cite itself.
  func cited(_ sources: [SourceID]) -> Prose {
    let missing = sources.filter { !citations.contains($0) }
    return Prose(runs + missing.map { .citation($0) })
  }
}
