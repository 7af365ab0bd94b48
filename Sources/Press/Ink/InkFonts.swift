import CPress
import Frames

/// The fonts of a shelf as Cairo draws them, made when they are first needed.
///
/// Whoever uses them holds ``CairoLock``.
final class InkFonts {
  private let shelf: FontShelf
  private var fonts: [FontKey: InkFont] = [:]

  /// The fonts of a shelf.
  init(shelf: FontShelf) { self.shelf = shelf }

  /// The font of a key.
  func font(for key: FontKey) throws(PressFailure) -> InkFont {
    if let font = fonts[key] { return font }
    let pattern = unsafe FontPattern(of: try shelf.font(for: key))
    guard let font = InkFont(pattern) else { throw .unknownFont(key) }
    fonts[key] = font
    return font
  }
}

/// Owner of a face of Cairo's, and the size and slant of its letters.
@safe final class InkFont {
  private let face: OpaquePointer
  private var matrix = cairo_matrix_t()

  /// The very face that text was shaped with, or `nil` when Cairo cannot have it.
  init?(_ pattern: FontPattern) {
    guard let size = pattern.size,
      let face = unsafe cairo_ft_font_face_create_for_pattern(pattern.pointer)
    else { return nil }
    unsafe self.face = unsafe face
    // Cairo's y axis points downwards.
    let shape = pattern.matrix
    unsafe cairo_matrix_init(&matrix, shape.xx, -shape.yx, -shape.xy, shape.yy, 0, 0)
    unsafe cairo_matrix_scale(&matrix, size, size)
  }

  deinit { CairoLock.hold { unsafe cairo_font_face_destroy(face) } }

  /// Makes a drawing state use the font, at whatever scale it draws.
  func use(in pen: OpaquePointer) {
    unsafe cairo_set_font_face(pen, face)
    unsafe cairo_set_font_matrix(pen, &matrix)
  }
}
