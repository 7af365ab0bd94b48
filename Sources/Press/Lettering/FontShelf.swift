import CPress
import Frames

/// The fonts of one list, and nothing else that the machine has installed.
///
/// The typefaces of the handouts stand in front: text that needs no other character is set with them alone,
/// and the whole list is opened only for text that does. The shaper and the pens of a thread share one shelf,
/// because a glyph number means nothing without the font that it came from. A shelf belongs to one thread.
@safe public final class FontShelf {
  private let typefaces: FontMap
  private let coverage: Coverage
  private let configuration: String
  private var everything: FontMap?
  private var opened: [FontKey: UnsafeMutablePointer<PangoFont>]
  private var keys: [UnsafeMutablePointer<PangoFont>: FontKey]
  private var heights: [TextStyle: (ascent: Length, descent: Length)] = [:]

  /// The versions of the libraries that shape and draw.
  public static var libraryVersions: LibraryVersions { .current }

  /// Opens the fonts that a list admits.
  ///
  /// - Parameters:
  ///   - typefaces: the list of the typefaces of the handouts, in fontconfig's XML format.
  ///   - everything: the list of those and of all fonts for characters that they lack.
  /// - Throws: ``PressFailure/unreadableFontList`` and ``PressFailure/missingFonts(_:)``.
  public init(typefaces: String, everything: String) throws(PressFailure) {
    let map = try FontMap(typefaces)
    let coverage = Coverage(map.list)
    guard coverage.families.contains(FontRequirement.body.family) else { throw .missingFonts([.body]) }
    self.typefaces = map
    self.coverage = coverage
    configuration = everything
    unsafe self.opened = [:]
    unsafe self.keys = [:]
  }

  deinit { unsafe keys.keys.forEach { unsafe g_object_unref($0) } }

  /// The faces of the list that are installed, in the order of their names.
  ///
  /// - Throws: ``PressFailure/unreadableFontList``.
  public func fonts() throws(PressFailure) -> [FontFace] { try all().list.faces }

  /// The map that sets a paragraph: the typefaces alone when they have all its characters, else all fonts.
  ///
  /// - Throws: ``PressFailure/unknownTypefaces(_:)`` when the text asks for any that no list has.
  func map(for text: StyledText, _ paragraph: Paragraph) throws(PressFailure) -> FontMap {
    let strangers = Set(text.spans.map(\.style.typeface)).subtracting(coverage.families)
    if strangers.isEmpty, coverage.covers(paragraph) { return typefaces }
    let map = try all()
    let missing = strangers.subtracting(map.list.families).sorted()
    guard missing.isEmpty else { throw .unknownTypefaces(missing) }
    return map
  }

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
    guard let description = unsafe pango_font_description_from_string(key.description) else {
      throw .unknownFont(key)
    }
    defer { unsafe pango_font_description_free(description) }
    if let font = unsafe load(description, as: key, from: typefaces) { return unsafe font }
    guard let font = unsafe load(description, as: key, from: try all()) else { throw .unknownFont(key) }
    return unsafe font
  }

  /// How far the letters of a style's own typeface reach above and below the baseline (`hhea`, OpenType 1.9).
  func extents(of style: TextStyle) throws(PressFailure) -> (ascent: Length, descent: Length) {
    var plain = style
    plain.colour = .black
    plain.rise = .zero
    if let known = heights[plain] { return known }
    let known = try measure(plain)
    heights[plain] = known
    return known
  }

  private func measure(_ plain: TextStyle) throws(PressFailure) -> (ascent: Length, descent: Length) {
    let description = FontDescription(plain)
    let map = coverage.families.contains(plain.typeface) ? typefaces : try all()
    guard let font = unsafe pango_context_load_font(map.context, description.pointer) else {
      return (plain.size, .zero)
    }
    defer { unsafe g_object_unref(font) }
    var extents = hb_font_extents_t()
    unsafe hb_font_get_h_extents(pango_font_get_hb_font(font), &extents)
    return (Length(pango: Int(extents.ascender)), Length(pango: -Int(extents.descender)))
  }

  /// The whole list, opened when it is first needed.
  private func all() throws(PressFailure) -> FontMap {
    if let everything { return everything }
    let map = try FontMap(configuration)
    everything = map
    return map
  }

  /// Loads a font and keeps it, if the map has that very one.
  private func load(
    _ description: OpaquePointer, as key: FontKey, from map: FontMap
  ) -> UnsafeMutablePointer<PangoFont>? {
    guard let font = unsafe pango_context_load_font(map.context, description) else { return nil }
    // Pango answers with its best guess; glyph numbers are good for the very font only.
    guard unsafe FontShelf.describe(font) == key else {
      unsafe g_object_unref(font)
      return nil
    }
    if unsafe keys[font] != nil { unsafe g_object_unref(font) }
    unsafe keep(font, as: key)
    return unsafe font
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
}
