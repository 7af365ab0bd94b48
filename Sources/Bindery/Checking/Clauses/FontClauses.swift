/// Fonts.
enum FontClauses {
  static let rules: [ClauseRule] = [
    ClauseRule("embedded-fonts", ua: "7.21.4.1", archive: "6.2.11.4.1", "Every font is in the file.") {
      checked in
      fonts(checked).filter { font in
        let kind = font.value["Subtype"]?.name
        guard kind != "Type0", kind != "Type3" else { return false }
        let descriptor = checked.file.dictionary(font.value["FontDescriptor"]) ?? [:]
        return !["FontFile", "FontFile2", "FontFile3"].contains {
          descriptor[$0]?.reference.map(checked.file.isStream) ?? false
        }
      }.map(name)
    },
    ClauseRule(
      "character-maps", ua: "7.21.7", archive: "6.2.11.7.2",
      "Every font says which characters its glyphs stand for."
    ) { checked in
      fonts(checked).filter { font in
        guard !(font.value["Subtype"]?.name ?? "").hasPrefix("CIDFont") else { return false }
        return !(font.value["ToUnicode"]?.reference.map(checked.file.isStream) ?? false)
      }.map(name)
    },
    ClauseRule(
      "glyph-numbers", ua: "7.21.3.2", archive: "6.2.11.3.2",
      "TrueType fonts say how their glyphs are numbered."
    ) { checked in
      fonts(checked).filter { $0.value["Subtype"]?.name == "CIDFontType2" && $0.value["CIDToGIDMap"] == nil }
        .map(name)
    },
  ]

  private static func fonts(_ checked: CheckedFile) -> [(number: Int, value: PDFDictionary)] {
    checked.dictionaries { $0["Type"]?.name == "Font" }
  }

  private static func name(_ font: (number: Int, value: PDFDictionary)) -> String {
    "font (object \(font.number))"
  }
}
