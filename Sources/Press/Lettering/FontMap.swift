import CPress
import Frames

/// Owner of one of Pango's font maps over the fonts of one list, with settings for exact glyph positions.
///
/// It is a map of PangoFT2, which measures with HarfBuzz alone, so that it shares nothing with the maps of other
/// threads; PangoCairo's share the fonts of Cairo.
@safe final class FontMap {
  /// The fonts that text of this map is set with.
  let list: FontList
  /// Pango's settings for this map: exact glyph positions, no hinting, no device.
  let context: OpaquePointer
  /// Breaks and shapes one paragraph after another.
  let layout: OpaquePointer
  private let map: UnsafeMutablePointer<PangoFontMap>

  /// Opens the fonts that a list admits.
  ///
  /// - Parameter configuration: the list, in fontconfig's XML format.
  /// - Throws: ``PressFailure/unreadableFontList``.
  init(_ configuration: String) throws(PressFailure) {
    let list = try FontList(configuration)
    guard TypicalWidth.isSet, let map = unsafe pango_ft2_font_map_new() else { throw .unreadableFontList }
    unsafe list.lend(to: FontMap.fontconfigMap(map))
    guard let context = unsafe pango_font_map_create_context(map) else {
      unsafe FontMap.release(map)
      throw .unreadableFontList
    }
    unsafe pango_context_set_round_glyph_positions(context, 0)
    // Every character gets a language of its own attribute, so that the process's locale has no say.
    unsafe pango_context_set_language(context, pango_language_from_string("en"))
    self.list = list
    unsafe self.map = unsafe map
    unsafe self.context = unsafe context
    unsafe layout = pango_layout_new(context)
    unsafe pango_layout_set_auto_dir(layout, 0)
    unsafe pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
  }

  deinit {
    unsafe g_object_unref(UnsafeMutableRawPointer(layout))
    unsafe g_object_unref(UnsafeMutableRawPointer(context))
    unsafe FontMap.release(map)
  }

  /// Lets go of a map, and of its configuration, which Pango before 1.54 would keep for ever.
  ///
  /// Pango sorts fonts on threads of its own, which hold the map as long as they work. Taking the
  /// configuration away while they do clears tables that they still read, and crashes; so whoever is last
  /// takes it away.
  private static func release(_ map: UnsafeMutablePointer<PangoFontMap>) {
    let object = unsafe UnsafeMutableRawPointer(map).assumingMemoryBound(to: GObject.self)
    unsafe g_object_add_toggle_ref(object, releaseAsLast, nil)
    unsafe g_object_unref(map)
  }

  /// Called by GObject when the reference that ``release(_:)`` added is the only one left.
  private static let releaseAsLast: GToggleNotify = { _, object, isLast in
    guard isLast != 0, let object = unsafe object else { return }
    unsafe g_object_ref(object)
    unsafe g_object_remove_toggle_ref(object, FontMap.releaseAsLast, nil)
    unsafe pango_fc_font_map_set_config(OpaquePointer(object), nil)
    unsafe g_object_unref(object)
  }

  /// The same map, as the fontconfig backend sees it: what `PANGO_FC_FONT_MAP()` does in C.
  private static func fontconfigMap(_ map: UnsafeMutablePointer<PangoFontMap>) -> OpaquePointer {
    OpaquePointer(map)
  }
}
