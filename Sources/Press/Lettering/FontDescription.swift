import CPress
import Frames

/// Owner of a description of a font: families in the order of preference, weight and size.
@safe struct FontDescription: ~Copyable {
  /// Pango's description, alive as long as this value.
  let pointer: OpaquePointer

  /// The font of a style, with a form of Chinese characters, as the font list names it, where its typeface lacks
  /// them.
  ///
  /// Who does not care about the form leaves the usual one, so that fontconfig is asked once for both.
  init(_ style: TextStyle, han: String = "zh-Hans") {
    unsafe pointer = pango_font_description_new()
    unsafe pango_font_description_set_family(pointer, "\(style.typeface),Han \(han)")
    unsafe pango_font_description_set_weight(
      pointer, PangoWeight(rawValue: PangoWeight.RawValue(style.weight.rawValue)))
    unsafe pango_font_description_set_absolute_size(pointer, style.size.points * Double(PANGO_SCALE))
  }

  deinit { unsafe pango_font_description_free(pointer) }

  /// An attribute that asks for this font; who takes it has to release it.
  func attribute() -> UnsafeMutablePointer<PangoAttribute>? { unsafe pango_attr_font_desc_new(pointer) }
}
