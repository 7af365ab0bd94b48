import CPress
import Frames

/// Tells Pango how wide a font's characters are about, which it would find out in a way that threads cannot share.
///
/// It looks more closely at breaks that are within three such widths of a line's end, and gives the width to
/// characters that no font has. For each font and language it lays out a sample text, which takes a search for
/// fonts of its own; and a variable of the whole process says that it does (1.50, `in_get_metrics` in
/// pangofc-font.c), so that another thread goes without, and now and then breaks a line elsewhere.
enum TypicalWidth {
  /// Whether the fonts of all maps to come answer with half the size of their letters, from now on.
  static let isSet: Bool = {
    guard let description = unsafe g_type_class_ref(pango_ft2_font_get_type()) else { return false }
    // GObject's classes are the tables of their methods; nobody has a font of this one yet.
    unsafe description.assumingMemoryBound(to: PangoFontClass.self).pointee.get_metrics = { font, _ in
      guard let font = unsafe font, let metrics = unsafe pango_font_metrics_new() else { return nil }
      let width = unsafe Length.points((FontPattern(of: font).size ?? 0) / 2).pangoUnits
      unsafe metrics.pointee.approximate_char_width = width
      unsafe metrics.pointee.approximate_digit_width = width
      return unsafe metrics
    }
    return true
  }()
}
