import CPress
import Frames

/// The fonts of one list, and nothing else that the machine has installed.
///
/// The shaper and the pens of a thread share one shelf, because a glyph number means nothing without the font
/// that it came from. A shelf belongs to one thread.
@safe public final class FontShelf {
  private let list: FontList
  private let map: UnsafeMutablePointer<PangoFontMap>
  /// Pango's settings for this shelf: exact glyph positions, no hinting, no device.
  let context: OpaquePointer
  private var opened: [FontKey: UnsafeMutablePointer<PangoFont>]
  private var keys: [UnsafeMutablePointer<PangoFont>: FontKey]
  private var heights: [TextStyle: (ascent: Length, descent: Length)] = [:]
  private let families: Set<String>

  /// The versions of the libraries that shape and draw.
  public static var libraryVersions: LibraryVersions { .current }

  /// Opens the fonts that a list admits.
  ///
  /// - Parameter configuration: the list, in fontconfig's XML format.
  /// - Throws: ``PressFailure/unreadableFontList`` and ``PressFailure/missingFonts(_:)``.
  public init(configuration: String) throws(PressFailure) {
    let list = try FontList(configuration)
    let families = Set(list.faces.map(\.family))
    guard families.contains(FontRequirement.body.family) else { throw .missingFonts([.body]) }
    guard let map = unsafe pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      throw .drawing(CairoFailure(status: CAIRO_STATUS_FONT_TYPE_MISMATCH))
    }
    unsafe list.lend(to: FontShelf.fontconfigMap(map))
    guard let context = unsafe pango_font_map_create_context(map) else {
      unsafe FontShelf.release(map)
      throw .drawing(CairoFailure(status: CAIRO_STATUS_NO_MEMORY))
    }
    unsafe FontShelf.setUp(context)
    self.list = list
    self.families = families
    unsafe self.opened = [:]
    unsafe self.keys = [:]
    unsafe self.map = unsafe map
    unsafe self.context = unsafe context
  }

  deinit {
    CairoLock.hold {
      unsafe keys.keys.forEach { unsafe g_object_unref($0) }
      unsafe g_object_unref(UnsafeMutableRawPointer(context))
      unsafe FontShelf.release(map)
    }
  }

  /// The faces of the list that are installed, in the order of their names.
  public func fonts() -> [FontFace] { list.faces }

  /// Whether the list has a typeface of this name.
  func has(family: String) -> Bool { families.contains(family) }

  /// Remembers a font that text was shaped with, and gives the key under which a pen finds it again.
  func key(for font: UnsafeMutablePointer<PangoFont>) -> FontKey {
    if let key = unsafe keys[font] { return key }
    let key = unsafe FontShelf.describe(font)
    unsafe g_object_ref(font)
    unsafe keep(font, as: key)
    return key
  }

  /// The font of a key, which may come from another shelf with the same list.
  func font(for key: FontKey) throws(PressFailure) -> UnsafeMutablePointer<PangoFont> {
    if let font = unsafe opened[key] { return unsafe font }
    return unsafe try CairoLock.hold { () throws(PressFailure) in unsafe try open(key) }
  }

  private func open(_ key: FontKey) throws(PressFailure) -> UnsafeMutablePointer<PangoFont> {
    guard let description = unsafe pango_font_description_from_string(key.description) else {
      throw .unknownFont(key)
    }
    defer { unsafe pango_font_description_free(description) }
    guard let font = unsafe pango_context_load_font(context, description) else { throw .unknownFont(key) }
    // Pango answers with its best guess; glyph numbers are good for the very font only.
    guard unsafe FontShelf.describe(font) == key else {
      unsafe g_object_unref(font)
      throw .unknownFont(key)
    }
    if unsafe keys[font] != nil { unsafe g_object_unref(font) }
    unsafe keep(font, as: key)
    return unsafe font
  }

  /// How far the letters of a style's own typeface reach above and below the baseline (`hhea`, OpenType 1.9).
  func extents(of style: TextStyle) -> (ascent: Length, descent: Length) {
    var plain = style
    plain.colour = .black
    plain.rise = .zero
    if let known = heights[plain] { return known }
    let known = CairoLock.hold { measure(plain) }
    heights[plain] = known
    return known
  }

  private func measure(_ plain: TextStyle) -> (ascent: Length, descent: Length) {
    let description = FontDescription(plain)
    guard let font = unsafe pango_context_load_font(context, description.pointer) else {
      return (plain.size, .zero)
    }
    defer { unsafe g_object_unref(font) }
    var extents = hb_font_extents_t()
    unsafe hb_font_get_h_extents(pango_font_get_hb_font(font), &extents)
    return (Length(pango: Int(extents.ascender)), Length(pango: -Int(extents.descender)))
  }

  /// Takes over a reference to a font until the shelf goes.
  private func keep(_ font: UnsafeMutablePointer<PangoFont>, as key: FontKey) {
    unsafe keys[font] = key
    if unsafe opened[key] == nil { unsafe opened[key] = unsafe font }
  }

  private static func describe(_ font: UnsafeMutablePointer<PangoFont>) -> FontKey {
    guard let description = unsafe pango_font_describe_with_absolute_size(font),
      let text = unsafe pango_font_description_to_string(description)
    else { return FontKey("") }
    defer {
      unsafe g_free(text)
      unsafe pango_font_description_free(description)
    }
    return unsafe FontKey(String(cString: text))
  }

  private static func setUp(_ context: OpaquePointer) {
    unsafe pango_context_set_round_glyph_positions(context, 0)
    let options = unsafe cairo_font_options_create()
    defer { unsafe cairo_font_options_destroy(options) }
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    unsafe cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    unsafe pango_cairo_context_set_font_options(context, options)
    // Every character gets a language of its own attribute, so that the process's locale has no say.
    unsafe pango_context_set_language(context, pango_language_from_string("en"))
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
    CairoLock.hold {
      unsafe g_object_ref(object)
      unsafe g_object_remove_toggle_ref(object, FontShelf.releaseAsLast, nil)
      unsafe pango_fc_font_map_set_config(OpaquePointer(object), nil)
      unsafe g_object_unref(object)
    }
  }

  /// The same map, as the fontconfig backend sees it: what `PANGO_FC_FONT_MAP()` does in C.
  private static func fontconfigMap(_ map: UnsafeMutablePointer<PangoFontMap>) -> OpaquePointer {
    OpaquePointer(map)
  }
}
