import Frames

/// A dark rectangle of a symbol, in modules from its upper left corner.
struct ModuleRectangle: Hashable, Sendable {
  let x: Double
  let y: Double
  let width: Double
  let height: Double
}

extension Frame {
  /// A symbol drawn as filled rectangles, decoration of one patient's sheet.
  init(_ rectangles: [ModuleRectangle], module: Size) {
    let right = rectangles.map { $0.x + $0.width }.max() ?? 0
    let bottom = rectangles.map { $0.y + $0.height }.max() ?? 0
    let items = rectangles.map { rectangle in
      let size = Size(
        width: module.width * rectangle.width, height: module.height * rectangle.height)
      return PlacedItem(
        .fill(.rectangle(size, cornerRadius: .zero), .black),
        at: Point(x: module.width * rectangle.x, y: module.height * rectangle.y), layer: .personal)
    }
    self.init(
      size: Size(width: module.width * right, height: module.height * bottom), items: items)
  }
}
