public import Blocks
public import ComparisonModel
public import Frames

/// Puts the words of a comparison where the layout wants them.
public enum SheetComposer {
  /// The handout of a comparison, before it is set.
  public static func compose(_ comparison: Comparison, layout: LayoutSheet, paper: Paper) -> Sheet {
    let everyone = comparison.withoutPatient
    var composition = Composition(
      comparison: comparison, layout: layout,
      citations: everyone.map { citations(of: $0, layout: layout) } ?? Citations())
    return compose(on: paper, &composition)
  }

  /// The handout of a comparison among many: what everyone gets is composed once and remembered.
  public static func compose(
    _ comparison: Comparison, layout: LayoutSheet, paper: Paper, memory: inout SheetMemory
  ) -> Sheet {
    guard let common = common(of: comparison, layout: layout, &memory) else {
      return compose(comparison, layout: layout, paper: paper)
    }
    var composition = Composition(
      comparison: comparison, layout: layout, citations: common.citations, common: common)
    // Moved and not copied, so that what is learned is not written to a copy.
    composition.memory = memory
    memory = SheetMemory()
    defer { memory = composition.memory ?? memory }
    return compose(on: paper, &composition)
  }

  /// The size of a layout's pages on a paper.
  public static func size(of paper: Paper, layout: LayoutSheet) -> Size {
    layout.orientation == .landscape ? paper.size.turned : paper.size
  }

  /// Composes again when further sources are cited behind the list of sources, which needs the numbers that the
  /// whole handout gives them.
  private static func compose(on paper: Paper, _ composition: inout Composition) -> Sheet {
    let sheet = composition.sheet(on: paper)
    guard let listed = composition.listed, listed < composition.citations.order.count else { return sheet }
    return composition.sheet(on: paper)
  }

  private static func common(
    of comparison: Comparison, layout: LayoutSheet, _ memory: inout SheetMemory
  ) -> SheetMemory.Common? {
    let variant = comparison.variant
    if let known = memory.common(variant) { return known }
    guard let everyone = comparison.withoutPatient else { return nil }
    return memory.learn(variant, everyone: everyone, citations: citations(of: everyone, layout: layout))
  }

  /// The numbers of the sources that everyone's handout cites.
  ///
  /// They come first, so that what everyone gets has the same numbers in every handout; sources that only the
  /// words for one record cite come after them.
  private static func citations(of everyone: Comparison, layout: LayoutSheet) -> Citations {
    var counting = Composition(comparison: everyone, layout: layout)
    _ = counting.sections()
    return counting.citations
  }
}

extension Composition {
  fileprivate mutating func sheet(on paper: Paper) -> Sheet {
    sheet(on: paper, sections: sections(), footer: footer())
  }

  /// A sheet of the layout's measures.
  func sheet(on paper: Paper, sections: [SheetSection], footer: Footer) -> Sheet {
    Sheet(
      title: labels[.documentTitle].plain,
      language: language,
      direction: direction,
      paper: SheetComposer.size(of: paper, layout: layout),
      margins: layout.margins,
      sections: sections,
      footer: footer)
  }
}

extension Size {
  /// The same sheet, lying.
  fileprivate var turned: Size { Size(width: height, height: width) }
}

extension Composition {
  fileprivate mutating func sections() -> [SheetSection] {
    var sections: [SheetSection] = []
    for section in layout.sections {
      let blocks = self.blocks(section.nodes)
      let pinned = self.blocks(section.pinned)
      sections.append(
        SheetSection(
          name: section.name, blocks: blocks,
          pinned: pinned.isEmpty ? nil : .stack(pinned, gap: .points(6)), mayGoOn: section.mayGoOn,
          fixed: fixedBlocks(section.nodes), top: mailTop(section.nodes)))
    }
    return sections
  }

  private mutating func blocks(_ nodes: [LayoutNode]) -> [Block] {
    var blocks: [Block] = []
    for node in nodes {
      switch node {
      case .part(let part):
        blocks += self.blocks(part).map { .named(part.kind.rawValue, $0) }
      case .columns(let columns, let gap):
        var set: [Column] = []
        for column in columns {
          set.append(
            Column(width: .share(column.share), block: .stack(self.blocks(column.nodes), gap: .zero)))
        }
        blocks.append(.columns(set, gap: gap))
      }
    }
    return blocks
  }

  /// The blocks of a part; those that everyone gets are remembered where there is a memory.
  ///
  /// All that such a part cites has its number already, so that only the list of sources depends on the others.
  private mutating func blocks(_ part: LayoutPart) -> [Block] {
    if part.kind == .sources { noteList() }
    guard memory != nil, part.kind.isForEveryone, let common else { return newBlocks(part) }
    let question = SheetMemory.PartQuestion(
      part: part, variant: common.number, cited: part.kind == .sources ? citations.order : [])
    if let known = memory?[question] { return known }
    var composition = Composition(
      comparison: common.everyone, layout: layout, citations: citations, common: common)
    // Moved and not copied, so that what is learned is not written to a copy.
    composition.memory = memory.take()
    let blocks = composition.newBlocks(part).map(\.asShared)
    memory = composition.memory.take()
    memory?[question] = blocks
    return blocks
  }

  private mutating func newBlocks(_ part: LayoutPart) -> [Block] {
    switch part.kind {
    case .title: titleBlocks()
    case .warnings: warningBlocks()
    case .about: aboutBlocks()
    case .comparison: comparisonBlocks(rows: part.rows)
    case .notes: noteBlocks()
    case .redFlags: redFlagBlocks()
    case .figures: figureBlocks()
    case .timeline: timelineBlocks()
    case .unknowns: unknownBlocks()
    case .values: valueBlocks()
    case .goals: goalBlocks()
    case .decision: decisionBlocks(lines: part.lines)
    case .questions: questionBlocks()
    case .pathway: pathwayBlocks()
    case .bring: entryList(.bringTitle, pack.companion.bring)
    case .writingLines: [writingLines(part.lines)]
    case .harms: harmBlocks(rows: part.rows)
    case .clinicReports: clinicReportBlocks()
    case .costs: costBlocks()
    case .otherTreatments: entryList(.othersTitle, pack.companion.otherTreatments)
    case .sources: sourceBlocks()
    case .method: methodBlocks()
    case .glossary: entryList(.glossaryTitle, pack.companion.glossary)
    case .afterProcedure: entryList(.afterTitle, pack.companion.afterProcedureSigns)
    case .heading: [heading(labels[part.text])]
    case .paragraph: [.tagged(.paragraph, paragraph(labels[part.text], .body))]
    case .space: [.space(part.height)]
    case .comparisonByQuestion: comparisonByQuestionBlocks(rows: part.rows)
    case .letter: letterBlocks()
    case .replySlip: replySlipBlocks()
    // They have their own places, and flow nowhere.
    case .address, .sender, .foldMarks: []
    }
  }
}
