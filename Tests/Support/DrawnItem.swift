public import Frames

/// Something that is drawn on a page, and where.
public struct DrawnItem: Equatable {
  /// The item without its measures; a glyph run with them.
  let item: String
  let run: GlyphRun?
  /// Where it stands on the page, and the measures of a shape.
  let measures: Measures
  let layer: Layer

  fileprivate init(_ item: FrameItem, at place: Point, _ layer: Layer) {
    var numbers = [place.x, place.y]
    var run: GlyphRun?
    switch item {
    case .glyphs(let glyphs):
      run = glyphs
      self.item = "glyphs"
    case .fill(let shape, let colour):
      numbers += shape.lengths
      self.item = "fill \(shape.kind) \(colour)"
    case .stroke(let shape, let pen):
      numbers += shape.lengths
      self.item = "stroke \(shape.kind) \(pen)"
    case .group: self.item = "group"
    }
    self.run = run
    measures = Measures(numbers)
    self.layer = layer
  }
}

/// A structure element as a reader of the file meets it, without its number.
public struct ToldElement: Equatable {
  let page: Int
  /// The position of the element around it.
  let parent: Int?
  let type: StructureType
  let role: TagRole?
  let language: LanguageTag?
  let area: Measures
  let text: String
}

/// Lengths; those less than a thousandth of a point apart are alike, as sums may be rounded differently.
struct Measures: Equatable {
  private let points: [Double]

  init(_ lengths: [Length]) { points = lengths.map(\.points) }

  static func == (left: Measures, right: Measures) -> Bool {
    left.points.count == right.points.count
      && zip(left.points, right.points).allSatisfy { abs($0 - $1) < 0.001 }
  }
}

extension Page {
  /// Everything that is drawn on the page, in order.
  public var drawnItems: [DrawnItem] {
    var items: [DrawnItem] = []
    frame.collect(at: .zero, into: &items)
    return items
  }
}

extension Frame {
  fileprivate func collect(at origin: Point, into drawn: inout [DrawnItem]) {
    for placed in items {
      let place = origin + placed.origin
      if case .group(let inner, _) = placed.item {
        inner.collect(at: place, into: &drawn)
      } else {
        drawn.append(DrawnItem(placed.item, at: place, placed.layer))
      }
    }
  }
}

extension Document {
  /// The structure elements of the document in reading order.
  public var toldElements: [ToldElement] {
    StructureOutline(self).entries.map { entry in
      let area = entry.element.area.map { [$0.origin.x, $0.origin.y, $0.size.width, $0.size.height] }
      return ToldElement(
        page: entry.page, parent: entry.parent, type: entry.element.type, role: entry.element.tag?.role,
        language: entry.element.language, area: Measures(area ?? []), text: entry.text)
    }
  }
}

extension Shape {
  fileprivate var kind: String {
    switch self {
    case .rectangle: "rectangle"
    case .circle: "circle"
    case .line: "line"
    case .polygon: "polygon"
    }
  }

  fileprivate var lengths: [Length] {
    switch self {
    case .rectangle(let size, let radius): [size.width, size.height, radius]
    case .circle(let radius): [radius]
    case .line(let end): [end.x, end.y]
    case .polygon(let points): points.flatMap { [$0.x, $0.y] }
    }
  }
}
