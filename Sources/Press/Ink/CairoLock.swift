import CPress
import Dispatch
import Synchronization

/// Lets threads use Cairo's fonts together only where Cairo can bear it.
///
/// Surfaces belong to one thread each, but Cairo keeps one table of font files for the whole process, and its
/// own locks do not protect it (1.16.0, cairo-ft-font.c). When more than ten files are open it closes one that
/// nobody uses, and another thread may have begun to use that one since it looked (`_has_unlocked_face`); two
/// threads may open files of one FreeType library at once (`FT_New_Face`), and change one file's list of faces
/// (`unscaled->faces`). When its table of glyphs is full, two threads can wait for each other for ever
/// (`_cairo_scaled_glyph_page_pluck`). So whatever may open, make or free a font is done alone, laying out
/// included, because Pango asks Cairo how large glyphs are. Work with fonts that are there already is shared:
/// the typefaces of the handouts are four files in a few sizes. It ends when any text needs the whole list.
enum CairoLock {
  private static let gate = DispatchQueue(label: "evenhand.cairo", attributes: .concurrent)
  /// The thread that is alone inside, or 0; only a thread itself can find its own number here.
  private static let owner = Atomic<UInt>(0)
  /// Whether so many font files may be open that nothing can be shared any more.
  private static let isCrowded = Atomic<Bool>(false)

  private static var thread: UInt { unsafe UInt(bitPattern: g_thread_self()) }

  /// Does something when no other thread is inside; a thread that is alone inside already goes on.
  static func hold<Value, Failure: Error>(
    _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    guard owner.load(ordering: .relaxed) != thread else { return try body() }
    let result = gate.sync(flags: .barrier) {
      owner.store(thread, ordering: .relaxed)
      defer { owner.store(0, ordering: .relaxed) }
      return Result { () throws(Failure) in try body() }
    }
    return try result.get()
  }

  /// Does something that opens, makes and frees no font, beside other threads that do no more than that.
  ///
  /// Nothing inside may ask for ``hold(_:)``: it would wait for itself.
  static func share<Value, Failure: Error>(
    _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    guard owner.load(ordering: .relaxed) != thread else { return try body() }
    let result = gate.sync { () -> Result<Value, Failure>? in
      guard !isCrowded.load(ordering: .relaxed) else { return nil }
      return Result { () throws(Failure) in try body() }
    }
    guard let result else { return try hold(body) }
    return try result.get()
  }

  /// Ends all sharing, before a thread that is alone inside opens more fonts than Cairo can bear.
  static func crowd() { isCrowded.store(true, ordering: .relaxed) }
}
