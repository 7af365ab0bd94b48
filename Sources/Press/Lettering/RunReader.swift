import CPress
import Frames

/// Turns one run of Pango's answer into a glyph run.
struct RunReader {
  /// What came out of a run.
  struct Reading {
    /// The run, or `nil` when it holds nothing that is drawn.
    var run: GlyphRun?
    /// The rise of the run above its baseline.
    var rise: Length = .zero
    /// All advances together, in Pango's units.
    var advance = 0
    /// Where the part without the space at the line's end begins and stops, in Pango's units.
    var solid: Range<Int>?
    /// Characters that no font has, and where they are.
    var missing: [(offset: Int, scalar: Unicode.Scalar)] = []
  }

  let paragraph: Paragraph
  let shelf: FontShelf
  /// The language of spans without one of their own.
  let language: LanguageTag

  /// Reads a run of a line whose text, without the space at its end, stops at a byte.
  func read(_ item: UnsafeMutablePointer<PangoGlyphItem>, solidEnd: Int) -> Reading {
    guard let piece = unsafe item.pointee.item, let string = unsafe item.pointee.glyphs,
      let font = unsafe piece.pointee.analysis.font
    else { return Reading() }
    let raw = unsafe RawRun(piece.pointee, string.pointee)
    var reading = Reading(advance: raw.advance)
    var draft = RunDraft(glyphs: raw.shapes.count, clusters: raw.clusters.count)
    for cluster in raw.clusters {
      let shapes = raw.shapes[cluster.glyphs]
      if cluster.bytes.lowerBound < solidEnd, let first = shapes.first, let last = shapes.last {
        let solid = reading.solid ?? first.left..<last.right
        reading.solid = min(solid.lowerBound, first.left)..<max(solid.upperBound, last.right)
      }
      if shapes.contains(where: \.isMissing) { reading.missing += missing(among: shapes, in: cluster.bytes) }
      // Glyphs stand from left to right, and a draft takes them as they are read.
      for step in 0..<shapes.count {
        let shape = shapes[raw.isRightToLeft ? shapes.endIndex - 1 - step : shapes.startIndex + step]
        guard let number = unsafe number(of: shape, for: cluster.bytes, in: font) else { continue }
        draft.add(Glyph(id: number, origin: shape.origin))
      }
      draft.endCluster(bytes: paragraph.count(cluster.bytes))
    }
    guard !draft.glyphs.isEmpty, let span = paragraph.span(at: raw.bytes.lowerBound) else { return reading }
    reading.rise = span.style.rise
    reading.run = GlyphRun(
      font: unsafe shelf.key(for: font), colour: span.style.colour, text: paragraph.text(raw.bytes),
      glyphs: raw.isRightToLeft ? draft.glyphs.reversed() : draft.glyphs, clusters: draft.clusters,
      isRightToLeft: raw.isRightToLeft, width: Length(pango: raw.advance), language: span.language ?? language
    )
    return reading
  }

  /// The number to draw for a glyph, or `nil` for nothing.
  private func number(
    of shape: RawRun.Shape, for bytes: Range<Int>, in font: UnsafeMutablePointer<PangoFont>
  ) -> UInt32? {
    guard shape.number == PangoGlyphNumber.empty else { return shape.isMissing ? nil : shape.number }
    // Pango empties the space where a line was broken; as a glyph it keeps words apart when text is copied.
    let text = paragraph.text(bytes).unicodeScalars
    guard !text.isEmpty, text.allSatisfy(\.properties.isWhitespace) else { return nil }
    var space: UInt32 = 0
    let isThere = unsafe hb_font_get_nominal_glyph(pango_font_get_hb_font(font), 0x20, &space)
    return isThere != 0 ? space : nil
  }

  /// The characters that the missing glyphs of a cluster stand for.
  private func missing(
    among shapes: ArraySlice<RawRun.Shape>, in bytes: Range<Int>
  ) -> [(offset: Int, scalar: Unicode.Scalar)] {
    let numbers = shapes.filter(\.isMissing).map(\.number)
    let named = numbers.compactMap { Unicode.Scalar($0 & ~PangoGlyphNumber.unknownFlag) }
    // A font's own empty box does not say for which character it stands.
    let isNameless = numbers.contains(PangoGlyphNumber.notDefined)
    let scalars = isNameless ? Array(paragraph.text(bytes).unicodeScalars) : named
    return scalars.filter { !$0.properties.isDefaultIgnorableCodePoint }.map { (bytes.lowerBound, $0) }
  }
}

extension RawRun.Shape {
  /// Whether no font has the character.
  fileprivate var isMissing: Bool {
    number == PangoGlyphNumber.notDefined
      || (number != PangoGlyphNumber.empty && number & PangoGlyphNumber.unknownFlag != 0)
  }

  /// The place of the glyph, from the start of its run on the baseline.
  fileprivate var origin: Point {
    Point(x: Length(pango: left + shift.x), y: Length(pango: shift.y))
  }
}
