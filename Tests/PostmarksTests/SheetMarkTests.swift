import Frames
import Postmarks
import Testing

@Suite("Marks that inserters read")
struct SheetMarkTests {
  private let marks: [ReaderMarks.Mark] = [
    .benchmark, .safety, .end(isInverted: true), .beginning(isInverted: false), .sequence(bit: 0),
    .sequence(bit: 1), .sequence(bit: 2), .parity,
  ]

  @Test(
    "Lines say where the sheet stands",
    arguments: [
      (5, 1, 2, "11111011"), (5, 2, 2, "11001011"), (6, 1, 1, "11010110"), (8, 1, 1, "11010000"),
    ])
  func states(piece: Int, sheet: Int, sheets: Int, lines: String) {
    let code = SheetCode(job: "J", piece: piece, sheet: sheet, sheets: sheets)
    let states = ReaderMarks(marks: marks).states(for: code)
    #expect(states.map { $0 ? "1" : "0" }.joined() == lines)
  }

  @Test("Lines stand at the edge that the machine reads, a pitch apart", arguments: ReaderMarks.Edge.allCases)
  func places(edge: ReaderMarks.Edge) {
    let setting = ReaderMarks(marks: [.benchmark, .feeder(false), .safety], edge: edge)
    let items = setting.items(for: SheetCode(job: "J", piece: 1, sheet: 1, sheets: 1), on: Paper.a4.size)
    #expect(items.count == 2)
    let gap = (items[1].origin.y - items[0].origin.y) / Length.millimetres(1)
    #expect(abs(gap - 8.64) < 0.001)
    let left = items[0].origin.x / Length.millimetres(1)
    #expect(abs(left - (edge == .left ? 6 : 210 - 6 - 7.5)) < 0.001)
  }

  @Test("The code of a sheet is a square of dark modules that differs from every other sheet's")
  func code() throws {
    let first = SheetCode(job: "2026-11", piece: 17, sheet: 1, sheets: 2)
    let second = SheetCode(job: "2026-11", piece: 17, sheet: 2, sheets: 2)
    #expect(first.text == "2026-11/0000017/01/02")
    let frame = try first.frame()
    #expect(frame.size.width == frame.size.height)
    #expect(frame.size.width > .millimetres(8))
    #expect(try second.frame() != frame)
    #expect(try first.frame() == frame)
  }
}
