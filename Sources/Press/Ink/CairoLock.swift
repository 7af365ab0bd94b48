import CPress
import Dispatch
import Synchronization

/// Lets one thread at a time use Cairo's fonts.
///
/// Surfaces belong to one thread each, but Cairo keeps one table of font files for the whole process, and its
/// own locks do not protect it (1.16.0, cairo-ft-font.c). When more than ten files are open it closes one that
/// nobody uses, and another thread may have begun to use that one since it looked (`_has_unlocked_face`); two
/// threads may open files of one FreeType library at once (`FT_New_Face`), and change one file's list of faces
/// (`unscaled->faces`). When its table of glyphs is full, two threads can wait for each other for ever
/// (`_cairo_scaled_glyph_page_pluck`). Even with few fonts, one thread may let go of a size for the last time just
/// when another takes it up, and an assertion ends the process (`cairo_scaled_font_destroy`). So whatever may load,
/// use or free a Cairo font is done in here. Drawing does; laying out knows nothing of Cairo.
enum CairoLock {
  private static let gate = DispatchSemaphore(value: 1)
  /// The thread that is inside, or 0; only a thread itself can find its own number here.
  private static let owner = Atomic<UInt>(0)

  /// Does something when no other thread is inside; a thread that is inside already goes on.
  static func hold<Value: ~Copyable, Failure: Error>(
    _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let thread = unsafe UInt(bitPattern: g_thread_self())
    guard owner.load(ordering: .relaxed) != thread else { return try body() }
    gate.wait()
    owner.store(thread, ordering: .relaxed)
    defer {
      owner.store(0, ordering: .relaxed)
      gate.signal()
    }
    return try body()
  }
}
