import Frames

/// Something drawn on a page, where it stands on the paper.
struct Ink {
  /// The item.
  let item: FrameItem
  /// The smallest rectangle around it; for text, the letters from ascender to descender.
  let box: Box
  /// The tags around it, outermost first.
  let tags: [Tag]

  /// Whether it is decoration.
  var isDecoration: Bool { tags.contains { $0.role.isArtifact } }

  /// The text, if it is text.
  var text: String? {
    if case .glyphs(let run) = item { run.text } else { nil }
  }
}

/// A rectangle in points.
struct Box: Equatable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  /// Whether both cover a common area.
  func overlaps(_ other: Box) -> Bool {
    left < other.right - 0.01 && other.left < right - 0.01 && top < other.bottom - 0.01
      && other.top < bottom - 0.01
  }

  /// Whether the other stands inside.
  func holds(_ other: Box) -> Bool {
    other.left >= left - 0.01 && other.right <= right + 0.01 && other.top >= top - 0.01
      && other.bottom <= bottom + 0.01
  }
}

extension Page {
  /// Everything drawn on the page, in drawing order.
  var ink: [Ink] { frame.ink(at: .zero, in: []) }

  /// The text of the page that is not decoration, a run on each line.
  var readText: [String] { ink.filter { !$0.isDecoration }.compactMap(\.text) }

  /// The text of the page that is decoration.
  var decorationText: [String] { ink.filter(\.isDecoration).compactMap(\.text) }
}

extension Frame {
  /// Everything drawn in the frame.
  func ink(at origin: Point, in tags: [Tag]) -> [Ink] {
    items.flatMap { placed -> [Ink] in
      let place = origin + placed.origin
      if case .group(let frame, let tag) = placed.item {
        return frame.ink(at: place, in: tags + (tag.map { [$0] } ?? []))
      }
      return [Ink(item: placed.item, box: placed.item.box(at: place), tags: tags)]
    }
  }
}

extension FrameItem {
  fileprivate func box(at origin: Point) -> Box {
    let x = origin.x.points
    let y = origin.y.points
    switch self {
    case .glyphs(let run):
      let size = Double(run.font.description) ?? 0
      return Box(left: x, top: y - size * 0.8, right: x + run.width.points, bottom: y + size * 0.2)
    case .fill(let shape, _): return shape.box(x, y, grown: 0)
    case .stroke(let shape, let stroke): return shape.box(x, y, grown: stroke.width.points / 2)
    case .group(let frame, _):
      return Box(
        left: x, top: y, right: x + frame.size.width.points, bottom: y + frame.size.height.points)
    }
  }
}

extension Shape {
  fileprivate func box(_ x: Double, _ y: Double, grown pen: Double) -> Box {
    switch self {
    case .rectangle(let size, _):
      Box(
        left: x - pen, top: y - pen, right: x + size.width.points + pen, bottom: y + size.height.points + pen)
    case .circle(let radius):
      Box(
        left: x - radius.points - pen, top: y - radius.points - pen, right: x + radius.points + pen,
        bottom: y + radius.points + pen)
    case .line(let end):
      // A pen's line has butt ends: it is thick across its direction only.
      Box(
        left: min(x, x + end.x.points) - (end.y == .zero ? 0 : pen),
        top: min(y, y + end.y.points) - (end.x == .zero ? 0 : pen),
        right: max(x, x + end.x.points) + (end.y == .zero ? 0 : pen),
        bottom: max(y, y + end.y.points) + (end.x == .zero ? 0 : pen))
    case .polygon(let points):
      Box(
        left: x + (points.map(\.x.points).min() ?? 0), top: y + (points.map(\.y.points).min() ?? 0),
        right: x + (points.map(\.x.points).max() ?? 0), bottom: y + (points.map(\.y.points).max() ?? 0))
    }
  }
}
