import Frames

/// A font as the objects of a file: composite, each code the number of a glyph (ISO 32000-1, 9.7).
struct FontObject {
  let program: FontProgram
  /// The glyphs by their numbers in the whole font, in order.
  let subset: [UInt32]
  /// The advances by glyph.
  let advances: [(glyph: UInt32, advance: Double)]
  /// The characters that glyphs stand for, by glyph.
  let texts: [(glyph: UInt32, text: String)]

  /// Writes the font, and gives the number of its object.
  func write(to writer: inout some ObjectWriter & ~Copyable) -> Int {
    let (font, descendant, descriptor) = (writer.number(), writer.number(), writer.number())
    let (file, map) = (writer.number(), writer.number())
    let name = PDFValue.name("\(tag)+\(program.name)")
    writer.write(
      number: font,
      [
        "Type": .name("Font"), "Subtype": .name("Type0"), "BaseFont": name,
        "Encoding": .name("Identity-H"), "DescendantFonts": .array([.reference(descendant)]),
        "ToUnicode": .reference(map),
      ])
    writer.write(number: descendant, descendantFont(name, descriptor: descriptor))
    writer.write(number: descriptor, self.descriptor(name, file: file))
    let kind: PDFDictionary =
      program.outlines == .compact
      ? ["Subtype": .name("CIDFontType0C")] : ["Length1": .integer(program.bytes.count)]
    writer.write(number: file, kind, stream: program.bytes)
    writer.write(number: map, [:], stream: Array(characterMap.utf8))
    return font
  }

  private func descendantFont(_ name: PDFValue, descriptor: Int) -> PDFDictionary {
    let system: PDFDictionary = [
      "Registry": .text("Adobe"), "Ordering": .text("Identity"), "Supplement": .integer(0),
    ]
    var font: PDFDictionary = [
      "Type": .name("Font"),
      "Subtype": .name(program.outlines == .compact ? "CIDFontType0" : "CIDFontType2"), "BaseFont": name,
      "CIDSystemInfo": .dictionary(system), "FontDescriptor": .reference(descriptor), "W": .array(widths),
    ]
    if program.outlines == .trueType { font["CIDToGIDMap"] = .name("Identity") }
    return font
  }

  /// The advances, those of neighbours together (9.7.4.3).
  private var widths: [PDFValue] {
    var widths: [PDFValue] = []
    var (row, next): ([PDFValue], UInt32) = ([], 0)
    for (glyph, advance) in advances {
      if glyph != next, !row.isEmpty {
        widths.append(.array(row))
        row = []
      }
      if row.isEmpty { widths.append(.integer(Int(glyph))) }
      row.append(PDFValue.real(points: advance))
      next = glyph + 1
    }
    return row.isEmpty ? widths : widths + [.array(row)]
  }

  private func descriptor(_ name: PDFValue, file: Int) -> PDFDictionary {
    [
      "Type": .name("FontDescriptor"), "FontName": name,
      // Bit 3: the glyphs are not those of the standard Latin set alone (9.8.2).
      "Flags": .integer(4), "FontBBox": .array(program.box.map(PDFValue.real)), "ItalicAngle": .integer(0),
      "Ascent": PDFValue.real(points: program.ascent), "Descent": PDFValue.real(points: program.descent),
      "CapHeight": PDFValue.real(points: program.capHeight), "StemV": .integer(80),
      program.outlines == .compact ? "FontFile3" : "FontFile2": .reference(file),
    ]
  }

  /// The characters of the glyphs (9.10.3), at most 100 to a group.
  private var characterMap: String {
    var map = """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def /CMapType 2 def
      1 begincodespacerange <0000> <FFFF> endcodespacerange\n
      """
    for start in stride(from: 0, to: texts.count, by: 100) {
      let group = texts[start..<min(start + 100, texts.count)]
      map += "\(group.count) beginbfchar\n"
      for (glyph, text) in group {
        let units = text.utf16.map { Self.hexadecimal(UInt32($0)) }.joined()
        map += "<\(Self.hexadecimal(glyph))> <\(units)>\n"
      }
      map += "endbfchar\n"
    }
    return map + "endcmap CMapName currentdict /CMap defineresource pop end end\n"
  }

  /// Six letters that tell subsets of a font apart (9.6.4), made of the glyphs in it.
  private var tag: String {
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    for glyph in subset { digest = (digest ^ UInt64(glyph)) &* 0x100_0000_01b3 }
    var tag = ""
    for _ in 0..<6 {
      tag.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8(digest % 26)))
      digest /= 26
    }
    return tag
  }

  private static func hexadecimal(_ number: UInt32) -> Substring {
    String(0x10000 + number, radix: 16, uppercase: true).dropFirst()
  }
}
