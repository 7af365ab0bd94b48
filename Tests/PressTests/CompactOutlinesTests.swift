import Testing

@testable import Press

@Suite("A file finds the glyphs of a CFF font by their numbers")
struct CompactOutlinesTests {
  @Test(
    "Identifiers become numbers in each format of a charset, in its place",
    arguments: [
      // 4 glyphs: .notdef and three others.
      (4, [0, 0, 1, 0x2D, 0x95, 0x48, 0xD2], [0, 0, 1, 0, 2, 0, 3]),
      (4, [1, 0x2D, 0x95, 1, 0x48, 0xD2, 0], [1, 0, 1, 2, 0x48, 0xD2, 0]),
      (4, [2, 0x2D, 0x95, 0, 2], [2, 0, 1, 0, 2]),
      // Format 1 counts up to 256 glyphs in a range, format 2 all.
      (300, [1, 0, 9, 255, 2, 0, 42], [1, 0, 1, 255, 1, 1, 42]),
      (300, [2, 0, 9, 1, 42], [2, 0, 1, 1, 42]), (1, [0], [0]),
    ] as [(Int, [UInt8], [UInt8])])
  func formats(glyphs: Int, charset: [UInt8], numbered: [UInt8]) {
    let bytes = Self.font(glyphs: glyphs, charset: charset)
    #expect(Self.identified(bytes) == Self.font(glyphs: glyphs, charset: numbered))
  }

  @Test("A font whose glyphs have names is left alone")
  func names() {
    let bytes = Self.font(glyphs: 4, charset: [0, 0, 34, 0, 36, 0, 40], hasIdentifiers: false)
    #expect(Self.identified(bytes) == bytes)
  }

  @Test("A table that ends too early is refused, wherever it ends")
  func truncated() {
    let bytes = Self.font(glyphs: 4, charset: [0, 0, 1, 0x2D, 0x95, 0x48, 0xD2])
    for length in bytes.indices {
      #expect(Self.identified(Array(bytes.prefix(length))) == nil, "\(length) bytes")
    }
  }

  @Test("A table with one wrong byte is read or refused, and no longer for it")
  func damaged() {
    let bytes = Self.font(glyphs: 4, charset: [1, 0x2D, 0x95, 1, 0x48, 0xD2, 0])
    var lengths: Set<Int> = []
    for place in bytes.indices {
      for value in UInt8.min...UInt8.max {
        var damaged = bytes
        damaged[place] = value
        lengths.insert(Self.identified(damaged)?.count ?? bytes.count)
      }
    }
    #expect(lengths == [bytes.count])
  }

  /// A font's bytes with identifiers by number, or nothing where it was refused.
  private static func identified(_ bytes: [UInt8]) -> [UInt8]? {
    var outlines = CompactOutlines(bytes)
    return outlines.identifyByNumber() ? outlines.bytes : nil
  }

  /// A font with empty outlines: header, names, dictionary, strings, outlines, and the charset at the end.
  private static func font(glyphs: Int, charset: [UInt8], hasIdentifiers: Bool = true) -> [UInt8] {
    func offset(_ number: Int) -> [UInt8] { [29, 0, 0, UInt8(number >> 8), UInt8(number & 0xFF)] }
    let identifiers: [UInt8] = hasIdentifiers ? [247, 27, 248, 28, 139, 12, 30] : []
    // One operand of each other kind: a short one, a fraction, a negative one.
    let others: [UInt8] = [28, 0, 7, 2, 30, 0xE2, 0xA2, 0x5F, 12, 2, 251, 0, 3]
    let dictionaryLength = identifiers.count + others.count + 12
    let start = 4 + 6 + 5 + dictionaryLength + 2
    let list =
      [UInt8(glyphs >> 8), UInt8(glyphs & 0xFF), 2] + (0...glyphs).flatMap { _ -> [UInt8] in [0, 1] }
    let dictionary = identifiers + others + offset(start + list.count) + [15] + offset(start) + [17]
    return [1, 0, 4, 2] + [0, 1, 1, 1, 2, 65] + [0, 1, 1, 1, UInt8(1 + dictionaryLength)] + dictionary + [
      0, 0,
    ]
      + list + charset
  }
}
