import Frames

/// The lines of a paragraph, from one of them on.
struct TextLines: Sendable {
  /// The runs of each line, measured from the line's upper corner.
  let lines: [[PlacedItem]]
  /// The distance from one line to the next.
  let leading: Length
  /// The path of the block, for messages.
  let path: String
  /// The first line that is not set yet.
  var next = 0

  /// How many lines should stand together on either side of a page break.
  private static let company = 2

  /// The height of the lines that are left.
  var height: Length { leading * Double(lines.count - next) }

  /// As many lines as fit, avoiding a lone one before or after the break where a page allows it.
  func cut(to room: PageRoom, width: Length) -> Cut? {
    let left = lines.count - next
    if room.holds(height) { return take(left, width: width) }
    guard leading > .zero, room.height > .zero else { return nil }
    let fitting = Int((room.height.points + Length.tolerance.points) / leading.points)
    let polite = min(fitting, left - Self.company)
    if polite >= Self.company { return take(polite, width: width) }
    return room.isFresh && fitting > 0 ? take(fitting, width: width) : nil
  }

  private func take(_ count: Int, width: Length) -> Cut {
    var items: [PlacedItem] = []
    items.reserveCapacity(lines[next..<next + count].reduce(0) { $0 + $1.count })
    for index in 0..<count {
      let top = leading * Double(index)
      for var item in lines[next + index] {
        item.origin.y += top
        items.append(item)
      }
    }
    let frame = Frame(size: Size(width: width, height: leading * Double(count)), items: items)
    guard next + count < lines.count else { return Cut(frame: frame, rest: nil) }
    var rest = self
    rest.next += count
    return Cut(frame: frame, rest: Flow(width: width, form: .lines(rest)))
  }
}
