public import Blocks
public import ComparisonModel
public import Frames

/// Puts the words of a comparison where the layout wants them.
public enum SheetComposer {
  /// The handout of a comparison, before it is set.
  ///
  /// It is composed twice: the list of sources needs the numbers that the whole handout gives them.
  public static func compose(_ comparison: Comparison, layout: LayoutSheet, paper: Paper) -> Sheet {
    var counting = Composition(comparison: comparison, layout: layout)
    _ = counting.sections()
    var composition = Composition(
      comparison: comparison, layout: layout, citations: counting.citations)
    return Sheet(
      title: composition.labels[.documentTitle].plain,
      language: composition.language,
      direction: composition.direction,
      paper: layout.orientation == .landscape ? paper.size.turned : paper.size,
      margins: layout.margins,
      sections: composition.sections(),
      footer: composition.footer())
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
          pinned: pinned.isEmpty ? nil : .stack(pinned, gap: .points(6)), mayGoOn: section.mayGoOn))
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

  private mutating func blocks(_ part: LayoutPart) -> [Block] {
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
    }
  }
}
