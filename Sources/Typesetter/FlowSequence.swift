import Frames

/// Parts one below the other, from one of them on.
struct FlowSequence: Sendable {
  /// All parts; those before `next` are set.
  let parts: [Flow]
  /// What stands again at the top of each further page, as decoration: a grid's header rows.
  var runningHead: Frame?
  /// What is left of the part before `next`, when that was cut.
  private var remnant: Flow?
  /// The first part that is not begun.
  private var next = 0
  /// Whether something of the sequence stands on an earlier page.
  private var isContinued = false
  /// What the numbers of the structure elements in the parts have to be moved up by.
  private var offset = 0

  /// A sequence that is not begun.
  init(parts: [Flow], runningHead: Frame? = nil) {
    self.parts = parts
    self.runningHead = runningHead
  }

  /// The sequence with the numbers of its structure elements moved up.
  func renumbered(by offset: Int) -> FlowSequence {
    var sequence = self
    sequence.offset += offset
    sequence.remnant = remnant?.renumbered(by: offset)
    return sequence
  }

  /// The height of all that is left, without a running head.
  var height: Length {
    parts[next...].reduce(remnant?.height ?? .zero) { $0 + $1.height }
  }

  /// What the first part needs.
  var least: Least {
    var ahead = self
    while let part = ahead.part {
      if case .spacer = part.form { ahead.advance() } else { return part.least }
    }
    return Least(height: .zero, path: "")
  }

  private var part: Flow? { remnant ?? (next < parts.count ? parts[next].renumbered(by: offset) : nil) }

  private mutating func advance() {
    if remnant == nil { next += 1 } else { remnant = nil }
  }

  /// What is left from here on, or from the rest of a part that was cut.
  private func continued(with rest: Flow?) -> FlowSequence {
    var sequence = self
    if let rest {
      sequence.advance()
      sequence.remnant = rest
    }
    sequence.isContinued = true
    return sequence
  }

  /// The parts that fit; those that are kept with the next go with it.
  func cut(to room: PageRoom, width: Length) -> Cut? {
    var column = FilledColumn(width: width)
    var ahead = self
    var isFresh = room.isFresh
    var keptFrom: (mark: FilledColumn.Mark, sequence: FlowSequence)?
    placeRunningHead(in: &column, of: room)
    while let part = ahead.part {
      if case .spacer(let frame) = part.form {
        if !(room.isTop && column.isBare) { column.hold(frame) }
        ahead.advance()
        continue
      }
      if part.isKeptWithNext {
        keptFrom = keptFrom ?? (column.mark, ahead)
      }
      let left = PageRoom(
        height: room.height - column.nextTop, isTop: room.isTop && column.isBare, isFresh: isFresh)
      guard let cut = part.cut(to: left) else {
        if let keptFrom, !(room.isFresh && keptFrom.mark.isBare) {
          column.goBack(to: keptFrom.mark)
          ahead = keptFrom.sequence
        }
        return column.isBare
          ? nil
          : Cut(frame: column.frame, rest: Flow(width: width, form: .sequence(ahead.continued(with: nil))))
      }
      column.place(cut.frame)
      if let rest = cut.rest {
        return Cut(
          frame: column.frame, rest: Flow(width: width, form: .sequence(ahead.continued(with: rest))))
      }
      ahead.advance()
      if !part.isKeptWithNext {
        isFresh = false
        keptFrom = nil
      }
    }
    column.placeHeld(upTo: room)
    return Cut(frame: column.frame, rest: nil)
  }

  /// A header that would leave no room for what it heads is not repeated.
  private func placeRunningHead(in column: inout FilledColumn, of room: PageRoom) {
    guard isContinued, let runningHead, room.holds(runningHead.size.height + least.height) else { return }
    column.placeHead(runningHead)
  }
}

/// Frames placed one below the other.
struct FilledColumn {
  /// A state to go back to.
  struct Mark {
    fileprivate let items: Int
    fileprivate let height: Length
    fileprivate let held: [Frame]
    /// Whether nothing stood in the column but a running head.
    let isBare: Bool
  }

  /// Whether nothing stands in the column but a running head.
  private(set) var isBare = true
  private let width: Length
  private var items: [PlacedItem] = []
  private var height = Length.zero
  private var held: [Frame] = []

  /// An empty column.
  init(width: Length) { self.width = width }

  /// The column as it stands.
  var frame: Frame { Frame(size: Size(width: width, height: height), items: items) }

  /// Where the next part would stand, below the room that is held back.
  var nextTop: Length { held.reduce(height) { $0 + $1.size.height } }

  /// The state now.
  var mark: Mark { Mark(items: items.count, height: height, held: held, isBare: isBare) }

  /// Takes everything away that came after a state.
  mutating func goBack(to mark: Mark) {
    items.removeLast(items.count - mark.items)
    height = mark.height
    held = mark.held
    isBare = mark.isBare
  }

  /// Holds room back until something comes after it.
  mutating func hold(_ spacer: Frame) { held.append(spacer) }

  /// Places a part, after any room that was held back.
  mutating func place(_ frame: Frame) {
    for spacer in held { append(spacer) }
    held = []
    append(frame)
    isBare = false
  }

  /// Places a running head.
  mutating func placeHead(_ frame: Frame) { append(frame) }

  /// Places the room at the end, as far as the page has it.
  mutating func placeHeld(upTo room: PageRoom) {
    for spacer in held where room.holds(height + spacer.size.height) { append(spacer) }
    held = []
  }

  private mutating func append(_ frame: Frame) {
    items.append(contentsOf: frame.items(movedBy: Point(x: .zero, y: height)))
    height += frame.size.height
  }
}
