import CPress

/// Owner of a fontconfig configuration that knows only the fonts of one list.
@safe struct FontList: ~Copyable {
  private let configuration: OpaquePointer

  /// Reads a font list in fontconfig's XML format and looks up the fonts that it admits.
  init(_ text: String) throws(PressFailure) {
    guard HostFonts.areShutOut, let configuration = unsafe FcConfigCreate() else {
      throw .unreadableFontList
    }
    // fontconfig takes a text without characters for an end, and its own XML reader reports the rest.
    let isRead = unsafe text.withCString { characters in
      unsafe characters.withMemoryRebound(to: FcChar8.self, capacity: text.utf8.count + 1) {
        unsafe FcConfigParseAndLoadFromMemory(configuration, $0, 1)
      }
    }
    guard isRead != 0, unsafe FcConfigBuildFonts(configuration) != 0 else {
      unsafe FcConfigDestroy(configuration)
      throw .unreadableFontList
    }
    unsafe self.configuration = configuration
  }

  deinit { unsafe FcConfigDestroy(configuration) }

  /// Hands the configuration to a font map, which takes a reference of its own.
  func lend(to map: OpaquePointer) {
    unsafe pango_fc_font_map_set_config(map, configuration)
    unsafe pango_fc_font_map_set_default_substitute(
      map, FontList.complete, UnsafeMutableRawPointer(configuration), nil)
  }

  /// Adds the rules of a list to what Pango looks for, and that letters are drawn smooth and not hinted.
  ///
  /// PangoFT2 itself would take the rules of the process's current configuration.
  private static let complete: PangoFcSubstituteFunc = { pattern, configuration in
    unsafe FcConfigSubstitute(configuration.map { OpaquePointer($0) }, pattern, FcMatchPattern)
    unsafe FcPatternAddBool(pattern, FC_ANTIALIAS, 1)
    unsafe FcPatternAddInteger(pattern, FC_RGBA, Int32(FC_RGBA_NONE))
    unsafe FcPatternAddBool(pattern, FC_HINTING, 0)
    unsafe FcPatternAddInteger(pattern, FC_HINT_STYLE, Int32(FC_HINT_NONE))
  }

  /// The names of the families that the list admits and that are installed.
  var families: Set<String> { Set(faces.map(\.family)) }

  /// The characters that all faces have; the caller releases them.
  func commonCharacters() -> OpaquePointer? {
    guard let set = unsafe FcConfigGetFonts(configuration, FcSetSystem) else { return nil }
    var common: OpaquePointer?
    for index in unsafe 0..<Int(set.pointee.nfont) {
      var own: OpaquePointer?
      guard unsafe FcPatternGetCharSet(set.pointee.fonts[index], FC_CHARSET, 0, &own) == FcResultMatch,
        let own = unsafe own
      else { continue }
      guard let earlier = unsafe common else {
        unsafe common = unsafe FcCharSetCopy(own)
        continue
      }
      unsafe common = unsafe FcCharSetIntersect(earlier, own)
      unsafe FcCharSetDestroy(earlier)
    }
    return unsafe common
  }

  /// The faces that the list admits and that are installed, in the order of their names.
  var faces: [FontFace] {
    guard let set = unsafe FcConfigGetFonts(configuration, FcSetSystem) else { return [] }
    return unsafe (0..<Int(set.pointee.nfont)).compactMap { index in
      unsafe set.pointee.fonts[index].map { unsafe FontFace(pattern: $0) }
    }.sorted { ($0.family, $0.style, $0.file) < ($1.family, $1.style, $1.file) }
  }
}

/// Keeps the fonts of the host out of the process.
///
/// Pango's font maps start a thread that loads fontconfig's current configuration, which would be the
/// system's with all its fonts (measured: 6 to 30 ms, and fonts that the list does not admit). An empty
/// current configuration leaves that thread nothing to do. It holds for the whole process, once.
private enum HostFonts {
  static let areShutOut: Bool = {
    guard let nothing = unsafe FcConfigCreate() else { return false }
    defer { unsafe FcConfigDestroy(nothing) }
    return unsafe FcConfigSetCurrent(nothing) != 0
  }()
}

extension FontFace {
  fileprivate init(pattern: OpaquePointer) {
    let path = unsafe FontFace.text(of: FC_FILE, in: pattern)
    var version: Int32 = 0
    unsafe FcPatternGetInteger(pattern, FC_FONTVERSION, 0, &version)
    // A 16.16 fixed-point number; three decimals are what fonts print of it.
    let thousandths = (Int(version) * 1000 + 32_768) / 65_536
    let decimals = String(1000 + thousandths % 1000).dropFirst()
    self.init(
      family: unsafe FontFace.text(of: FC_FAMILY, in: pattern),
      style: unsafe FontFace.text(of: FC_STYLE, in: pattern),
      file: path.split(separator: "/").last.map(String.init) ?? path,
      version: "\(thousandths / 1000).\(decimals)")
  }

  private static func text(of object: String, in pattern: OpaquePointer) -> String {
    var value: UnsafeMutablePointer<FcChar8>?
    guard unsafe FcPatternGetString(pattern, object, 0, &value) == FcResultMatch, let value = unsafe value
    else {
      return ""
    }
    return unsafe String(cString: value)
  }
}
