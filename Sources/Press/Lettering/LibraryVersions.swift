import CPress

/// The versions of the libraries on which every printed byte depends.
public struct LibraryVersions: Hashable, Sendable {
  /// The version of Cairo, which draws.
  public let cairo: String
  /// The version of Pango, which breaks lines.
  public let pango: String
  /// The version of HarfBuzz, which shapes.
  public let harfbuzz: String
  /// The version of fontconfig, which finds fonts.
  public let fontconfig: String

  /// The versions that this process runs with.
  public static var current: LibraryVersions {
    let fontconfig = Int(FcGetVersion())
    return unsafe LibraryVersions(
      cairo: String(cString: cairo_version_string()),
      pango: String(cString: pango_version_string()),
      harfbuzz: String(cString: hb_version_string()),
      fontconfig: "\(fontconfig / 10_000).\(fontconfig / 100 % 100).\(fontconfig % 100)")
  }
}
