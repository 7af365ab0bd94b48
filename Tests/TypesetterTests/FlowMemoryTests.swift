import Blocks
import Frames
import Support
import Testing
import Typesetter

@Suite("What was set before stands in a document as if it had been set for it")
struct FlowMemoryTests {
  private static func generated(_ seed: UInt64) -> Sheet {
    var generator = SheetGenerator(seed: seed, direction: seed % 5 == 0 ? .rightToLeft : .leftToRight)
    return generator.sheet()
  }

  private func expectSame(_ sheet: Sheet, _ memory: inout FlowMemory, _ comment: Comment) throws {
    let alone = try PageSetter.set(sheet, shaper: SquareShaper())
    let document = try PageSetter.set(sheet, shaper: SquareShaper(), memory: &memory)
    #expect(alone.pages.map(\.drawnItems) == document.pages.map(\.drawnItems), comment)
    #expect(alone.toldElements == document.toldElements, comment)
  }

  @Test("With the same items and structure elements, in whatever order documents come")
  func generated() throws {
    var memory = FlowMemory()
    for seed in Array(UInt64(1)...60) + (1...60).reversed() {
      try expectSame(Self.generated(seed), &memory, "seed \(seed)")
    }
  }

  @Test("With numbers of its own for each place, where it stands twice and goes over pages")
  func twice() throws {
    var memory = FlowMemory()
    for seed in UInt64(1)...60 {
      var sheet = Self.generated(seed)
      sheet.sections += sheet.sections
      try expectSame(sheet, &memory, "seed \(seed)")
    }
  }

  @Test("Also side by side, as a block that everyone gets, and inside another one")
  func sideBySide() throws {
    var memory = FlowMemory()
    let table = SharedBlock(grid((1...9).map { ["r\($0)", "x\ny"] }, headerRows: 1, isTable: true))
    let part = SharedBlock(
      .tagged(.section, .stack([paragraph("title"), .shared(table), lines(14)], gap: .points(3))))
    for before in [0, 3, 8] {
      let columns = [part, table, part].map { Column(width: .share(1), block: .shared($0)) }
      let pages = sheet([lines(before + 1, "a"), .columns(columns, gap: .points(6)), .shared(part)])
      try expectSame(pages, &memory, "after \(before) lines")
    }
  }
}
