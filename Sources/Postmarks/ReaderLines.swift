public import Frames

/// The lines of one sheet.
extension ReaderMarks {
  /// The lines of a sheet, placed on its front.
  public func items(for code: SheetCode, on paper: Size) -> [PlacedItem] {
    let place = zone(on: paper).origin
    return states(for: code).enumerated().filter(\.element).map { index, _ in
      PlacedItem(
        .fill(.rectangle(line, cornerRadius: .zero), .black),
        at: Point(x: place.x, y: place.y + pitch * Double(index)), layer: .personal)
    }
  }

  /// Which lines are there, from top to bottom.
  public func states(for code: SheetCode) -> [Bool] {
    let plain = marks.map { ReaderMarks.isThere($0, on: code) }
    let counted = zip(marks, plain).filter { $0 != .benchmark && $1 }.count
    return zip(marks, plain).map { mark, isThere in mark == .parity ? counted % 2 == 1 : isThere }
  }

  private static func isThere(_ mark: Mark, on code: SheetCode) -> Bool {
    switch mark {
    case .benchmark, .safety: true
    case .end(let isInverted): (code.sheet == code.sheets) != isInverted
    case .beginning(let isInverted): (code.sheet == 1) != isInverted
    case .feeder(let isWanted): isWanted
    case .sequence(let bit): (0..<16).contains(bit) && (code.piece >> bit) & 1 == 1
    case .parity: false
    }
  }
}
