/// A bare CFF table (Adobe technical note 5176), as far as a PDF file looks its glyphs up.
///
/// A file finds the glyphs of most such fonts by number. Those of a CID-keyed font, as fonts for Chinese are, it
/// finds by the character identifiers that the font's charset gives them (ISO 32000-1, 9.7.4.2).
struct CompactOutlines {
  /// The table.
  private(set) var bytes: [UInt8]

  /// A table as it is.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Gives every glyph its number as identifier, where the font has identifiers.
  ///
  /// HarfBuzz leaves glyphs those that they had in the whole font. The charset keeps its place and its format;
  /// no other identifiers of as many glyphs take less room in it.
  ///
  /// - Returns: whether all glyphs are found by number now; false for a table that cannot be read.
  mutating func identifyByNumber() -> Bool {
    guard let header = number(at: 2, size: 1), let names = list(at: header), let fonts = list(at: names.end),
      let entries = entries(in: fonts.first)
    else { return false }
    guard entries[Operator.characterCollection] != nil else { return true }
    guard let outlines = entries[Operator.outlines], let glyphs = list(at: outlines),
      let charset = entries[Operator.charset],
      // Lower numbers are charsets that the note defines, none of them for such a font.
      charset > 2, let format = number(at: charset, size: 1), format <= 2
    else { return false }
    // Format 0 has single identifiers; 1 and 2 have ranges, with so many bytes for how many follow the first.
    let length = 1 << (8 * format)
    var (place, glyph) = (charset + 1, 1)
    while glyph < glyphs.count {
      let more = min(length, glyphs.count - glyph) - 1
      guard write(glyph, at: place, size: 2), write(more, at: place + 2, size: format) else { return false }
      place += 2 + format
      glyph += more + 1
    }
    return true
  }

  /// The operators of a font's own dictionary (note 5176, table 9); those of two bytes as one number.
  private enum Operator {
    static let charset = 15
    static let outlines = 17
    static let characterCollection = 12 << 8 | 30
  }

  /// What the note calls an INDEX.
  private struct List {
    let count: Int
    /// The bytes of the first entry.
    var first = 0..<0
    /// Where the list is over.
    let end: Int
  }

  private func list(at start: Int) -> List? {
    guard let count = number(at: start, size: 2) else { return nil }
    guard count > 0 else { return List(count: 0, end: start + 2) }
    guard let size = number(at: start + 2, size: 1), (1...4).contains(size) else { return nil }
    let offsets = start + 3
    // Offsets count from the byte before the first entry.
    let base = offsets + (count + 1) * size - 1
    guard let second = number(at: offsets + size, size: size),
      let last = number(at: offsets + count * size, size: size), second >= 1, second <= last,
      base + last <= bytes.count
    else { return nil }
    return List(count: count, first: base + 1..<base + second, end: base + last)
  }

  /// The last operand of each operator in a dictionary (note 5176, 4); 0 for a fraction, which none of interest has.
  private func entries(in range: Range<Int>) -> [Int: Int]? {
    var (entries, operand, place): ([Int: Int], Int, Int) = ([:], 0, range.lowerBound)
    while place < range.upperBound {
      let lead = Int(bytes[place])
      place += 1
      var size = 0
      switch lead {
      case 12: size = 1
      case 28: size = 2
      case 29: size = 4
      case 30: size = (bytes[place...].firstIndex { $0 & 0xF == 0xF || $0 >> 4 == 0xF } ?? place) + 1 - place
      case 247...254: size = 1
      default: break
      }
      guard place + size <= range.upperBound else { return nil }
      let rest = bytes[place..<place + size].reduce(0) { $0 << 8 | Int($1) }
      switch lead {
      case 12: entries[12 << 8 | rest] = operand
      case ...21: entries[lead] = operand
      case 28, 29: operand = rest
      case 32...246: operand = lead - 139
      case 247...250: operand = (lead - 247) * 256 + rest + 108
      case 251...254: operand = -(lead - 251) * 256 - rest - 108
      default: operand = 0
      }
      place += size
    }
    return entries
  }

  private func number(at place: Int, size: Int) -> Int? {
    guard place >= 0, place + size <= bytes.count else { return nil }
    return bytes[place..<place + size].reduce(0) { $0 << 8 | Int($1) }
  }

  /// Writes a number, or gives false where the table is over.
  private mutating func write(_ number: Int, at place: Int, size: Int) -> Bool {
    guard place + size <= bytes.count else { return false }
    for index in 0..<size {
      bytes[place + index] = UInt8(truncatingIfNeeded: number >> (8 * (size - 1 - index)))
    }
    return true
  }
}
