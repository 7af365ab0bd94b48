import Frames

/// Writes what is drawn as a content stream (ISO 32000-1, 8 and 9), with y growing downwards as in frames.
///
/// Outlines are those that Cairo draws, so that a page looks in a file as in a picture.
struct ContentWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []
  private var fill: Colour?
  private var pen: Stroke?
  private var font: FileFonts.Cut?

  /// Draws a frame whose upper left corner stands at a place.
  mutating func draw(
    _ frame: Frame, at origin: Point, with fonts: inout FileFonts
  ) throws(FontFailure) {
    for placed in frame.items { try draw(placed.item, at: origin + placed.origin, with: &fonts) }
  }

  /// Draws an item at a place.
  mutating func draw(
    _ item: FrameItem, at place: Point, with fonts: inout FileFonts
  ) throws(FontFailure) {
    switch item {
    case .glyphs(let run): try show(run, at: place, with: &fonts)
    case .fill(let shape, let colour):
      use(fill: colour)
      trace(shape, at: place)
      bytes.append(word: "f\n")
    case .stroke(let shape, let stroke):
      use(stroke)
      trace(shape, at: place)
      bytes.append(word: "S\n")
    case .group(let inner, _): try draw(inner, at: place, with: &fonts)
    }
  }

  /// Turns the page round, whose y grows upwards.
  mutating func turn(height: Length) { move(to: Point(x: .zero, y: height), isTurned: true) }

  /// Draws a form that stands in an object of its own.
  mutating func refer(to form: Int, at place: Point) {
    bytes.append(word: "q")
    move(to: place)
    bytes.append(contentsOf: "/X".utf8)
    bytes.append(integer: form)
    bytes.append(word: "Do Q\n")
  }

  /// Draws what was written before with its corner at the origin.
  mutating func insert(_ content: [UInt8], at place: Point) {
    bytes.append(word: "q")
    move(to: place)
    bytes += content
    bytes.append(word: "Q\n")
  }

  /// Begins what belongs to a structure element, by its number among the marks of the page.
  mutating func begin(_ type: StructureType, mark: Int) {
    bytes.append(UInt8(ascii: "/"))
    bytes.append(word: type.rawValue)
    bytes.append(contentsOf: "<</MCID ".utf8)
    bytes.append(integer: mark)
    bytes.append(word: ">> BDC\n")
  }

  /// Begins what is not read aloud.
  mutating func begin(artifact properties: PDFDictionary) {
    bytes.append(word: "/Artifact")
    PDFWriter.write(.dictionary(properties), to: &bytes)
    bytes.append(word: " BDC\n")
  }

  /// Ends what began last.
  mutating func endMark() { bytes.append(word: "EMC\n") }

  private mutating func move(to place: Point, isTurned: Bool = false) {
    bytes.append(word: "1 0 0")
    bytes.append(integer: isTurned ? -1 : 1)
    append(place)
    bytes.append(word: "cm")
  }

  private mutating func append(_ point: Point) {
    bytes.append(number: point.x.points)
    bytes.append(number: point.y.points)
  }

  private mutating func append(_ colour: Colour) {
    for part in [colour.red, colour.green, colour.blue] { bytes.append(number: Double(part) / 255) }
  }

  private mutating func use(fill colour: Colour) {
    guard fill != colour else { return }
    fill = colour
    append(colour)
    bytes.append(word: "rg")
  }

  private mutating func use(_ stroke: Stroke) {
    guard pen != stroke else { return }
    pen = stroke
    append(stroke.colour)
    bytes.append(word: "RG")
    bytes.append(number: stroke.width.points)
    bytes.append(word: "w [")
    for dash in stroke.dashes { bytes.append(number: dash.points) }
    bytes.append(word: "] 0 d")
  }
}

extension ContentWriter {
  private mutating func trace(_ shape: Shape, at origin: Point) {
    switch shape {
    case .rectangle(let size, let radius):
      let corner = min(radius, size.width / 2, size.height / 2)
      if corner > .zero { return traceRounded(Rectangle(origin: origin, size: size), corner.points) }
      append(origin)
      append(Point(x: size.width, y: size.height))
      bytes.append(word: "re")
    case .circle(let radius): traceCircle(around: origin, radius.points)
    case .line(let end):
      append(origin)
      bytes.append(word: "m")
      append(origin + end)
      bytes.append(word: "l")
    case .polygon(let corners):
      for (index, corner) in corners.enumerated() {
        append(origin + corner)
        if index == 0 { bytes.append(word: "m") } else { bytes.append(word: "l") }
      }
      bytes.append(word: "h")
    }
  }

