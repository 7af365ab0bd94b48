import Frames

extension BlockSetter {
  /// A paragraph at its width.
  mutating func setText(
    _ text: StyledText, _ measure: Measure, layer: Layer, in context: TagContext
  ) -> Flow {
    let tag = context == .open ? tag(.paragraph) : nil
    guard let shaped = shape(text, measure) else { return .empty }
    let flow = Flow(
      width: measure.width(of: shaped.width),
      form: .lines(textLines(shaped, measure, layer: layer)))
    return tag.map(flow.tagged) ?? flow
  }

  /// Shaped text as one frame of its own width, as for the labels of a picture.
  func frame(of shaped: ShapedText, layer: Layer) -> Frame {
    let text = textLines(shaped, .atMost(shaped.width), layer: layer)
    return Flow(width: shaped.width, form: .lines(text)).uncut
  }

  /// The lines of shaped text.
  ///
  /// Text that takes only its own width leaves out the room that its alignment put before all lines.
  private func textLines(_ shaped: ShapedText, _ measure: Measure, layer: Layer) -> TextLines {
    let width = measure.width(of: shaped.width)
    var left = Length.zero
    if case .atMost = measure { left = shaped.lines.filter { $0.width > .zero }.map(\.start).min() ?? .zero }
    let lines = shaped.lines.map { line in
      place(line, from: left, ascent: shaped.ascent, width: width, layer: layer)
    }
    return TextLines(lines: lines, leading: shaped.leading, path: path)
  }

  /// Text of the given measure; `nil` when it cannot be set, which is then written down.
  mutating func shape(_ text: StyledText, _ measure: Measure) -> ShapedText? {
    do {
      if case .atMost(let room) = measure {
        let natural = try shaper.shape(text, width: nil)
        if natural.width <= room + .tolerance { return natural }
      }
      let shaped = try shaper.shape(text, width: measure.room)
      guard let need = shaped.lines.map(\.width).max(), need > measure.room + .tolerance else {
        return shaped
      }
      report(.tooWide(room: measure.room, need: need))
    } catch {
      report(.shaping(error))
    }
    return nil
  }

  /// The runs of a line as items.
  ///
  /// A line is shaped from left to right whatever the page's direction, so on a right-to-left page its
  /// runs are measured from the right here and end up where the shaper put them.
  private func place(
    _ line: ShapedLine, from start: Length, ascent: Length, width: Length, layer: Layer
  ) -> [PlacedItem] {
    line.runs.map { placed in
      let left = placed.origin.x - start
      let x = direction == .leftToRight ? left : width - left - placed.run.width
      return PlacedItem(.glyphs(placed.run), at: Point(x: x, y: ascent + placed.origin.y), layer: layer)
    }
  }
}
