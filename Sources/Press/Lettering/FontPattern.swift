import CPress

/// What fontconfig found for a font; it is the font's own, and good as long as that is.
@safe struct FontPattern {
  /// fontconfig's pattern.
  let pointer: OpaquePointer?

  /// The pattern of a font of a ``FontMap``.
  init(of font: UnsafeMutablePointer<PangoFont>) {
    // Fonts of these maps are fontconfig's: what `PANGO_FC_FONT()` does in C.
    unsafe pointer = pango_fc_font_get_pattern(
      UnsafeMutableRawPointer(font).assumingMemoryBound(to: PangoFcFont.self))
  }

  /// The size of the letters (the em), in points.
  var size: Double? {
    var size = 0.0
    return unsafe FcPatternGetDouble(pointer, FC_PIXEL_SIZE, 0, &size) == FcResultMatch ? size : nil
  }

  /// How the letters are slanted or stretched where a list asks for that; the y axis points upwards.
  var matrix: FcMatrix {
    var matrix = FcMatrix(xx: 1, xy: 0, yx: 0, yy: 1)
    var index: Int32 = 0
    var next: UnsafeMutablePointer<FcMatrix>?
    while unsafe FcPatternGetMatrix(pointer, FC_MATRIX, index, &next) == FcResultMatch {
      var earlier = matrix
      unsafe FcMatrixMultiply(&matrix, &earlier, next)
      index += 1
    }
    return matrix
  }
}
