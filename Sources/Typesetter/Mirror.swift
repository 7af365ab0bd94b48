import Frames

extension Frame {
  /// The frame for a page whose lines begin at the right: places measured from the starting edge become
  /// places measured from the left one.
  ///
  /// Glyph runs are moved and not turned: they come shaped in their own direction.
  func mirrored() -> Frame {
    let frame = Frame(size: size, items: items.map { $0.mirrored(in: size.width) })
    return recurrence == nil ? frame : frame.recurring
  }
}

extension PlacedItem {
  fileprivate func mirrored(in width: Length) -> PlacedItem {
    let (turned, extent) = item.mirrored()
    return PlacedItem(turned, at: Point(x: width - origin.x - extent, y: origin.y), layer: layer)
  }
}

extension FrameItem {
  /// The item turned round, and its extent when its origin is at its starting edge.
  fileprivate func mirrored() -> (FrameItem, extent: Length) {
    switch self {
    case .glyphs(let run): (self, run.width)
    case .fill(let shape, let colour): (.fill(shape.mirrored(), colour), shape.extent)
    case .stroke(let shape, let pen): (.stroke(shape.mirrored(), pen), shape.extent)
    case .group(let frame, let tag): (.group(frame.mirrored(), tag), frame.size.width)
    }
  }
}

extension Shape {
  fileprivate var extent: Length {
    switch self {
    case .rectangle(let size, _): size.width
    case .circle, .line, .polygon: .zero
    }
  }

  fileprivate func mirrored() -> Shape {
    switch self {
    case .rectangle, .circle: self
    case .line(let end): .line(to: Point(x: -end.x, y: end.y))
    case .polygon(let points): .polygon(points.map { Point(x: -$0.x, y: $0.y) })
    }
  }
}
