import Frames

/// Draws the items of a frame.
struct FramePen {
  private let fonts: InkFonts
  private let canvas: Canvas

  /// A pen that draws with the fonts of a shelf.
  init(shelf: FontShelf, canvas: Canvas) {
    fonts = InkFonts(shelf: shelf)
    self.canvas = canvas
  }

  /// Draws a frame whose upper left corner stands at a place of the page.
  func draw(_ frame: Frame, at origin: Point = .zero) throws(PressFailure) {
    for placed in frame.items {
      let place = origin + placed.origin
      switch placed.item {
      case .glyphs(let run): canvas.show(run, in: try fonts.font(for: run.font), at: place)
      case .fill(let shape, let colour): canvas.fill(shape, at: place, colour)
      case .stroke(let shape, let stroke): canvas.stroke(shape, at: place, stroke)
      case .group(let inner, _): try draw(inner, at: place)
      }
    }
  }
}
