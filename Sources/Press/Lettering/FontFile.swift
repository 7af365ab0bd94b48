import CPress
import Frames

/// Owner of a face as HarfBuzz has it, measured in thousandths of the em.
@safe final class FontFile {
  private let face: OpaquePointer
  /// The same with nothing but outlines and advances: HarfBuzz goes through all characters of a face that says
  /// which it has, whenever it makes a smaller one.
  private let outlines: OpaquePointer?
  /// The face at a size of one em, in its own units.
  private let font: OpaquePointer
  private let unitsPerEm: Double
  /// The PostScript name: letters, digits and hyphens.
  private let name: String

  /// Keeps a face that somebody else may let go of.
  init(_ face: OpaquePointer) {
    unsafe self.face = hb_face_reference(face)
    unsafe outlines = FontFile.outlines(of: face)
    unsafe font = hb_font_create(face)
    unitsPerEm = max(1, Double(unsafe hb_face_get_upem(face)))
    name = unsafe FontFile.name(of: face)
  }

  deinit {
    unsafe hb_font_destroy(font)
    unsafe hb_face_destroy(outlines)
    unsafe hb_face_destroy(face)
  }

  /// Whether both are the same face of the same file.
  func isSame(as other: FontFile) -> Bool {
    unsafe face == other.face || (!name.isEmpty && name == other.name)
  }

  /// The advance of a glyph.
  func advance(of glyph: UInt32) -> Double { thousandths(unsafe hb_font_get_glyph_h_advance(font, glyph)) }

  /// The face with only some of its glyphs.
  func program(glyphs: [UInt32], keepsNumbers: Bool) throws(FontFailure) -> FontProgram {
    guard let input = unsafe subset(glyphs, keepsNumbers: keepsNumbers) else { throw .notEmbeddable(name) }
    defer { unsafe hb_subset_input_destroy(input) }
    guard let plan = unsafe hb_subset_plan_create_or_fail(outlines, input) else { throw .notEmbeddable(name) }
    defer { unsafe hb_subset_plan_destroy(plan) }
    guard let small = unsafe hb_subset_plan_execute_or_fail(plan) else { throw .notEmbeddable(name) }
    defer { unsafe hb_face_destroy(small) }
    var compact = unsafe CompactOutlines(
      FontFile.bytes(of: hb_face_reference_table(small, FontFile.tag("CFF "))))
    let isCompact = !compact.bytes.isEmpty
    guard isCompact ? compact.identifyByNumber() : hasTable("glyf") else { throw .notEmbeddable(name) }
    let bytes = isCompact ? compact.bytes : unsafe FontFile.bytes(of: hb_face_reference_blob(small))
    guard !bytes.isEmpty else { throw .notEmbeddable(name) }
    let numbers = unsafe hb_subset_plan_old_to_new_glyph_mapping(plan)
    return FontProgram(
      name: name, outlines: isCompact ? .compact : .trueType, bytes: bytes,
      glyphs: glyphs.map { unsafe hb_map_get(numbers, $0) },
      ascent: metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER),
      descent: metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER),
      capHeight: metric(HB_OT_METRICS_TAG_CAP_HEIGHT), box: box)
  }

  /// What HarfBuzz is to keep: the glyphs, and nothing that only shaping needs.
  private func subset(_ glyphs: [UInt32], keepsNumbers: Bool) -> OpaquePointer? {
    guard let input = unsafe hb_subset_input_create_or_fail() else { return nil }
    // A font of few glyphs is shorter when no outline refers to another.
    let flags = keepsNumbers ? HB_SUBSET_FLAGS_RETAIN_GIDS : HB_SUBSET_FLAGS_DESUBROUTINIZE
    unsafe hb_subset_input_set_flags(input, UInt32(flags.rawValue))
    let wanted = unsafe hb_subset_input_glyph_set(input)
    for glyph in glyphs { unsafe hb_set_add(wanted, glyph) }
    return unsafe input
  }

  /// A face with those tables of another that PDF wants of a font (ISO 32000-1, 9.9).
  private static func outlines(of face: OpaquePointer) -> OpaquePointer? {
    let outlines = unsafe hb_face_builder_create()
    for name in ["CFF ", "glyf", "loca", "head", "hhea", "hmtx", "maxp", "cvt ", "fpgm", "prep"] {
      let table = unsafe hb_face_reference_table(face, tag(name))
      if unsafe hb_blob_get_length(table) > 0 { unsafe hb_face_builder_add_table(outlines, tag(name), table) }
      unsafe hb_blob_destroy(table)
    }
    return unsafe outlines
  }

  private static func name(of face: OpaquePointer) -> String {
    var buffer = [CChar](repeating: 0, count: 128)
    var size = UInt32(buffer.count)
    // The PostScript name (OpenType 1.9, `name`). HarfBuzz's own word for it has a type in some versions only.
    let postScriptName: hb_ot_name_id_t = 6
    unsafe hb_ot_name_get_utf8(face, postScriptName, nil, &size, &buffer)
    let letters = buffer.prefix(Int(size)).map { UInt8(bitPattern: $0) }
    return String(decoding: letters, as: UTF8.self).filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")
    }
  }

  /// The box of all glyphs (OpenType 1.9, `head`: four signed numbers from byte 36).
  private var box: [Double] {
    let head = unsafe FontFile.bytes(of: hb_face_reference_table(face, FontFile.tag("head")))
    guard head.count >= 44 else { return [0, 0, 1000, 1000] }
    return stride(from: 36, to: 44, by: 2).map { place in
      thousandths(Int32(Int16(bitPattern: UInt16(head[place]) << 8 | UInt16(head[place + 1]))))
    }
  }

  private func metric(_ tag: hb_ot_metrics_tag_t) -> Double {
    var position: hb_position_t = 0
    unsafe hb_ot_metrics_get_position_with_fallback(font, tag, &position)
    return thousandths(position)
  }

  private func thousandths(_ units: Int32) -> Double { Double(units) * 1000 / unitsPerEm }

  private func hasTable(_ name: String) -> Bool {
    let table = unsafe hb_face_reference_table(face, FontFile.tag(name))
    defer { unsafe hb_blob_destroy(table) }
    return unsafe hb_blob_get_length(table) > 0
  }

  /// The bytes of a blob, which is let go of.
  private static func bytes(of blob: OpaquePointer?) -> [UInt8] {
    defer { unsafe hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = unsafe hb_blob_get_data(blob, &length), length > 0 else { return [] }
    return unsafe data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      unsafe Array(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
  }

  /// The four letters of a table as one number.
  private static func tag(_ name: String) -> hb_tag_t { name.utf8.reduce(0) { $0 << 8 | hb_tag_t($1) } }
}
