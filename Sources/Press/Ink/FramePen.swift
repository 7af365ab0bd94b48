import Frames

/// Draws the items of a frame; pages and files are somebody else's.
struct FramePen {
  private let fonts: InkFonts
  private let canvas: Canvas
  /// What is told of structure elements and links, or `nil` where nobody reads them.
  private let tags: StructureTeller?

  /// A pen that draws with the fonts of a shelf.
  init(shelf: FontShelf, canvas: Canvas, tags: StructureTeller? = nil) {
    fonts = InkFonts(shelf: shelf)
    self.canvas = canvas
    self.tags = tags
  }

  /// Draws a frame whose upper left corner stands at a place of the page.
  func draw(_ frame: Frame, at origin: Point = .zero) throws(PressFailure) {
    for placed in frame.items {
      let place = origin + placed.origin
      if case .group(let inner, let tag) = placed.item {
        let entry = tags?.enter(tag, inner, at: place)
        try draw(inner, at: place)
        if let entry { tags?.leave(entry) }
      } else {
        try draw(placed.item, at: place)
      }
    }
  }

  /// Draws an item that is no group.
  func draw(_ item: FrameItem, at place: Point) throws(PressFailure) {
    switch item {
    case .glyphs(let run):
      tags?.prepareForText(in: run.language)
      canvas.show(run, in: try fonts.font(for: run.font), at: place)
    case .fill(let shape, let colour):
      tags?.prepareForArt()
      canvas.fill(shape, at: place, colour)
    case .stroke(let shape, let stroke):
      tags?.prepareForArt()
      canvas.stroke(shape, at: place, stroke)
    case .group:
      break
    }
  }
}