  /// Four straight edges, and a quarter of a circle at each corner.
  private mutating func traceRounded(_ box: Rectangle, _ radius: Double) {
    let (left, top) = (box.origin.x.points, box.origin.y.points)
    let (right, bottom) = (left + box.size.width.points, top + box.size.height.points)
    let handle = radius * Self.handle(ofArc: .pi / 2)
    begin(right - radius, top)
    curve([right - radius + handle, top, right, top + radius - handle, right, top + radius])
    line(right, bottom - radius)
    curve([right, bottom - radius + handle, right - radius + handle, bottom, right - radius, bottom])
    line(left + radius, bottom)
    curve([left + radius - handle, bottom, left, bottom - radius + handle, left, bottom - radius])
    line(left, top + radius)
    curve([left, top + radius - handle, left + radius - handle, top, left + radius, top])
    bytes.append(word: "h")
  }

  /// As few curves as keep within Cairo's tolerance of a tenth of a point: two make a small circle, four any.
  private mutating func traceCircle(around centre: Point, _ radius: Double) {
    let (x, y) = (centre.x.points, centre.y.points)
    begin(x + radius, y)
    if radius * 0.018_518_518_5 < 0.1 {
      let handle = radius * Self.handle(ofArc: .pi)
      curve([x + radius, y + handle, x - radius, y + handle, x - radius, y])
      curve([x - radius, y - handle, x + radius, y - handle, x + radius, y])
    } else {
      let handle = radius * Self.handle(ofArc: .pi / 2)
      curve([x + radius, y + handle, x + handle, y + radius, x, y + radius])
      curve([x - handle, y + radius, x - radius, y + handle, x - radius, y])
      curve([x - radius, y - handle, x - handle, y - radius, x, y - radius])
      curve([x + handle, y - radius, x + radius, y - handle, x + radius, y])
    }
    bytes.append(word: "h")
  }

  /// How far the handles of a curve reach that stands for an arc of the unit circle.
  private static func handle(ofArc angle: Double) -> Double {
    // 4/3 tan(angle / 4), for the two angles that occur.
    angle == .pi ? 4.0 / 3 : 4.0 / 3 * (2.0.squareRoot() - 1)
  }

  private mutating func begin(_ x: Double, _ y: Double) {
    bytes.append(number: x)
    bytes.append(number: y)
    bytes.append(word: "m")
  }

  private mutating func line(_ x: Double, _ y: Double) {
    bytes.append(number: x)
    bytes.append(number: y)
    bytes.append(word: "l")
  }

  private mutating func curve(_ numbers: [Double]) {
    for number in numbers { bytes.append(number: number) }
    bytes.append(word: "c")
  }
}

extension ContentWriter {
  /// Shows a run, each stretch of it on one height; glyphs whose characters a reader could not tell from the
  /// font alone carry their text with them (ISO 32000-1, 14.9.4).
  private mutating func show(
    _ run: GlyphRun, at origin: Point, with fonts: inout FileFonts
  ) throws(FontFailure) {
    let cut = try fonts.cut(of: run.font)
    guard !run.glyphs.isEmpty else { return }
    use(fill: run.colour)
    bytes.append(word: "BT")
    if font != cut {
      font = cut
      bytes.append(contentsOf: "/F".utf8)
      bytes.append(integer: cut.font)
      bytes.append(number: cut.size.points)
      bytes.append(word: "Tf")
    }
    var line = GlyphLine(origin: origin, size: cut.size)
    let characters = Array(run.text.utf8)
    for cluster in run.visualClusters {
      let glyphs = run.glyphs[cluster.glyphs]
      let needsText = !fonts.use(glyphs, as: characters[cluster.bytes], of: cut.font)
      if needsText {
        line.close(in: &bytes)
        bytes.append(contentsOf: "/Span <</ActualText ".utf8)
        let text = String(decoding: characters[cluster.bytes], as: UTF8.self)
        PDFWriter.write(.text(text), to: &bytes)
        bytes.append(word: ">> BDC")
      }
      for glyph in glyphs {
        let facts = fonts.facts(of: glyph.id, in: cut.font)
        line.show(facts.number, at: glyph.origin, advance: facts.advance, in: &bytes)
      }
      if needsText {
        line.close(in: &bytes)
        bytes.append(word: "EMC")
      }
    }
    line.close(in: &bytes)
    bytes.append(word: "ET\n")
  }
}
