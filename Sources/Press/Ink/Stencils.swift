import CPress
import Frames

/// What everyone gets of a print stream, each drawn once and marked on every page where it stands.
@safe final class Stencils {
  /// How many items a group must have to be drawn apart.
  static let least = 12

  private let shelf: FontShelf
  /// How many are remembered; what is drawn once more costs room in the file and nothing else.
  private let limit: Int
  private var marks: [Frame: Canvas] = [:]
  /// How many were drawn.
  private(set) var count = 0

  init(shelf: FontShelf, limit: Int) {
    self.shelf = shelf
    self.limit = limit
  }

  /// Forgets everything when it has become too much; only between two pages, when nothing is waiting to be marked.
  func makeRoom() { if marks.count >= limit { marks = [:] } }

  /// Draws a frame on a page of its own, unless that was done before.
  func prepare(_ frame: Frame, on canvas: Canvas) throws(PressFailure) {
    guard !frame.items.isEmpty, marks[frame] == nil else { return }
    count += 1
    let number = StencilNumber(marks.count + 1)
    unsafe cairo_pdf_surface_set_size(canvas.surface, number.pageWidth.points, frame.size.height.points)
    try FramePen(shelf: shelf, canvas: canvas).draw(frame)
    unsafe cairo_show_page(canvas.pen)
    guard let dots = unsafe cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(number.value), 1) else {
      throw .drawing(CairoFailure(status: CAIRO_STATUS_NO_MEMORY))
    }
    marks[frame] = try unsafe Canvas(taking: dots)
  }

  /// Marks where a prepared frame stands.
  func mark(_ frame: Frame, at place: Point, on canvas: Canvas) throws(PressFailure) {
    guard let mark = marks[frame] else {
      return try FramePen(shelf: shelf, canvas: canvas).draw(frame, at: place)
    }
    unsafe cairo_set_source_surface(canvas.pen, mark.surface, place.x.points, place.y.points)
    unsafe cairo_paint(canvas.pen)
  }
}
