import Blocks
import Frames
import Support
import Testing
import Typesetter

struct TimelineTests {
  private static let ticks = [
    (1, "1 day"), (7, "1 week"), (28, "4 weeks"), (91, "3 months"), (365, "1 year"),
  ]

  private func badge(_ letter: String) -> Badge {
    Badge(text: words(letter), radius: .points(7), fill: .black)
  }

  private func bar(_ start: Int, _ end: Int, _ label: String) -> TimelineBar {
    TimelineBar(
      start: start, end: end, label: words(label), outsideLabel: words(label), fill: .white, stroke: pen)
  }

  private func timeline(_ rows: [[TimelineBar]], empty: String = "not known") -> Block {
    let rows = rows.enumerated().map { index, bars in
      TimelineRow(badge: badge(["A", "B", "C", "D", "E"][index]), bars: bars, empty: words(empty))
    }
    let ticks = Self.ticks.map { TimelineTick(day: $0, label: words($1)) }
    return .picture(
      .timeline(
        Timeline(
          rows: rows, ticks: ticks, barHeight: .points(16), rowPitch: .points(22), badgeWidth: .points(20),
          tickStroke: pen)), alternative: "recovery", .shared)
  }

  private func ink(_ block: Block, width: Double = 500) throws -> [Ink] {
    let size = Size(width: .points(width + 40), height: .points(400))
    return try PageSetter.pages(sheet([block], size: size))[0].ink
  }

  /// The sets of bars that the rules below are tried on, and the width of the picture.
  private static let cases: [([[(Int, Int, String)]], Double)] = [
    (
      [
        [(0, 3, "rest"), (3, 28, "no heavy lifting")],
        [(0, 2, "hospital"), (2, 60, "desk work returns"), (60, 365, "bone healing")],
      ], 500
    ),
    ([[(0, 1, "a long name for one day")], [(0, 0, "none"), (0, 7, "sore for a week or so")]], 400),
    ([[(300, 365, "a long name at the end of the axis")], [(0, 365, "all the year")]], 300),
    ([[(0, 1, "one thing"), (1, 2, "another thing"), (2, 3, "a third thing"), (3, 365, "x")]], 260),
    ([[], [(400, 900, "after the last mark")]], 300),
    ([[(0, 2, "a name so long that it has to be broken into several lines of words below its bar")]], 200),
  ]

  @Test(arguments: cases.indices)
  func wordsAreThereOnceAndCrossNeitherBarsNorMarksNorEachOther(index: Int) throws {
    let (rows, width) = Self.cases[index]
    let ink = try ink(timeline(rows.map { $0.map { bar($0, $1, $2) } }), width: width)
    let texts = ink.filter { $0.text != nil }
    let written = texts.compactMap(\.text).flatMap { $0.split(separator: " ") }
    for label in rows.flatMap({ $0.map(\.2) }) + Self.ticks.map(\.1) {
      for word in label.split(separator: " ") { #expect(written.contains(word)) }
    }
    let page = Box(left: 10, top: 20, right: 10 + width, bottom: 360)
    #expect(ink.allSatisfy { page.holds($0.box) })
    let bars = ink.filter(\.isBar)
    let marks = ink.filter(\.isMark)
    #expect(bars.count == rows.joined().count)
    for (index, text) in texts.enumerated() {
      #expect(texts[..<index].allSatisfy { !$0.box.overlaps(text.box) })
      let over = bars.filter { $0.box.overlaps(text.box) }
      #expect(over.count <= 1)
      #expect(over.allSatisfy { $0.box.holds(text.box) })
      if over.isEmpty { #expect(marks.allSatisfy { !$0.box.overlaps(text.box) }) }
    }
    for (index, bar) in bars.enumerated() {
      #expect(bars[..<index].allSatisfy { !$0.box.overlaps(bar.box) })
    }
  }

  @Test func aShortNameStandsInItsBarAndALongOneBesideTheLast() throws {
    let ink = try ink(timeline([[bar(0, 1, "rest at home for a day"), bar(1, 7, "short")]]))
    let bars = ink.filter(\.isBar).map(\.box)
    let short = try #require(ink.first { $0.text == "short" })
    let long = try #require(ink.first { $0.text == "rest at home for a day" })
    #expect(bars[1].holds(short.box))
    #expect(long.box.left > bars[1].right)
    #expect(abs(long.box.top - short.box.top) < 0.01)
  }

  @Test func aRowGrowsForWordsBelowItsBar() throws {
    let ink = try ink(timeline([[bar(300, 365, "a name too long for its bar")], [bar(0, 365, "next")]]))
    let words = try #require(ink.first { $0.text == "a name too long for its bar" }).box
    let bars = ink.filter(\.isBar).map(\.box)
    #expect(words.top >= bars[0].bottom)
    #expect(words.bottom <= bars[1].top)
  }

  @Test func barsEndAtTheMarksOfTheirDays() throws {
    let ink = try ink(timeline(Self.ticks.map { [bar(0, $0.0, "x")] }))
    let marks = Set(ink.filter(\.isMark).map { ($0.box.left + $0.box.right) / 2 }).sorted()
    let ends = ink.filter(\.isBar).map(\.box.right)
    #expect(marks.count == 5)
    for (end, mark) in zip(ends, marks) { #expect(abs(end + 0.5 - mark) < 0.51) }
  }

  @Test func aRowWithoutBarsSaysSo() throws {
    let ink = try ink(timeline([[]], empty: "not known"))
    #expect(ink.contains { $0.text == "not known" })
    #expect(ink.allSatisfy { $0.tags.first?.role == .figure(alternative: "recovery") || $0.isDecoration })
  }

  @Test func marksAreNotNamedOverEachOtherInANarrowPicture() throws {
    let ink = try ink(timeline([[bar(0, 7, "x")]]), width: 190)
    let texts = ink.filter { $0.text != nil }
    for (index, text) in texts.enumerated() {
      #expect(texts[..<index].allSatisfy { !$0.box.overlaps(text.box) })
    }
  }
}

extension Ink {
  /// Whether it is the paint of a bar.
  fileprivate var isBar: Bool {
    if case .fill(.rectangle, _) = item { true } else { false }
  }

  /// Whether it is a mark of the axis.
  fileprivate var isMark: Bool {
    if case .stroke(.line, _) = item { true } else { false }
  }
}
