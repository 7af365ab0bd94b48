import Blocks
import Frames

extension BlockSetter {
  /// Rows of cells that line up; each row stays whole unless it is higher than a page.
  mutating func setGrid(_ grid: Grid, width: Length, in context: TagContext) -> Flow {
    guard let widths = widths(of: grid.columns, gap: .zero, in: width) else { return .empty }
    let tableTag = grid.isTable ? tag(.table) : nil
    let rows = grid.rows.map { row in
      inside("row \"\(row.name)\"") {
        $0.setRow(row, widths: widths, isTable: grid.isTable, in: grid.isTable ? .open : context)
      }
    }
    var parts: [Flow] = []
    for (index, row) in rows.enumerated() {
      if index > 0, let rule = grid.rowRule {
        parts.append(Flow(width: width, form: .spacer(ruleFrame(rule, width: width))))
      }
      parts.append(row.kept(withNext: index < grid.headerRows))
    }
    let head = runningHead(Array(rows.prefix(grid.headerRows)), rule: grid.rowRule, width: width)
    let flow = Flow(width: width, form: .sequence(FlowSequence(parts: parts, runningHead: head)))
    return tableTag.map(flow.tagged) ?? flow
  }

  /// A row, as it was set before if everyone gets it.
  private mutating func setRow(
    _ row: GridRow, widths: [Length], isTable: Bool, in context: TagContext
  ) -> Flow {
    guard let shared = row.shared else {
      return setNewRow(row, widths: widths, isTable: isTable, in: context)
    }
    return setShared(shared, widths: widths, isTable: isTable, in: context) {
      $0.setNewRow(row, widths: widths, isTable: isTable, in: context)
    }
  }

  private mutating func setNewRow(
    _ row: GridRow, widths: [Length], isTable: Bool, in context: TagContext
  ) -> Flow {
    let span = row.cells.reduce(0) { $0 + $1.span }
    guard span == widths.count, row.cells.allSatisfy({ $0.span > 0 }) else {
      report(.wrongSpan(columns: widths.count, cells: span))
      return .empty
    }
    let rowTag = isTable ? tag(.tableRow) : nil
    var lanes: [Lane] = []
    var column = 0
    var x = Length.zero
    for cell in row.cells {
      let width = widths[column..<column + cell.span].reduce(.zero, +)
      lanes.append(setCell(cell, x: x, width: width, isTable: isTable, in: context))
      column += cell.span
      x += width
    }
    let flow = Flow(width: x, form: .lanes(Lanes(lanes: lanes)))
    return rowTag.map(flow.tagged) ?? flow
  }

  private mutating func setCell(
    _ cell: GridCell, x: Length, width: Length, isTable: Bool, in context: TagContext
  ) -> Lane {
    let insets = cell.insets.start + cell.insets.end
    let panel = Panel(
      box: BoxStyle(insets: cell.insets, fill: cell.fill), alignment: cell.alignment,
      tag: isTable ? tag(cell.role) : nil, reopens: true)
    guard insets < width else {
      report(.tooWide(room: width, need: insets))
      return Lane(x: x, width: width, panel: panel, flow: .empty)
    }
    let flow = set(cell.block, .exactly(width - insets), in: context)
    return Lane(x: x, width: width, panel: panel, flow: flow)
  }

  /// The header rows as they stand again on further pages: not read aloud a second time.
  private func runningHead(_ rows: [Flow], rule: Stroke?, width: Length) -> Frame? {
    guard !rows.isEmpty else { return nil }
    var head = FilledColumn(width: width)
    for row in rows {
      head.place(row.uncut)
      if let rule { head.place(ruleFrame(rule, width: width)) }
    }
    return head.frame.tagged(.artifact(.repetition))
  }
}
