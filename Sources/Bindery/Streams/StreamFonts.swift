import Frames

/// The fonts of a print stream, and which of their glyphs it shows.
struct StreamFonts {
  private let stock: any FontStock
  private var cuts: [FontKey: FontCut] = [:]
  /// The glyphs of each face that were shown.
  private var glyphs: [FaceNumber: [UInt32: Shown]] = [:]

  /// What is known of a glyph that was shown.
  private struct Shown {
    let advance: Double
    /// The characters that it stands for; empty when it never stood for any by itself.
    var text = ""
  }

  /// The fonts of a stock.
  init(stock: any FontStock) { self.stock = stock }

  /// The face and the size of a font.
  mutating func cut(of key: FontKey) throws(FontFailure) -> FontCut {
    if let cut = cuts[key] { return cut }
    let cut = try stock.cut(of: key)
    cuts[key] = cut
    return cut
  }

  /// Notes that glyphs are shown for some characters.
  ///
  /// - Returns: whether the font alone tells the characters: one glyph that never stands for others.
  mutating func use(_ shown: [UInt32], as text: String, of face: FaceNumber) -> Bool {
    for glyph in shown where glyphs[face]?[glyph] == nil {
      glyphs[face, default: [:]][glyph] = Shown(advance: stock.advance(of: glyph, in: face))
    }
    guard shown.count == 1, let glyph = shown.first, !text.isEmpty else { return false }
    guard let known = glyphs[face]?[glyph]?.text, !known.isEmpty else {
      glyphs[face]?[glyph]?.text = text
      return true
    }
    return known == text
  }

  /// The advance of a glyph that was shown.
  func advance(of glyph: UInt32, in face: FaceNumber) -> Double { glyphs[face]?[glyph]?.advance ?? 0 }

  /// Writes every font that was used, and the dictionary through which pages find them.
  func write(dictionary: Int, to writer: inout StreamWriter) throws(FontFailure) {
    var names = PDFDictionary([])
    for face in glyphs.keys.sorted(by: { $0.value < $1.value }) {
      let shown = (glyphs[face] ?? [:]).sorted { $0.key < $1.key }
      let program = try stock.program(of: face, glyphs: shown.map(\.key))
      let font = StreamFont(
        program: program, advances: shown.map { ($0.key, $0.value.advance) },
        texts: shown.filter { !$0.value.text.isEmpty }.map { ($0.key, $0.value.text) })
      names["F\(face.value)"] = .reference(font.write(to: &writer))
    }
    writer.write(number: dictionary, names)
  }
}
