import Blocks
import Frames

extension BlockSetter {
  /// How thick the outline of an empty circle is, as a part of its radius.
  private static let outline = 0.2
  /// The distance between the centres of dots, as a part of their radius.
  private static let dotPitch = 2.5

  /// People as circles, filled ones first; a narrow room takes fewer in a row.
  mutating func iconArray(_ array: IconArray, room: Length, layer: Layer) -> Frame? {
    let side = array.radius * 2
    guard side <= room + .tolerance, array.pitch > .zero else {
      report(.tooWide(room: room, need: side))
      return nil
    }
    let fitting = 1 + Int(min(Double(array.total), (room - side + .tolerance) / array.pitch))
    let icons = CircleGrid(
      filled: array.filled, total: array.total, perRow: max(1, min(array.perRow, fitting)),
      radius: array.radius, pitch: array.pitch, colour: array.colour)
    return circles(icons, layer: layer)
  }

  /// Dots in one row.
  func dotsFrame(_ dots: Dots, layer: Layer) -> Frame {
    circles(
      CircleGrid(
        filled: dots.filled, total: dots.total, perRow: max(1, dots.total), radius: dots.radius,
        pitch: dots.radius * Self.dotPitch, colour: dots.colour),
      layer: layer)
  }

  private struct CircleGrid {
    let filled: Int
    let total: Int
    let perRow: Int
    let radius: Length
    let pitch: Length
    let colour: Colour

    /// The extent of so many circles in a line.
    func extent(_ count: Int) -> Length {
      count > 0 ? pitch * Double(count - 1) + radius * 2 : .zero
    }
  }

  /// Filled and empty circles have the same outer size, so that neither looks like more.
  private func circles(_ grid: CircleGrid, layer: Layer) -> Frame {
    let rows = (grid.total + grid.perRow - 1) / grid.perRow
    let width = grid.extent(min(grid.perRow, grid.total))
    var frame = Frame(size: Size(width: width, height: grid.extent(rows)))
    let pen = Stroke(width: grid.radius * Self.outline, colour: grid.colour)
    let full = FrameItem.fill(.circle(radius: grid.radius), grid.colour)
    let empty = FrameItem.stroke(.circle(radius: grid.radius - pen.width / 2), pen)
    for index in 0..<max(0, grid.total) {
      let x = grid.radius + grid.pitch * Double(index % grid.perRow)
      let y = grid.radius + grid.pitch * Double(index / grid.perRow)
      frame.place(index < grid.filled ? full : empty, x: x, y: y, layer: layer)
    }
    return frame
  }
}
