import Frames
import Press
import Testing

@Suite("Names and words in any script")
struct ScriptTests {
  @Test(
    "Chinese characters take the form of their language",
    arguments: [
      ("zh-Hans", "直", "SC"), ("zh", "直", "SC"), ("zh-Hant", "直", "TC"), ("zh-TW", "直", "TC"),
      ("zh-HK", "直", "HK"), ("ja", "直", "JP"), ("ko", "直", "KR"), ("en", "直", "SC"), ("ko", "한", "KR"),
      ("en", "한直", "KR"), ("en", "直の", "JP"),
    ])
  func han(language: String, words: String, form: String) throws {
    let text = Workshop.text(words, language: language)
    let shaped = try Workshop.shaper().shape(text, width: nil)
    #expect(shaped.runs.allSatisfy { $0.font.description.hasPrefix("Noto Sans CJK \(form)") })
  }

  @Test(
    "Every script has its own face",
    arguments: [
      ("Łódź ΩЖ", "Inter"), ("שלום", "Noto Sans Hebrew"), ("مرحبا", "Noto Sans Arabic"),
      ("हिन्दी", "Noto Sans Devanagari"), ("ไทย", "Noto Sans Thai"), ("አማርኛ", "Noto Sans Ethiopic"),
      ("Հայ", "Noto Sans Armenian"), ("বাংলা", "Noto Sans Bengali"), ("●○", "Inter"),
    ])
  func faces(words: String, family: String) throws {
    let shaped = try Workshop.shaper().shape(Workshop.text(words), width: nil)
    #expect(shaped.runs.allSatisfy { $0.font.description.hasPrefix(family) })
  }

  @Test("The weight of the typeface is kept", arguments: FontWeight.allCases)
  func weights(weight: FontWeight) throws {
    let text = StyledText(
      [TextSpan("Rest", style: Workshop.style(11, weight))], leading: .points(15), language: LanguageTag("en")
    )
    let shaped = try Workshop.shaper().shape(text, width: nil)
    let names: [FontWeight: String] = [
      .regular: "Inter 11px", .medium: "Inter Medium 11px", .semibold: "Inter Semi-Bold 11px",
      .bold: "Inter Bold 11px",
    ]
    #expect(shaped.runs.first?.font.description == names[weight])
  }

  @Test("A right-to-left name stands in a left-to-right line in its own order")
  func mixedDirections() throws {
    let shaped = try Workshop.shaper().shape(Workshop.text("for אבג today"), width: nil)
    let line = try #require(shaped.lines.first)
    let hebrew = try #require(line.runs.first { $0.run.isRightToLeft })
    #expect(hebrew.run.text.hasPrefix("אבג"))
    let places = hebrew.run.glyphs.map(\.origin.x)
    #expect(places == places.sorted())
    #expect(line.runs.map(\.origin.x) == line.runs.map(\.origin.x).sorted())
    #expect(line.runs.last?.run.text.hasSuffix("today") == true)
  }

  @Test("A name from outside does not pull the number after it to its other side")
  func isolation() throws {
    let shaper = try Workshop.shaper()
    func visual(isolated: Bool) throws -> String {
      let text = StyledText(
        [
          TextSpan("Ms. ", style: Workshop.style()),
          TextSpan("אבג", style: Workshop.style(), isIsolated: isolated),
          TextSpan(" 7 of 10", style: Workshop.style()),
        ], leading: .points(15), language: LanguageTag("en"))
      let shaped = try shaper.shape(text, width: nil)
      #expect(
        shaped.runs.allSatisfy { run in
          !run.text.unicodeScalars.contains { (0x2066...0x2069).contains($0.value) }
        })
      return shaped.runs.map(\.text).joined()
    }
    #expect(try visual(isolated: true) == "Ms. אבג 7 of 10")
    #expect(try visual(isolated: false) != "Ms. אבג 7 of 10")
  }

  @Test(
    "Direction marks inside a name cannot end its isolation",
    arguments: ["אבג\u{2069}", "\u{202E}abc", "\u{2067}abc", "\u{2066}\u{2066}א", "abc\u{202B}"])
  func hostileMarks(name: String) throws {
    let text = StyledText(
      [
        TextSpan("A ", style: Workshop.style()), TextSpan(name, style: Workshop.style(), isIsolated: true),
        TextSpan(" 7 of 10 ", style: Workshop.style()), TextSpan("Z", style: Workshop.style(12)),
      ], leading: .points(15), language: LanguageTag("en"))
    let shaped = try Workshop.shaper().shape(text, width: nil)
    let line = shaped.runs.map(\.text).joined()
    #expect(line.hasPrefix("A "))
    #expect(line.hasSuffix(" 7 of 10 Z"))
  }

  @Test("Spans say their language")
  func languages() throws {
    let text = StyledText(
      [
        TextSpan("One ", style: Workshop.style()),
        TextSpan("uno", style: Workshop.style(), language: LanguageTag("es-MX")),
      ], leading: .points(15), language: LanguageTag("en"))
    let shaped = try Workshop.shaper().shape(text, width: nil)
    #expect(shaped.runs.map(\.language) == [LanguageTag("en"), LanguageTag("es-MX")])
  }

  @Test(
    "Characters that no font has are named, each once, in the order of the text",
    arguments: [
      ("a\u{E000}b\u{F8FF}\u{E000}", ["\u{E000}", "\u{F8FF}"]), ("x\u{0}y\u{1B}", ["\u{0}", "\u{1B}"]),
      ("\u{10FFFF}", ["\u{10FFFF}"]), ("👩‍⚕️", ["👩"]),
      ("\u{1}é\u{F8FF}e\u{E000}\u{1}", ["\u{1}", "\u{F8FF}", "\u{E000}"]),
    ] as [(String, [Unicode.Scalar])])
  func missing(words: String, scalars: [Unicode.Scalar]) throws {
    let shaper = try Workshop.shaper()
    #expect(throws: ShapingFailure.missingGlyphs(scalars)) {
      try shaper.shape(Workshop.text(words), width: nil)
    }
  }

  @Test(
    "Characters that have no shape of their own are not missed",
    arguments: [
      "soft\u{AD}hyphen", "zero\u{200B}width", "\u{FEFF}mark", "tab\tbed", "x\u{2060}y", "\u{200E}",
    ])
  func shapeless(words: String) throws {
    let shaped = try Workshop.shaper().shape(Workshop.text(words), width: .points(20))
    #expect(!shaped.lines.isEmpty)
  }

  @Test("Ten thousand characters are shaped like ten")
  func long() throws {
    let name = String(repeating: "Ejemplo ", count: 1250)
    let shaped = try Workshop.shaper().shape(Workshop.text(name), width: .points(200))
    #expect(shaped.runs.map(\.text).joined() == name)
  }
}
