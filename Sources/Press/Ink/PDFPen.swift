import CPress
public import Frames

/// Prints documents as tagged PDF files.
public enum PDFPen {
  /// Draws the pages of a document into a file that carries the given date and no other.
  ///
  /// The file has the document's title, its text in reading order, subsets of its fonts, and structure
  /// elements from the tags of its groups. Language, alternative text and scopes are not in it yet: Cairo
  /// cannot write them.
  ///
  /// - Throws: ``PressFailure``; then there is no file at all.
  public static func print(
    _ document: Document, shelf: FontShelf, date: PrintDate
  ) throws(PressFailure) -> [UInt8] {
    try CairoLock.hold { () throws(PressFailure) in try draw(document, shelf, date) }
  }

  private static func draw(
    _ document: Document, _ shelf: FontShelf, _ date: PrintDate
  ) throws(PressFailure) -> [UInt8] {
    for (index, page) in document.pages.enumerated() where !page.frame.size.isPaper {
      throw .impossiblePage(number: index + 1, page.frame.size)
    }
    guard let size = document.pages.first?.frame.size else { throw .impossiblePage(number: 1, .zero) }
    let sink = ByteSink()
    guard
      let surface = unsafe cairo_pdf_surface_create_for_stream(
        ByteSink.write, sink.closure, size.width.points, size.height.points)
    else { throw .drawing(CairoFailure(status: CAIRO_STATUS_NO_MEMORY)) }
    let canvas = try unsafe Canvas(taking: surface, writingTo: sink)
    canvas.describe(title: document.title, date: date)
    let tags = StructureTeller(document, listener: CairoTags(canvas))
    let pen = FramePen(shelf: shelf, canvas: canvas, tags: tags)
    for (index, page) in document.pages.enumerated() {
      if index > 0 {
        // Cairo forgets what was drawn or tagged on a page before its size is set.
        let size = page.frame.size
        unsafe cairo_pdf_surface_set_size(surface, size.width.points, size.height.points)
      }
      if !page.frame.hasInk { canvas.fill(PDFPen.speck, at: .zero, .white) }
      try pen.draw(page.frame)
      if index == document.pages.count - 1 { tags.finish() }
      unsafe cairo_show_page(canvas.pen)
      try canvas.check()
    }
    unsafe cairo_surface_finish(surface)
    try canvas.check()
    return sink.bytes
  }

  /// What a blank page gets: Cairo 1.16 forgets tags that begin or end on a page without anything drawn.
  private static let speck = Shape.rectangle(
    Size(width: .points(1), height: .points(1)), cornerRadius: .zero)
}

extension Canvas {
  /// Says in a PDF file what it is and when it was made.
  func describe(title: String, date: PrintDate) {
    // Cairo takes a text up to its first NUL, and none with noncharacters; neither has a place in a title.
    let title = String(
      String.UnicodeScalarView(
        title.unicodeScalars.filter {
          $0.properties.generalCategory != .control && !$0.properties.isNoncharacterCodePoint
        }))
    unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date.iso8601)
    unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, date.iso8601)
  }
}

extension Size {
  /// Whether paper can have this size: PDF pages measure 3 to 14,400 points a side (ISO 32000-1, annex C).
  var isPaper: Bool {
    [width, height].allSatisfy { (3...14_400).contains($0.points) }
  }
}

extension Frame {
  /// Whether anything in the frame is drawn.
  fileprivate var hasInk: Bool {
    items.contains { placed in
      switch placed.item {
      case .glyphs, .fill, .stroke: true
      case .group(let inner, _): inner.hasInk
      }
    }
  }
}
