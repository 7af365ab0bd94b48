import Frames

/// The fonts of a file, and which of their glyphs it shows.
///
/// Fonts are numbered in the order in which the file needs them, whatever the stock calls them.
struct FileFonts {
  /// A font of the file in a size.
  struct Cut: Hashable {
    /// The number of the font, from 0.
    let font: Int
    /// The size of the letters (the em).
    let size: Length
  }

  /// A face, and what is known of its glyphs that were shown.
  private struct Entry {
    let face: FaceNumber
    /// The font as it is put into the file, where that is known before anything is shown.
    var program: FontProgram?
    /// The place of each glyph among those that were shown, one higher; 0 for one that was not.
    var places: [UInt16] = []
    var shown: [Shown] = []
  }

  /// What is known of a glyph that was shown.
  private struct Shown {
    let glyph: UInt32
    /// Its number in the file.
    var number: UInt32
    let advance: Double
    /// The characters that it stands for by itself.
    var text = ShortText.none
    /// Characters that it stood for together with other glyphs.
    var share = ShortText.none
  }

  private let stock: any FontStock
  private var cuts: [FontKey: Cut] = [:]
  private var entries: [Entry] = []

  /// The fonts of a stock, for a file of which nobody knows yet what comes; glyphs keep their numbers.
  init(stock: any FontStock) { self.stock = stock }

  /// The fonts of a stock, with the glyphs of one document.
  ///
  /// - Throws: ``FontFailure`` when one of them cannot be put into a file.
  init(stock: any FontStock, of document: Document) throws(FontFailure) {
    self.init(stock: stock)
    for page in document.pages { try gather(page.frame) }
    for font in entries.indices where !entries[font].shown.isEmpty {
      entries[font].shown.sort { $0.glyph < $1.glyph }
      let glyphs = entries[font].shown.map(\.glyph)
      let program = try stock.program(of: entries[font].face, glyphs: glyphs, keepsNumbers: false)
      for (place, number) in program.glyphs.enumerated() {
        entries[font].shown[place].number = number
        entries[font].places[Int(glyphs[place])] = UInt16(truncatingIfNeeded: place + 1)
      }
      entries[font].program = program
    }
  }

  /// Takes note of all glyphs in a frame.
  private mutating func gather(_ frame: Frame) throws(FontFailure) {
    for placed in frame.items {
      switch placed.item {
      case .group(let inner, _): try gather(inner)
      case .glyphs(let run):
        let cut = try cut(of: run.font)
        for glyph in run.glyphs { _ = place(of: glyph.id, in: cut.font) }
      case .fill, .stroke: break
      }
    }
  }

  /// The font of a key, and the size.
  mutating func cut(of key: FontKey) throws(FontFailure) -> Cut {
    if let cut = cuts[key] { return cut }
    let found = try stock.cut(of: key)
    let font = entries.firstIndex { $0.face == found.face } ?? entries.count
    if font == entries.count { entries.append(Entry(face: found.face)) }
    let cut = Cut(font: font, size: found.size)
    cuts[key] = cut
    return cut
  }

  /// Notes that glyphs are shown for some characters.
  ///
  /// - Returns: whether the font alone tells the characters: one glyph that never stands for others.
  mutating func use(_ glyphs: ArraySlice<Glyph>, as characters: ArraySlice<UInt8>, of font: Int) -> Bool {
    let text = ShortText(characters)
    guard glyphs.count == 1, let glyph = glyphs.first, text != .none else {
      for glyph in glyphs {
        let place = place(of: glyph.id, in: font)
        if entries[font].shown[place].share == .none { entries[font].shown[place].share = text }
      }
      return false
    }
    let place = place(of: glyph.id, in: font)
    let known = entries[font].shown[place].text
    if known == .none { entries[font].shown[place].text = text }
    return known == .none || known == text
  }

  /// The number in the file and the advance of a glyph.
  mutating func facts(of glyph: UInt32, in font: Int) -> (number: UInt32, advance: Double) {
    let shown = entries[font].shown[place(of: glyph, in: font)]
    return (shown.number, shown.advance)
  }

  /// The place of a glyph among those that were shown; fonts have no more than 65,535 glyphs.
  private mutating func place(of glyph: UInt32, in font: Int) -> Int {
    let index = Int(min(glyph, UInt32(UInt16.max)))
    if index >= entries[font].places.count {
      let missing = index + 1 - entries[font].places.count
      entries[font].places += [UInt16](repeating: 0, count: missing)
    }
    let known = entries[font].places[index]
    if known > 0 { return Int(known) - 1 }
    let advance = stock.advance(of: glyph, in: entries[font].face)
    entries[font].shown.append(Shown(glyph: glyph, number: glyph, advance: advance))
    entries[font].places[index] = UInt16(truncatingIfNeeded: entries[font].shown.count)
    return entries[font].shown.count - 1
  }

  /// Writes every font that was used, and the dictionary through which pages find them.
  func write(dictionary: Int, to writer: inout some ObjectWriter & ~Copyable) throws(FontFailure) {
    var names = PDFDictionary([])
    for (number, entry) in entries.enumerated() where !entry.shown.isEmpty {
      let glyphs = entry.shown.map(\.glyph).sorted()
      let program = try self.program(of: entry, glyphs)
      let shown = entry.shown.sorted { $0.number < $1.number }
      let font = FontObject(
        program: program, subset: glyphs, advances: shown.map { ($0.number, $0.advance) },
        texts: shown.map { ($0.number, ($0.text == .none ? $0.share : $0.text).string) })
      names["F\(number)"] = .reference(font.write(to: &writer))
    }
    writer.write(number: dictionary, names)
  }
}

extension FileFonts {
  private func program(of entry: Entry, _ glyphs: [UInt32]) throws(FontFailure) -> FontProgram {
    if let program = entry.program { return program }
    return try stock.program(of: entry.face, glyphs: glyphs, keepsNumbers: true)
  }
}

/// Up to eight bytes of UTF-8 as one number, which is quicker to compare than a string.
struct ShortText: Hashable {
  private let bytes: UInt64

  /// Nothing, or more than eight bytes.
  static let none = ShortText([])

  init(_ characters: ArraySlice<UInt8>) {
    bytes = characters.count > 8 ? 0 : characters.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The characters; REPLACEMENT CHARACTER where they are not known.
  var string: String {
    guard bytes > 0 else { return "\u{FFFD}" }
    let all = (0..<8).map { UInt8(truncatingIfNeeded: bytes >> (56 - 8 * $0)) }
    return String(decoding: all.drop { $0 == 0 }, as: UTF8.self)
  }
}
