import Blocks
import Frames
import Support
import Testing
import Typesetter

struct GridTests {
  @Test func rowsTakeTheHighestCellAndLineUp() throws {
    let pages = try PageSetter.pages(
      sheet([grid([["a", "b\nb2"], ["c", "d"]], rule: pen)]))
    let tops = pages[0].ink.filter { $0.text != nil }.map { ($0.text ?? "", $0.box.top, $0.box.left) }
    #expect(tops.map(\.0) == ["a", "b", "b2", "c", "d"])
    #expect(tops.map(\.1) == [21, 21, 33, 46, 46])
    #expect(tops.map(\.2) == [10, 110, 110, 10, 110])
    let rules = pages[0].ink.filter { $0.text == nil }
    #expect(rules.map(\.box) == [Box(left: 10, top: 44, right: 210, bottom: 45)])
  }

  @Test func rowsMoveWholeAndTheHeaderStandsAgainAsDecoration() throws {
    let rows = (1...8).map { ["r\($0)", "x\ny\nz"] }
    let pages = try PageSetter.pages(
      sheet([grid([["head", "er"]] + rows, headerRows: 1, isTable: true)]))
    #expect(pages.map { $0.readText.filter { $0.hasPrefix("r") }.count } == [3, 3, 2])
    #expect(pages.map(\.decorationText) == [[], ["head", "er"], ["head", "er"]])
    #expect(pages[0].readText.starts(with: ["head", "er"]))
    #expect(pages[2].readText == ["r7", "x", "y", "z", "r8", "x", "y", "z"])
  }

  @Test func aHeaderStaysWithItsFirstRow() throws {
    let pages = try PageSetter.pages(
      sheet([lines(8), grid([["head", "er"], ["r1", "x\ny"]], headerRows: 1)]))
    #expect(pages.map(\.readText.count) == [8, 5])
    #expect(pages[1].decorationText == [])
  }

  @Test func aRowHigherThanAPageIsSplitBetweenLinesUnderItsHeader() throws {
    let high = (1...14).map { "v\($0)" }.joined(separator: "\n")
    let pages = try PageSetter.pages(
      sheet([grid([["head", "er"], ["r1", high]], headerRows: 1, isTable: true)]))
    #expect(pages.map(\.readText.count) == [12, 5])
    #expect(pages[1].decorationText == ["head", "er"])
    let cells = pages.flatMap(\.ink).filter { $0.text?.hasPrefix("v") == true }
    #expect(Set(cells.map { $0.tags.map(\.element) }).count == 1)
    #expect(cells.first?.tags.map(\.role) == [.table, .tableRow, .dataCell, .paragraph])
  }

  @Test func aHeaderThatLeavesNoRoomIsNotRepeated() throws {
    let head = (1...9).map { "h\($0)" }.joined(separator: "\n")
    let rows = [[head, ""], ["r1", "x\ny\nz"], ["r2", "x\ny\nz"]]
    let pages = try PageSetter.pages(sheet([grid(rows, headerRows: 1)]))
    let words = pages.flatMap(\.readText)
    #expect(words.filter { $0.hasPrefix("r") } == ["r1", "r2"])
    #expect(words.filter { $0.hasPrefix("h") }.count == 9)
  }

  @Test func cellsCoverColumnsAndStandInTheMiddle() throws {
    let fill = Colour(red: 1, green: 2, blue: 3)
    let block = Block.grid(
      Grid(
        columns: [.fixed(.points(50)), .share(1), .share(2)],
        rows: [
          GridRow(
            "one", [GridCell(paragraph("a"), alignment: .centre), GridCell(lines(3), fill: fill, span: 2)]),
          GridRow("two", [GridCell(paragraph("b"), span: 2), GridCell(paragraph("c"))]),
        ]))
    let ink = try PageSetter.pages(sheet([block]))[0].ink
    #expect(ink.first?.box == Box(left: 60, top: 20, right: 210, bottom: 56))
    #expect(ink.first { $0.text == "a" }?.box.top == 33)
    #expect(ink.first { $0.text == "c" }?.box.left == 110)
  }

  @Test func columnsFlowOnTheirOwn() throws {
    let columns = Block.columns(
      [
        Column(width: .share(1), block: lines(14, "a")),
        Column(width: .fixed(.points(60)), block: lines(3, "b")),
        Column(width: .share(1), block: lines(22, "c")),
      ], gap: .points(10))
    let pages = try PageSetter.pages(sheet([columns]))
    #expect(pages.map { $0.readText.filter { $0.hasPrefix("a") }.count } == [10, 4, 0])
    #expect(pages.map { $0.readText.filter { $0.hasPrefix("b") }.count } == [3, 0, 0])
    #expect(pages.map { $0.readText.filter { $0.hasPrefix("c") }.count } == [10, 10, 2])
    let lefts = pages.map { page in page.ink.first { $0.text?.hasPrefix("c") == true }?.box.left }
    #expect(lefts == [150, 150, 150])
  }

  @Test func blocksWrapAsWordsDo() throws {
    let chips = ["aaaa", "bbbbbb", "cccc", "dddddddddddddd", "e"].map { text in
      Block.box(BoxStyle(insets: Insets(block: .points(2), inline: .points(5)), stroke: pen), paragraph(text))
    }
    let pages = try PageSetter.pages(sheet([.wrap(chips, gap: .points(10), lineGap: .points(4))]))
    let boxes = pages[0].ink.filter { $0.text == nil }.map(\.box)
    #expect(boxes.map(\.left) == [10, 50, 100, 10, 100])
    #expect(boxes.map(\.right) == [40, 90, 130, 90, 115])
    #expect(boxes.map(\.top) == [20, 20, 20, 40, 40])
  }
}
