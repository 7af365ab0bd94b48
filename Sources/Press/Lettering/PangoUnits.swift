import CPress
import Frames

extension Length {
  /// A distance in Pango's units, 1024 to the point.
  init(pango units: Int) { self = .points(Double(units) / Double(PANGO_SCALE)) }

  /// The distance in whole Pango units, kept within what Pango can count.
  var pangoUnits: Int32 {
    let units = (points * Double(PANGO_SCALE)).rounded()
    return units.isFinite ? Int32(max(0, min(units, Double(Int32.max / 2)))) : 0
  }
}

/// What Pango's header says in macros that Swift cannot see (pango-glyph.h).
enum PangoGlyphNumber {
  /// A character that has no shape, such as a direction mark.
  static let empty: UInt32 = 0x0FFF_FFFF
  /// Set in the number of a glyph that no font has; the rest is the character.
  static let unknownFlag: UInt32 = 0x1000_0000
  /// The glyph that fonts keep for characters they lack.
  static let notDefined: UInt32 = 0
}
