import Blocks
import Frames
import Support
import Testing
import Typesetter

struct FailureTests {
  @Test func fixedColumnsWiderThanTheirRoomAreRefused() {
    let columns = Block.columns(
      [
        Column(width: .fixed(.points(150)), block: lines(1)),
        Column(width: .fixed(.points(60)), block: lines(1)),
      ], gap: .points(5))
    #expect(
      PageSetter.problems(sheet([.named("top", .named("pair", columns))])) == [
        TypesettingProblem(.tooWide(room: .points(200), need: .points(215)), path: "section > top > pair")
      ])
  }

  @Test func aCharacterWiderThanItsColumnIsRefused() {
    let narrow = Block.columns(
      [
        Column(width: .fixed(.points(4)), block: paragraph("ab")),
        Column(width: .share(1), block: paragraph("c")),
      ],
      gap: .zero)
    #expect(
      PageSetter.problems(sheet([narrow])) == [
        TypesettingProblem(.tooWide(room: .points(4), need: .points(5)), path: "section")
      ])
  }

  @Test func everyProblemIsReportedAtOnce() {
    let problems = PageSetter.problems(
      sheet([
        .named("first", paragraph("a\u{16A0}b\u{16A1}")), .named("second", paragraph("fine")),
        .grid(
          Grid(
            columns: [.share(1), .share(1)],
            rows: [
              GridRow("short", [GridCell(paragraph("\u{16A2}"))]),
              GridRow(
                "rune",
                [
                  GridCell(paragraph("x")), GridCell(.named("cell", paragraph("\u{16A0}"))),
                ]),
            ])),
      ]), shaper: SquareShaper(missing: ["\u{16A0}", "\u{16A1}", "\u{16A2}"]))
    #expect(
      problems == [
        TypesettingProblem(.shaping(.missingGlyphs(["\u{16A0}", "\u{16A1}"])), path: "section > first"),
        TypesettingProblem(.wrongSpan(columns: 2, cells: 1), path: "section > row \"short\""),
        TypesettingProblem(.shaping(.missingGlyphs(["\u{16A0}"])), path: "section > row \"rune\" > cell"),
      ])
    #expect(problems[0].note.message == "No font of the list has U+16A0, U+16A1.")
    #expect(problems[0].note.place == .block("section > first"))
  }

  @Test func whatIsHigherThanAPageAndCannotBeCutIsRefused() {
    let box = Block.picture(.checkBox(side: .points(130), pen), alternative: "box", .shared)
    #expect(
      PageSetter.problems(sheet([lines(3), .named("mark", box), lines(2)])) == [
        TypesettingProblem(.tooHigh(room: .points(120), need: .points(130)), path: "section > mark")
      ])
    #expect(
      PageSetter.problems(sheet([lines(3)], pinned: .named("flags", lines(11)))) == [
        TypesettingProblem(.tooHigh(room: .points(120), need: .points(132)), path: "section > pinned")
      ])
  }

  @Test func aPictureWiderThanItsColumnIsRefused() {
    let dots = Picture.dots(Dots(filled: 1, total: 90, radius: .points(2), colour: .black))
    #expect(
      PageSetter.problems(sheet([.picture(dots, alternative: "", .shared)])) == [
        TypesettingProblem(.tooWide(room: .points(200), need: .points(449)), path: "section")
      ])
  }

  @Test func insetsWiderThanTheirRoomAreRefused() {
    let pad = Block.pad(Insets(block: .zero, inline: .points(100)), paragraph("a"))
    #expect(
      PageSetter.problems(sheet([pad])) == [
        TypesettingProblem(.tooWide(room: .points(200), need: .points(200)), path: "section")
      ])
  }
}
