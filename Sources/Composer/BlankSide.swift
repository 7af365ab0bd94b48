public import Blocks
public import ComparisonModel
public import Frames

extension SheetComposer {
  /// The back of a sheet on which nothing is printed but a line that says so, so that nobody misses a page.
  ///
  /// It holds nothing of the patient's: it depends on the language, the layout and the paper only.
  public static func blankSide(of comparison: Comparison, layout: LayoutSheet, paper: Paper) -> Sheet {
    var composition = Composition(comparison: comparison, layout: layout)
    return composition.blankSide(on: paper)
  }
}

extension Composition {
  fileprivate mutating func blankSide(on paper: Paper) -> Sheet {
    let words = paragraph(labels[.blankSide], .footer, alignment: .centre, layer: .shared)
    let nothing = styled(Prose([]), .footer)
    let footer = Footer(start: nothing, end: nothing, startShare: 0.5, rule: nil, layer: .shared)
    var sheet = sheet(on: paper, sections: [], footer: footer)
    let section = SheetSection(name: "blank side", blocks: [words], top: sheet.paper.height * 0.48)
    sheet.sections = [section]
    return sheet
  }
}
