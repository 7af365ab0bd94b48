import CPress
public import Frames

/// Prints many documents into one PDF file for a mail house.
///
/// Fonts are in the file once, and what everyone gets of a page is drawn once, as a stencil: each patient's
/// page marks its place and adds the patient's own items. The bindery puts stencils in their places; Cairo
/// could too, through recording surfaces, but it draws those anew for every page to see how far they reach.
/// The file has no structure: it is for paper. Each document begins on the front of a sheet.
///
/// The caller takes the bytes away after each document, so that a file is never in memory as a whole. A pen
/// belongs to one thread.
@safe public struct StreamPen: ~Copyable {
  private let shelf: FontShelf
  private let canvas: Canvas
  private let sink: ByteSink
  private let stencils: Stencils
  private let blank: Page?
  private var pages = 0
  private var hasFailed = false

  /// A pen for a file with a title and a date.
  ///
  /// - Parameters:
  ///   - title: the title of the file; never a patient's name.
  ///   - blank: what stands on the back of a last page that has none of its own, in the caller's words;
  ///     `nil` for an empty page.
  /// - Throws: ``PressFailure/drawing(_:)``.
  public init(title: String, shelf: FontShelf, date: PrintDate, blank: Page?) throws(PressFailure) {
    let sink = ByteSink()
    guard
      let surface = unsafe cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, 612, 792)
    else { throw .drawing(CairoFailure(status: CAIRO_STATUS_NO_MEMORY)) }
    canvas = try unsafe Canvas(taking: surface, writingTo: sink)
    canvas.describe(title: title, date: date)
    self.shelf = shelf
    self.sink = sink
    self.blank = blank
    stencils = Stencils(shelf: shelf)
  }

  /// How many drawings that everyone gets the file holds so far.
  public var stencilCount: Int { stencils.count }

  /// Adds a document, on the front of a new sheet.
  ///
  /// - Returns: where it stands in the file.
  /// - Throws: ``PressFailure``; one about the document leaves the file as it was, any other ends it.
  public mutating func append(_ document: Document) throws(PressFailure) -> StreamPlace {
    guard !hasFailed else { throw .drawing(CairoFailure(status: CAIRO_STATUS_SURFACE_FINISHED)) }
    try check(document)
    hasFailed = true
    let first = pages + 1
    for page in document.pages { try draw(page) }
    if pages % 2 == 1 {
      let size = document.pages.last?.frame.size ?? .zero
      try draw(blank ?? Page(frame: Frame(size: size)))
    }
    hasFailed = false
    return StreamPlace(firstPage: first, pages: document.pages.count, sides: pages + 1 - first)
  }

  /// What was written since it was last taken.
  public mutating func takeBytes() -> [UInt8] { sink.take() }

  /// Ends the file, and gives what was not taken yet: fonts, and the places of all objects.
  ///
  /// - Throws: ``PressFailure/drawing(_:)``; then the file is good for nothing.
  public consuming func finish() throws(PressFailure) -> [UInt8] {
    unsafe cairo_surface_finish(canvas.surface)
    try canvas.check()
    return sink.take()
  }

  /// Whatever could fail because of the document, before anything of it is drawn.
  private func check(_ document: Document) throws(PressFailure) {
    guard !document.pages.isEmpty else { throw .impossiblePage(number: 1, .zero) }
    for (index, page) in document.pages.enumerated() {
      guard page.frame.size.isPaper else { throw .impossiblePage(number: index + 1, page.frame.size) }
      try checkFonts(page.frame)
    }
  }

  private func checkFonts(_ frame: Frame) throws(PressFailure) {
    for placed in frame.items {
      switch placed.item {
      case .glyphs(let run): _ = unsafe try shelf.font(for: run.font)
      case .group(let inner, _): try checkFonts(inner)
      case .fill, .stroke, .link: break
      }
    }
  }

  private mutating func draw(_ page: Page) throws(PressFailure) {
    let size = page.frame.size
    let shared = page.frame.only(.shared)
    try stencils.prepare(shared, on: canvas)
    unsafe cairo_pdf_surface_set_size(canvas.surface, size.width.points, size.height.points)
    stencils.mark(shared, at: .zero, on: canvas)
    try FramePen(shelf: shelf, canvas: canvas, layers: .only(.personal)).draw(page.frame)
    unsafe cairo_show_page(canvas.pen)
    try canvas.check()
    pages += 1
  }
}

/// Where a document stands in the file of a print stream.
public struct StreamPlace: Hashable, Sendable {
  /// The number of its first page in the file, from 1; always odd.
  public let firstPage: Int
  /// How many pages it has.
  public let pages: Int
  /// How many pages it takes with the blank one that makes them even.
  public let sides: Int

  /// A place from its parts.
  public init(firstPage: Int, pages: Int, sides: Int) {
    self.firstPage = firstPage
    self.pages = pages
    self.sides = sides
  }

  /// How many sheets it takes, printed on both sides.
  public var sheets: Int { sides / 2 }
}

extension Frame {
  /// The items of one layer where they stand on the page, without the groups around them and without links.
  func only(_ layer: Layer) -> Frame {
    var flat = Frame(size: size)
    collect(layer, at: .zero, into: &flat)
    return flat
  }

  private func collect(_ layer: Layer, at offset: Point, into flat: inout Frame) {
    for placed in items {
      switch placed.item {
      case .group(let inner, _): inner.collect(layer, at: offset + placed.origin, into: &flat)
      case .link: break
      case .glyphs, .fill, .stroke:
        if placed.layer == layer {
          flat.items.append(PlacedItem(placed.item, at: offset + placed.origin, layer: layer))
        }
      }
    }
  }
}
