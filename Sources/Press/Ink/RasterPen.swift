import CPress
public import Frames

/// Prints one page as a PNG picture.
public enum RasterPen {
  /// Draws a page on white paper.
  ///
  /// - Parameters:
  ///   - page: the page; the picture is as large as its paper, rounded to whole dots.
  ///   - shelf: the fonts that the page was shaped with.
  ///   - dotsPerInch: the resolution, more than 0.
  /// - Throws: ``PressFailure`` when the picture would be empty or too large for Cairo (32,767 dots a side),
  ///   or a font is missing.
  public static func print(
    _ page: Page, shelf: FontShelf, dotsPerInch: Double
  ) throws(PressFailure) -> [UInt8] {
    try CairoLock.hold { () throws(PressFailure) in try draw(page, shelf, dotsPerInch) }
  }

  private static func draw(
    _ page: Page, _ shelf: FontShelf, _ dotsPerInch: Double
  ) throws(PressFailure) -> [UInt8] {
    let scale = dotsPerInch / 72
    let width = (page.frame.size.width.points * scale).rounded()
    let height = (page.frame.size.height.points * scale).rounded()
    guard (1...32_767).contains(width), (1...32_767).contains(height) else {
      throw .impossiblePage(number: 1, page.frame.size)
    }
    guard let surface = unsafe cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    else {
      throw .drawing(CairoFailure(status: CAIRO_STATUS_NO_MEMORY))
    }
    let canvas = try unsafe Canvas(taking: surface)
    unsafe cairo_scale(canvas.pen, scale, scale)
    unsafe cairo_set_source_rgb(canvas.pen, 1, 1, 1)
    unsafe cairo_paint(canvas.pen)
    try FramePen(shelf: shelf, canvas: canvas).draw(page.frame)
    unsafe cairo_surface_flush(canvas.surface)
    try canvas.check()
    let sink = ByteSink()
    try CairoFailure.check(
      unsafe cairo_surface_write_to_png_stream(canvas.surface, ByteSink.write, sink.closure))
    return sink.bytes
  }
}
