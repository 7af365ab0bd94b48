import CPress
import Frames

/// Owner of a Cairo surface and its drawing state; lengths are points from the upper left corner.
///
/// Cairo remembers the first thing that goes wrong and then does nothing more, so that one look at
/// ``check()`` after drawing sees every failure.
@safe final class Canvas {
  /// Cairo's surface, alive as long as the canvas.
  let surface: OpaquePointer
  /// Cairo's drawing state, alive as long as the canvas.
  let pen: OpaquePointer

  /// Where the surface writes to, kept until the surface is gone.
  private let sink: ByteSink?

  /// A canvas on a surface, which it releases in the end.
  ///
  /// - Throws: ``PressFailure/drawing(_:)`` when the surface could not be made.
  init(taking surface: OpaquePointer, writingTo sink: ByteSink? = nil) throws(PressFailure) {
    do {
      try CairoFailure.check(unsafe cairo_surface_status(surface))
    } catch {
      unsafe cairo_surface_destroy(surface)
      throw error
    }
    self.sink = sink
    unsafe self.surface = surface
    unsafe pen = cairo_create(surface)
    // As the fonts of a list are shaped: letters keep their places, and nothing is hinted.
    let options = unsafe cairo_font_options_create()
    defer { unsafe cairo_font_options_destroy(options) }
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    unsafe cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    unsafe cairo_set_font_options(pen, options)
    try check()
  }

  deinit {
    CairoLock.hold {
      unsafe cairo_destroy(pen)
      unsafe cairo_surface_destroy(surface)
    }
  }

  /// Throws what went wrong since the canvas was made, if anything did.
  func check() throws(PressFailure) {
    try CairoFailure.check(unsafe cairo_status(pen))
    try CairoFailure.check(unsafe cairo_surface_status(surface))
  }

  /// Fills an outline that stands at a place.
  func fill(_ shape: Shape, at origin: Point, _ colour: Colour) {
    trace(shape, at: origin)
    use(colour)
    unsafe cairo_fill(pen)
  }

  /// Strokes an outline that stands at a place.
  func stroke(_ shape: Shape, at origin: Point, _ stroke: Stroke) {
    trace(shape, at: origin)
    use(stroke.colour)
    unsafe cairo_set_line_width(pen, stroke.width.points)
    let dashes = stroke.dashes.map(\.points)
    unsafe cairo_set_dash(pen, dashes, Int32(dashes.count), 0)
    unsafe cairo_stroke(pen)
  }

  /// Draws a run of glyphs with its text, so that it can be searched, copied and read aloud.
  func show(_ run: GlyphRun, in font: InkFont, at origin: Point) {
    unsafe font.use(in: pen)
    use(run.colour)
    let glyphs = run.glyphs.map { glyph in
      let place = origin + glyph.origin
      return cairo_glyph_t(index: UInt(glyph.id), x: place.x.points, y: place.y.points)
    }
    let clusters = run.clusters.map {
      cairo_text_cluster_t(num_bytes: Int32($0.bytes), num_glyphs: Int32($0.glyphs))
    }
    let flags =
      run.isRightToLeft ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(rawValue: 0)
    unsafe cairo_show_text_glyphs(
      pen, run.text, Int32(run.text.utf8.count), glyphs, Int32(glyphs.count), clusters,
      Int32(clusters.count), flags)
  }

  private func use(_ colour: Colour) {
    unsafe cairo_set_source_rgb(
      pen, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255)
  }

  private func trace(_ shape: Shape, at origin: Point) {
    unsafe cairo_new_path(pen)
    let (x, y) = (origin.x.points, origin.y.points)
    switch shape {
    case .rectangle(let size, let radius):
      let (width, height) = (size.width.points, size.height.points)
      let corner = min(radius.points, width / 2, height / 2)
      if corner > 0 {
        traceRounded(x, y, width, height, corner)
      } else {
        unsafe cairo_rectangle(pen, x, y, width, height)
      }
    case .circle(let radius):
      unsafe cairo_arc(pen, x, y, radius.points, 0, 2 * .pi)
      unsafe cairo_close_path(pen)
    case .line(let end):
      unsafe cairo_move_to(pen, x, y)
      unsafe cairo_line_to(pen, x + end.x.points, y + end.y.points)
    case .polygon(let corners):
      for corner in corners { unsafe cairo_line_to(pen, x + corner.x.points, y + corner.y.points) }
      unsafe cairo_close_path(pen)
    }
  }

  private func traceRounded(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ corner: Double) {
    let quarter = Double.pi / 2
    let (right, bottom) = (x + width - corner, y + height - corner)
    unsafe cairo_arc(pen, right, y + corner, corner, -quarter, 0)
    unsafe cairo_arc(pen, right, bottom, corner, 0, quarter)
    unsafe cairo_arc(pen, x + corner, bottom, corner, quarter, 2 * quarter)
    unsafe cairo_arc(pen, x + corner, y + corner, corner, 2 * quarter, 3 * quarter)
    unsafe cairo_close_path(pen)
  }
}
