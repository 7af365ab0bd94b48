import Frames

/// Draws the items of a frame.
struct FramePen {
  let shelf: FontShelf
  let canvas: Canvas

  /// Draws a frame whose upper left corner stands at a place of the page.
  func draw(_ frame: Frame, at origin: Point = .zero) throws(PressFailure) {
    for placed in frame.items {
      let place = origin + placed.origin
      switch placed.item {
      case .glyphs(let run): unsafe canvas.show(run, in: try shelf.font(for: run.font), at: place)
      case .fill(let shape, let colour): canvas.fill(shape, at: place, colour)
      case .stroke(let shape, let stroke): canvas.stroke(shape, at: place, stroke)
      case .group(let inner, _): try draw(inner, at: place)
      }
    }
  }
}
