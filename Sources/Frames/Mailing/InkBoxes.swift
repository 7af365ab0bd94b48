extension Frame {
  /// The boxes of what is drawn: letters from the height of their ascenders to the depth of their descenders.
  ///
  /// - Parameter zone: groups that do not meet it are passed over, as they keep inside their own frames; `nil` for
  ///   everything.
  func inkBoxes(near zone: Rectangle?) -> [Rectangle] {
    items.flatMap { placed -> [Rectangle] in
      switch placed.item {
      case .group(let inner, _): inner.inkBoxes(within: zone, at: placed.origin)
      case .glyphs(let run): [run.box.moved(by: placed.origin)]
      case .fill(_, .white): []
      case .fill(let shape, _): [shape.box.moved(by: placed.origin)]
      case .stroke(let shape, let pen): [shape.box.grown(by: pen.width / 2).moved(by: placed.origin)]
      }
    }
  }

  private func inkBoxes(within zone: Rectangle?, at origin: Point) -> [Rectangle] {
    let own = Rectangle(origin: origin, size: size)
    if let zone, own.distance(outOf: zone) <= .zero { return [] }
    let inside = zone.map { $0.moved(by: Point(x: -origin.x, y: -origin.y)) }
    return inkBoxes(near: inside).map { $0.moved(by: origin) }
  }
}

extension GlyphRun {
  /// The letters' box around the run's origin; a font's size stands at the end of its description.
  fileprivate var box: Rectangle {
    let digits = font.description.split(separator: " ").last?.filter { $0.isNumber || $0 == "." } ?? ""
    let size = Length.points(Double(digits) ?? 12)
    return Rectangle(
      origin: Point(x: .zero, y: -(size * 0.76)), size: Size(width: width, height: size * 0.98))
  }
}

extension Shape {
  fileprivate var box: Rectangle {
    switch self {
    case .rectangle(let size, _): Rectangle(origin: .zero, size: size)
    case .circle(let radius):
      Rectangle(
        origin: Point(x: -radius, y: -radius), size: Size(width: radius * 2, height: radius * 2))
    case .line(let end): Rectangle(around: [.zero, end])
    case .polygon(let corners): Rectangle(around: corners)
    }
  }
}

extension Rectangle {
  /// The smallest box around others; nil around none.
  init?(around boxes: [Rectangle]) {
    guard !boxes.isEmpty else { return nil }
    self.init(around: boxes.flatMap { [$0.origin, Point(x: $0.right, y: $0.bottom)] })
  }

  fileprivate init(around points: [Point]) {
    let left = points.map(\.x).min() ?? .zero
    let top = points.map(\.y).min() ?? .zero
    let right = points.map(\.x).max() ?? .zero
    let bottom = points.map(\.y).max() ?? .zero
    self.init(origin: Point(x: left, y: top), size: Size(width: right - left, height: bottom - top))
  }

  private var right: Length { origin.x + size.width }
  private var bottom: Length { origin.y + size.height }

  fileprivate func moved(by offset: Point) -> Rectangle { Rectangle(origin: origin + offset, size: size) }

  /// The rectangle with room around it.
  public func grown(by room: Insets) -> Rectangle {
    Rectangle(
      origin: Point(x: origin.x - room.start, y: origin.y - room.top),
      size: Size(
        width: size.width + room.start + room.end, height: size.height + room.top + room.bottom))
  }

  fileprivate func grown(by length: Length) -> Rectangle {
    Rectangle(
      origin: Point(x: origin.x - length, y: origin.y - length),
      size: Size(width: size.width + length * 2, height: size.height + length * 2))
  }

  /// How far the rectangle reaches out of another, at the worst side; zero when it is inside.
  func distance(into box: Rectangle) -> Length {
    [box.origin.x - origin.x, box.origin.y - origin.y, right - box.right, bottom - box.bottom]
      .reduce(.zero, max)
  }

  /// The shortest way out of another rectangle; zero when they do not meet.
  func distance(outOf box: Rectangle) -> Length {
    let ways = [
      right - box.origin.x, bottom - box.origin.y, box.right - origin.x, box.bottom - origin.y,
    ]
    return max(.zero, ways.reduce(ways[0], min))
  }
}
