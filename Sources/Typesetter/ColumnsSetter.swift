import Blocks
import Frames

extension BlockSetter {
  /// Columns that flow on their own.
  mutating func setColumns(
    _ columns: [Column], gap: Length, _ measure: Measure, in context: TagContext
  ) -> Flow {
    guard let widths = widths(of: columns.map(\.width), gap: gap, in: measure.room) else { return .empty }
    var lanes: [Lane] = []
    var x = Length.zero
    for (column, room) in zip(columns, widths) {
      let flow = set(column.block, columnMeasure(column.width, room, measure), in: context)
      let width = columnMeasure(column.width, room, measure).width(of: flow.width)
      lanes.append(Lane(x: x, width: width, panel: .plain, flow: flow))
      x += width + gap
    }
    return Flow(width: measure.width(of: max(.zero, x - gap)), form: .lanes(Lanes(lanes: lanes)))
  }

  /// Where the whole takes only the width it needs, so does each column that is not fixed.
  private func columnMeasure(_ width: ColumnWidth, _ room: Length, _ measure: Measure) -> Measure {
    if case .share = width, case .atMost = measure { .atMost(room) } else { .exactly(room) }
  }

  /// The widths of columns in a room; `nil` when they do not fit, which is then written down.
  mutating func widths(of columns: [ColumnWidth], gap: Length, in room: Length) -> [Length]? {
    var fixed = gap * Double(max(0, columns.count - 1))
    var shares = 0.0
    for column in columns {
      switch column {
      case .fixed(let width): fixed += width
      case .share(let share): shares += share
      }
    }
    guard fixed <= room + .tolerance else {
      report(.tooWide(room: room, need: fixed))
      return nil
    }
    let unit = shares > 0 ? max(.zero, room - fixed) / shares : .zero
    return columns.map { column in
      switch column {
      case .fixed(let width): width
      case .share(let share): unit * share
      }
    }
  }
}
