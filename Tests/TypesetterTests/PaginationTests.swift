import Blocks
import Frames
import Support
import Testing
import Typesetter

struct PaginationTests {
  @Test(arguments: [
    (1, [1]), (10, [10]), (11, [9, 2]), (12, [10, 2]), (20, [10, 10]), (21, [10, 9, 2]),
    (35, [10, 10, 10, 5]),
  ])
  func linesFillPagesAndNoneStandsAlone(count: Int, expected: [Int]) throws {
    let pages = try PageSetter.pages(sheet([lines(count)]))
    #expect(pages.map(\.readText.count) == expected)
    #expect(pages.flatMap(\.readText) == (1...count).map { "l\($0)" })
  }

  @Test func aParagraphThatCouldBeginWithOneLineOnlyMovesWhole() throws {
    let pages = try PageSetter.pages(sheet([lines(9, "a"), lines(5, "b")]))
    #expect(pages.map(\.readText.count) == [9, 5])
  }

  @Test func aParagraphHasOneNumberOnAllItsPages() throws {
    let pages = try PageSetter.pages(sheet([lines(15), lines(2)]))
    let elements = pages.map {
      $0.ink.filter { $0.text != nil && !$0.isDecoration }.flatMap(\.tags).map(\.element)
    }
    #expect(elements.map(Set.init) == [[1], [1, 2]])
  }

  @Test func roomVanishesAtTheTopOfAPage() throws {
    let space = Block.space(.points(30))
    let pages = try PageSetter.pages(
      sheet([space, lines(10, "a"), space, lines(3, "b"), space, lines(1, "c")]))
    try #require(pages.count == 2)
    let tops = pages.map { $0.ink.filter { $0.text != nil }.map(\.box.top) }
    #expect(tops[0].first == 21)
    #expect(tops[1].first == 21)
    #expect(tops[1].last == 87.0)
  }

  @Test(arguments: [1, 2, 6, 7, 8, 9])
  func aHeadingStaysWithTheLinesAfterIt(before: Int) throws {
    let heading = Block.keepWithNext(.tagged(.heading(2), paragraph("heading")))
    let pages = try PageSetter.pages(
      sheet([.stack([lines(before, "a"), heading], gap: .zero), lines(6, "b")]))
    let page = try #require(pages.first { $0.readText.contains("heading") })
    let index = try #require(page.readText.firstIndex(of: "heading"))
    #expect(page.readText.dropFirst(index + 1).starts(with: ["b1", "b2"]))
    #expect(pages.flatMap(\.readText).count == before + 7)
  }

  @Test func aHeadingStaysWithARowThatIsHigherThanAPage() throws {
    let heading = Block.keepWithNext(paragraph("heading"))
    let pages = try PageSetter.pages(sheet([heading, .keepTogether(lines(12, "a"))]))
    #expect(pages.map(\.readText.count) == [10, 3])
  }

  @Test func whatIsKeptTogetherMovesWholeUnlessItIsHigherThanAPage() throws {
    let pages = try PageSetter.pages(
      sheet([lines(5, "a"), .keepTogether(.stack([lines(3, "b"), lines(3, "c")], gap: .zero))]))
    #expect(pages.map(\.readText.count) == [5, 6])
    let high = try PageSetter.pages(
      sheet([lines(5, "a"), .keepTogether(.stack([lines(9, "b"), lines(9, "c")], gap: .zero))]))
    #expect(high.map(\.readText.count) == [5, 9, 9])
  }

  @Test func thePinnedBlockStandsAtTheFootOfTheFirstPage() throws {
    let pages = try PageSetter.pages(sheet([lines(15, "a")], pinned: lines(2, "pin")))
    #expect(pages.map(\.readText.count) == [10, 7])
    #expect(pages[0].readText.suffix(2) == ["pin1", "pin2"])
    let last = try #require(pages[0].ink.filter { !$0.isDecoration }.last)
    #expect(last.box.bottom == 139)
  }

  @Test func thePinnedBlockStandsAloneWhenNothingFitsAbove() throws {
    let pages = try PageSetter.pages(sheet([.keepTogether(lines(5, "a"))], pinned: lines(8, "pin")))
    #expect(pages.map(\.readText.count) == [8, 5])
  }

