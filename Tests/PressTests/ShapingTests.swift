import Frames
import Press
import Testing

@Suite("Text becomes lines of glyphs")
struct ShapingTests {
  @Test("Lines are as far apart as the paragraph says, whatever fonts they need")
  func leading() throws {
    let shaper = try Workshop.shaper()
    let plain = try shaper.shape(Workshop.text("Rest"), width: nil)
    let mixed = try shaper.shape(Workshop.text("Rest ไทย हिन्दी 中文"), width: nil)
    #expect(plain.height == .points(15))
    #expect(mixed.height == .points(15))
    #expect(mixed.ascent == plain.ascent)
    // Inter reaches 0.96875 em above the baseline and 0.2412 em below it.
    #expect(abs(plain.ascent.points - (15 + 11 * (0.96875 - 0.2412)) / 2) < 0.02)
  }

  @Test("A paragraph is broken at its width, and no line is wider")
  func wrapping() throws {
    let shaper = try Workshop.shaper()
    let words = "Most people walk on the same day and drive again within two weeks"
    let shaped = try shaper.shape(Workshop.text(words), width: .points(120))
    #expect(shaped.lines.count == 4)
    #expect(shaped.lines.allSatisfy { $0.width <= .points(120) })
    #expect(shaped.runs.map(\.text).joined() == words)
    let whole = try shaper.shape(Workshop.text(words), width: nil)
    #expect(whole.lines.count == 1)
    #expect(try shaper.shape(Workshop.text(words), width: whole.width).lines.count == 1)
  }

  @Test("A word wider than the width is broken between characters, without a hyphen of its own")
  func longWord() throws {
    let shaper = try Workshop.shaper()
    let word = "0123456789012345678901234567890"
    let shaped = try shaper.shape(Workshop.text(word), width: .points(40))
    #expect(shaped.lines.count > 3)
    #expect(shaped.lines.allSatisfy { $0.width <= .points(40) })
    #expect(shaped.runs.reduce(0) { $0 + $1.glyphs.count } == word.count)
  }

  @Test(
    "Parts of words are measured before they share a line, whatever was shaped before",
    arguments: [(8.0, FontWeight.semibold), (9.25, .regular), (11, .semibold), (14, .semibold)])
  func narrowWords(size: Double, weight: FontWeight) throws {
    let shaper = try Workshop.shaper()
    // The marks around an isolated name are characters that its font lacks.
    for isIsolated in [true, false] {
      let words = "רוב האנשים הולכים באותו היום ונוהגים שוב תוך שבועיים 12–14."
      let text = StyledText(
        [
          TextSpan("Ms. ", style: Workshop.style(size, .bold)),
          TextSpan(words, style: Workshop.style(size, weight), isIsolated: isIsolated),
        ], leading: .points(20), direction: .rightToLeft, language: LanguageTag("he"))
      for width in [nil, Length.points(12)] {
        let shaped = try shaper.shape(text, width: width)
        let widest = width ?? shaped.width
        // A letter by itself may be wider.
        for line in shaped.lines where line.runs.map(\.run.glyphs.count).reduce(0, +) > 1 {
          #expect(line.width <= widest)
        }
      }
    }
  }

  @Test("A word with soft hyphens is broken at one of them, with a hyphen, and its neighbours are not")
  func softHyphens() throws {
    let words = "0123456789 un\u{AD}der\u{AD}stand\u{AD}ing 0123456789"
    let shaped = try Workshop.shaper().shape(Workshop.text(words), width: .points(58))
    #expect(shaped.lines.count > 4)
    #expect(shaped.lines.allSatisfy { $0.width <= .points(58) })
    // Every character draws one glyph but the soft hyphens, of which only those at the ends of lines do.
    let texts = shaped.lines.map { $0.runs.map(\.run.text).joined() }
    let hyphenated = texts.filter { $0.hasSuffix("\u{AD}") }.count
    #expect(hyphenated > 0)
    let drawn = words.unicodeScalars.filter { $0 != "\u{AD}" }.count + hyphenated
    #expect(shaped.runs.reduce(0) { $0 + $1.glyphs.count } == drawn)
  }

  @Test("A line feed breaks a line, and empty lines count", arguments: [("a\nb", 2), ("a\n\nb", 3), ("", 1)])
  func lineFeeds(words: String, lines: Int) throws {
    let shaped = try Workshop.shaper().shape(Workshop.text(words), width: nil)
    #expect(shaped.lines.count == lines)
    #expect(shaped.height == .points(15 * Double(lines)))
    #expect(shaped.runs.allSatisfy { !$0.text.contains("\n") })
  }

