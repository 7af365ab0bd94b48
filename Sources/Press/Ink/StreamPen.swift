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
  ///   - stencilLimit: how many drawings that everyone gets are remembered.
  /// - Throws: ``PressFailure/drawing(_:)``.
  public init(
    title: String, shelf: FontShelf, date: PrintDate, blank: Page?, stencilLimit: Int = 512
  ) throws(PressFailure) {
    let sink = ByteSink()
    guard
      let surface = unsafe cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, 612, 792)
    else { throw .drawing(CairoFailure(status: CAIRO_STATUS_NO_MEMORY)) }
    canvas = try unsafe Canvas(taking: surface, writingTo: sink)
    canvas.describe(title: title, date: date)
    self.shelf = shelf
    self.sink = sink
    self.blank = blank
    stencils = Stencils(shelf: shelf, limit: stencilLimit)
  }

  /// How many drawings that everyone gets the file holds so far.
  public var stencilCount: Int { stencils.count }

  /// Adds a document, on the front of a new sheet.
  ///
  /// - Returns: where it stands in the file.
  /// - Throws: ``PressFailure``; one about the document leaves the file as it was, any other ends it.
  public mutating func append(_ document: Document) throws(PressFailure) -> StreamPlace {
    guard !hasFailed else { throw .drawing(CairoFailure(status: CAIRO_STATUS_SURFACE_FINISHED)) }
    return try CairoLock.hold { () throws(PressFailure) in try draw(document) }
  }

  private mutating func draw(_ document: Document) throws(PressFailure) -> StreamPlace {
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
    try CairoLock.hold { () throws(PressFailure) in
      unsafe cairo_surface_finish(canvas.surface)
      try canvas.check()
    }
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
      case .fill, .stroke: break
      }
    }
  }

  private mutating func draw(_ page: Page) throws(PressFailure) {
    let size = page.frame.size
    stencils.makeRoom()
    try prepareStencils(in: page.frame)
    unsafe cairo_pdf_surface_set_size(canvas.surface, size.width.points, size.height.points)
    try draw(page.frame, at: .zero)
    unsafe cairo_show_page(canvas.pen)
    try canvas.check()
    pages += 1
  }

  private func prepareStencils(in frame: Frame) throws(PressFailure) {
    for placed in frame.items {
      guard case .group(let inner, _) = placed.item else { continue }
      if placed.isWorthAStencil {
        try stencils.prepare(inner, on: canvas)
      } else {
        try prepareStencils(in: inner)
      }
    }
  }

  /// Draws in the order of the page, so that nothing is painted over what stood above it.
  private func draw(_ frame: Frame, at origin: Point) throws(PressFailure) {
    let pen = FramePen(shelf: shelf, canvas: canvas)
    for placed in frame.items {
      let place = origin + placed.origin
      if case .group(let inner, _) = placed.item {
        if placed.isWorthAStencil {
          try stencils.mark(inner, at: place, on: canvas)
        } else {
          try draw(inner, at: place)
        }
      } else {
        try pen.draw(placed.item, at: place)
      }
    }
  }
}

extension PlacedItem {
  /// Whether the item is a group that everyone gets, with more in it than it costs to refer to it.
  fileprivate var isWorthAStencil: Bool {
    guard layer == .shared, case .group(let frame, _) = item else { return false }
    return frame.leaves(atMost: Stencils.least) >= Stencils.least
  }
}

extension Frame {
  /// How many items are drawn; counting ends at a number.
  fileprivate func leaves(atMost limit: Int) -> Int {
    var count = 0
    for placed in items {
      if case .group(let inner, _) = placed.item {
        count += inner.leaves(atMost: limit - count)
      } else {
        count += 1
      }
      if count >= limit { return limit }
    }
    return count
  }
}
