import Blocks
import Frames
import Glibc

/// Warns of colours that are hard to read: text below 7:1 and graphics below 3:1 on white paper (WCAG 2.2,
/// 1.4.6 and 1.4.11).
enum ContrastCheck {
  static func warn(styles: [StyleName: StyleSpec], colours: [ColourName: Colour], in file: FieldReader) {
    for name in StyleName.allCases {
      guard let spec = styles[name], let colour = colours[spec.colour], contrast(colour) < 7 else { continue }
      file["styles"].warn(
        "low-contrast", "The text of \"\(name.rawValue)\" stands out too little from the paper (below 7:1).",
        hint: "Choose a darker colour for \"\(spec.colour.rawValue)\".")
    }
  }

  static func warn(accent: Colour, in fields: FieldReader) {
    guard contrast(accent) < 7 else { return }
    fields["accent"].warn(
      "low-contrast", "The name of the option stands out too little from the paper (below 7:1).",
      hint: "Choose a darker colour.")
  }

  /// The contrast of a colour with white paper, 1 to 21.
  static func contrast(_ colour: Colour) -> Double { 1.05 / (luminance(colour) + 0.05) }

  private static func luminance(_ colour: Colour) -> Double {
    func linear(_ part: UInt8) -> Double {
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)
  }
}