  @Test func everySectionBeginsOnANewPage() throws {
    var long = sheet([lines(12, "a")])
    long.sections.append(SheetSection(name: "second", blocks: [lines(1, "b")]))
    long.sections.append(SheetSection(name: "third", blocks: []))
    #expect(try PageSetter.pages(long).map(\.readText.count) == [10, 2, 1, 0])
  }

  @Test func footersCountThePages() throws {
    let pages = try PageSetter.pages(sheet([lines(25)], footer: footer("Edition", "{page} of {pages}")))
    #expect(pages.map(\.decorationText) == (1...3).map { ["Edition", "\($0) of 3"] })
    let area = Box(left: 10, top: 140, right: 210, bottom: 180 - 18)
    for ink in pages.flatMap(\.ink) where ink.isDecoration { #expect(area.holds(ink.box)) }
  }

  @Test func aNameInAFooterIsNeverTakenForAMark() throws {
    var foot = footer("Edition", "")
    let style = try #require(foot.start.spans.first?.style)
    foot.end.alignment = .end
    foot.end.spans = [
      TextSpan("{page}", style: style, isIsolated: true), TextSpan(" · {page} of {pages}", style: style),
    ]
    let pages = try PageSetter.pages(sheet([lines(25)], footer: foot))
    #expect(pages.map { $0.decorationText.joined() } == (1...3).map { "Edition{page} · \($0) of 3" })
    foot.end.spans[0].text = String(repeating: "long ", count: 12)
    let high = try PageSetter.pages(sheet([lines(2)], footer: foot))
    #expect(high[0].decorationText.joined(separator: " ").contains("1 of 1"))
    let area = Box(left: 10, top: 20, right: 210, bottom: 180 - 18)
    for ink in (pages + high).flatMap(\.ink) where ink.isDecoration { #expect(area.holds(ink.box)) }
  }

  @Test func aHighFooterTakesRoomFromTheContent() throws {
    let high = footer((1...5).map { "f\($0)" }.joined(separator: "\n"), "")
    let pages = try PageSetter.pages(sheet([lines(20)], footer: high))
    let text = pages[0].ink.filter { $0.text != nil }
    let content = text.filter { !$0.isDecoration }.map(\.box.bottom).max() ?? 0
    let foot = text.filter(\.isDecoration)
    #expect(foot.count == 5)
    #expect(foot.allSatisfy { $0.box.top > content && $0.box.bottom <= 162 })
    #expect(pages.flatMap(\.readText).count == 20)
  }

  @Test func aBoxIsClosedAndOpenedAgain() throws {
    let style = BoxStyle(insets: Insets(all: .points(6)), fill: .white, stroke: pen)
    let pages = try PageSetter.pages(sheet([.box(style, lines(14))]))
    #expect(pages.map(\.readText.count) == [9, 5])
    let boxes = pages.map { page in page.ink.filter { $0.text == nil }.map(\.box) }
    #expect(boxes[0] == Array(repeating: Box(left: 10, top: 20, right: 210, bottom: 140), count: 2))
    #expect(boxes[1] == Array(repeating: Box(left: 10, top: 20, right: 210, bottom: 92), count: 2))
  }

  @Test func tenThousandLinesAreShapedOnce() throws {
    let shaper = SquareShaper()
    let document = try PageSetter.set(sheet([lines(10_000)]), shaper: shaper)
    #expect(document.pages.count == 1000)
    #expect(shaper.widths.filter { $0.key.hasPrefix("l1\n") }.map(\.value.count) == [1])
  }

  @Test(arguments: [
    // Lines of the first section, lines of the second, whether it may go on, lines of each page.
    (8, 3, true, [8, 3]), (12, 3, true, [10, 5]), (12, 3, false, [10, 2, 3]), (18, 4, true, [10, 8, 4]),
    (12, 14, true, [10, 9, 7]),
  ])
  func aSectionGoesOnBelowOneThatRanOver(first: Int, second: Int, mayGoOn: Bool, expected: [Int]) throws {
    var twoSections = sheet([lines(first, "a")])
    twoSections.sections.append(
      SheetSection(name: "second", blocks: [lines(second, "b")], mayGoOn: mayGoOn))
    let pages = try PageSetter.pages(twoSections)
    #expect(pages.map(\.readText.count) == expected)
    #expect(
      pages.flatMap(\.readText) == (1...first).map { "a\($0)" } + (1...second).map { "b\($0)" })
  }
}
