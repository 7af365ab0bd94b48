import Frames
import Press
import Stock
import Testing

@Suite("Only the listed fonts are ever seen")
struct FontShelfTests {
  @Test("The list holds the four weights of Inter, Noto Sans, and one set of Chinese, Japanese and Korean")
  func faces() throws {
    let faces = try Workshop.shelf().fonts()
    #expect(
      Set(faces.filter { $0.family == "Inter" }.map(\.file)) == [
        "Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf",
      ])
    let east = Set(faces.map(\.family).filter { $0.contains("CJK") })
    #expect(east == Set(["SC", "TC", "HK", "JP", "KR"].map { "Noto Sans CJK \($0)" }))
    for family in [
      "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari", "Noto Sans Thai",
    ] {
      #expect(faces.contains { $0.family == family && $0.style == "Bold" }, "\(family)")
    }
  }

  @Test(
    "Nothing else gets in, whatever the machine has",
    arguments: ["Serif", "Mono", "UI", "Display", "DejaVu", "Kufi"])
  func strangers(part: String) throws {
    let faces = try Workshop.shelf().fonts()
    #expect(faces.allSatisfy { $0.family == "Inter" || $0.family.hasPrefix("Noto Sans") })
    // "Mongolian" holds "Mon" but no word "Mono".
    #expect(faces.allSatisfy { !$0.family.split(separator: " ").contains(Substring(part)) })
    #expect(faces.allSatisfy { !$0.style.contains("Italic") })
  }

  @Test("Faces come in a fixed order, with the version of each")
  func order() throws {
    let faces = try Workshop.shelf().fonts()
    #expect(faces.map(\.family) == faces.map(\.family).sorted())
    #expect(faces == (try Workshop.shelf().fonts()))
    #expect(faces.allSatisfy { $0.version.wholeMatch(of: /\d+\.\d{3}/) != nil })
  }

  @Test("Without the typeface of the handouts nothing starts, and the package to install is named")
  func missingTypeface() {
    let nowhere = "<fontconfig><dir>/nonexistent</dir></fontconfig>"
    #expect(throws: PressFailure.missingFonts([FontRequirement(family: "Inter", package: "fonts-inter")])) {
      _ = try FontShelf(typefaces: nowhere, everything: nowhere)
    }
  }

  @Test(
    "A list that is no list is refused",
    arguments: ["", "<fontconfig", "not XML", "<fontconfig>\u{0}</fontconfig>"])
  func unreadable(list: String) throws {
    let typefaces = try #require(StockFile.named("fonts/typefaces.conf")).string
    #expect(throws: PressFailure.unreadableFontList) {
      _ = try FontShelf(typefaces: list, everything: typefaces)
    }
    let shelf = try FontShelf(typefaces: typefaces, everything: list)
    #expect(throws: PressFailure.unreadableFontList) { _ = try shelf.fonts() }
    let shaper = PangoShaper(shelf: shelf)
    #expect(throws: Never.self) {
      try shaper.shape(Workshop.text("Rest – 4 °C"), width: nil)
    }
    #expect(throws: ShapingFailure.library("The list of fonts cannot be read.")) {
      try shaper.shape(Workshop.text("Rest 中文"), width: nil)
    }
  }

  @Test(
    "Text is set alike by the typefaces alone and by the whole list",
    arguments: ["Rest, 4 weeks (½ day) – “no” → ±2 °C", "Über\u{2060}all naïve\nÇa va", "Rest\u{200B}ing"])
  func tiers(words: String) throws {
    let typefaces = try #require(StockFile.named("fonts/typefaces.conf")).string
    let everything = try #require(StockFile.named("fonts/fonts.conf")).string
    let quick = PangoShaper(shelf: try FontShelf(typefaces: typefaces, everything: everything))
    let whole = PangoShaper(shelf: try FontShelf(typefaces: everything, everything: everything))
    let text = Workshop.text(words)
    #expect(
      try quick.shape(text, width: .points(80))
        == whole.shape(text, width: .points(80)))
  }

  @Test("The libraries say their versions")
  func versions() {
    let versions = FontShelf.libraryVersions
    for version in [versions.cairo, versions.pango, versions.harfbuzz, versions.fontconfig] {
      #expect(version.wholeMatch(of: /\d+\.\d+\.\d+/) != nil)
    }
  }

  @Test(
    "Dates that do not exist cannot be printed",
    arguments: [(2026, 2, 29), (2026, 13, 1), (2026, 0, 1), (0, 1, 1), (2100, 2, 29), (2026, 4, 31)])
  func dates(year: Int, month: Int, day: Int) {
    #expect(PrintDate(year: year, month: month, day: day) == nil)
    #expect(PrintDate(year: 2024, month: 2, day: 29) != nil)
    #expect(PrintDate(year: 2000, month: 2, day: 29, hour: 24) == nil)
  }
}