  @Test(
    "Clusters account for every byte of the text and every glyph",
    arguments: [
      "office fluffy", "Ruíz Ru\u{301}iz", "שָׁלוֹם", "السلام عليكم", "हिन्दी क्षत्रिय", "ภาษาไทย", "简体中文", "日本語の名前",
      "한국어", "Ms. María (مريم) 12–14", "می\u{200C}خواهم", "e\u{301}\u{323} 👍".replacing("👍", with: "☐"),
    ])
  func clusters(words: String) throws {
    let shaped = try Workshop.shaper().shape(Workshop.text(words), width: nil)
    for run in shaped.runs {
      #expect(run.clusters.reduce(0) { $0 + $1.bytes } == run.text.utf8.count)
      #expect(run.clusters.reduce(0) { $0 + $1.glyphs } == run.glyphs.count)
      #expect(run.glyphs.allSatisfy { $0.id < 0xFFFF })
    }
    let bytes = shaped.runs.reduce(0) { $0 + $1.text.utf8.count }
    #expect(bytes == words.utf8.count)
    #expect(abs(shaped.runs.reduce(0) { $0 + $1.width.points } - shaped.width.points) < 0.001)
  }

  @Test(
    "Each side of a paragraph can be reached",
    arguments: [
      (TextAlignment.start, WritingDirection.leftToRight, 0.0), (.centre, .leftToRight, 0.5),
      (.end, .leftToRight, 1), (.start, .rightToLeft, 1), (.end, .rightToLeft, 0),
    ])
  func alignment(side: TextAlignment, direction: WritingDirection, share: Double) throws {
    let text = Workshop.text("נוח", language: "he", alignment: side, direction: direction)
    let shaped = try Workshop.shaper().shape(text, width: .points(200))
    let line = try #require(shaped.lines.first)
    #expect(abs(line.start.points - (200 - line.width.points) * share) < 0.001)
    #expect(line.runs.first?.origin.x == line.start)
  }

  @Test("The space at the end of a line takes no room, on either side")
  func spaceAtTheEnd() throws {
    let shaper = try Workshop.shaper()
    for (words, direction) in [("one  ", WritingDirection.leftToRight), ("שלום  ", .rightToLeft)] {
      let spaced = Workshop.text(words, alignment: .end, direction: direction)
      let bare = Workshop.text(String(words.dropLast(2)), alignment: .end, direction: direction)
      let width = Length.points(90)
      let first = try #require(try shaper.shape(spaced, width: width).lines.first)
      let second = try #require(try shaper.shape(bare, width: width).lines.first)
      #expect(abs(first.width.points - second.width.points) < 0.001)
      #expect(abs(first.start.points - second.start.points) < 0.001)
    }
  }

  @Test("Raised spans stand above the baseline, and keep their colour")
  func rise() throws {
    let red = Colour(red: 200, green: 0, blue: 0)
    let text = StyledText(
      [
        TextSpan("63 of 100", style: Workshop.style()),
        TextSpan("4", style: Workshop.style(7, .regular, red, rise: 4)),
      ], leading: .points(15), language: LanguageTag("en"))
    let line = try #require(try Workshop.shaper().shape(text, width: nil).lines.first)
    #expect(line.runs.map(\.run.text) == ["63 of 100", "4"])
    #expect(line.runs.map(\.origin.y.points) == [0, -4])
    #expect(line.runs.last?.run.colour == red)
  }

  @Test("Figures are all of one width")
  func tabularFigures() throws {
    let shaper = try Workshop.shaper()
    let ones = try shaper.shape(Workshop.text("111"), width: nil)
    let eights = try shaper.shape(Workshop.text("888"), width: nil)
    #expect(ones.width == eights.width)
  }

  @Test("A typeface that is not on the list is an error, not a guess")
  func unknownTypeface() throws {
    var text = Workshop.text("Rest")
    text.spans[0].style.typeface = "Comic Sans MS"
    let shaper = try Workshop.shaper()
    #expect(throws: ShapingFailure.self) { try shaper.shape(text, width: nil) }
  }

  @Test("What was shaped once is the same the second time, from another shaper too")
  func memory() throws {
    let shaper = try Workshop.shaper()
    let text = Workshop.text("What happens next")
    let first = try shaper.shape(text, width: .points(60))
    #expect(try shaper.shape(text, width: .points(60)) == first)
    #expect(try shaper.shape(text, width: .points(60)) == first)
    #expect(try Workshop.shaper().shape(text, width: .points(60)) == first)
    #expect(try shaper.shape(text, width: .points(61)).lines.count == first.lines.count)
  }

  @Test("A word joiner keeps a line together and is not among the characters")
  func wordJoiner() throws {
    let shaper = try Workshop.shaper()
    let whole = try shaper.shape(Workshop.text("one two\u{2060}1"), width: nil)
    #expect(whole.lines.flatMap(\.runs).map(\.run.text).joined() == "one two1")
    let narrow = try shaper.shape(
      Workshop.text("one two\u{2060}1"), width: whole.width * 0.98)
    #expect(narrow.lines.map { $0.runs.map(\.run.text).joined() } == ["one ", "two1"])
    for run in narrow.lines.flatMap(\.runs) {
      #expect(run.run.clusters.map(\.bytes).reduce(0, +) == run.run.text.utf8.count)
    }
  }
}
