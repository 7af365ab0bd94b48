import Blocks
import Frames
import Support
import Testing
import Typesetter

struct IconTests {
  private let green = Colour(red: 0, green: 128, blue: 0)

  private func icons(
    _ filled: Int, of total: Int, perRow: Int = 20, direction: WritingDirection = .leftToRight
  )
    throws -> [Ink]
  {
    let array = IconArray(
      filled: filled, total: total, perRow: perRow, radius: .points(4), pitch: .points(10), colour: green)
    let block = Block.picture(.iconArray(array), alternative: "icons", .shared)
    return try PageSetter.pages(sheet([block], direction: direction))[0].ink
  }

  @Test(arguments: [(0, 10), (63, 100), (21, 44), (45, 45)])
  func asManyAreFilledAsItSaysAndAllHaveOneSize(filled: Int, total: Int) throws {
    let ink = try icons(filled, of: total)
    #expect(ink.count == total)
    #expect(ink.filter(\.isFilled).count == filled)
    #expect(ink.prefix(filled).allSatisfy { $0.isFilled })
    #expect(ink.allSatisfy { abs($0.box.right - $0.box.left - 8) < 0.01 })
  }

  @Test func aNarrowRoomTakesFewerInARow() throws {
    let ink = try icons(30, of: 60, perRow: 50)
    #expect(ink.filter { $0.box.top == ink[0].box.top }.count == 20)
    #expect(ink[20].box == Box(left: 10, top: 30, right: 18, bottom: 38))
  }

  @Test func aSheetFromTheRightFillsFromTheRight() throws {
    let ink = try icons(1, of: 3, direction: .rightToLeft)
    #expect(ink.map(\.box.right) == [230, 220, 210])
  }

  @Test func decorationIsNoFigure() throws {
    let dots = Picture.dots(Dots(filled: 3, total: 4, radius: .points(3), colour: green))
    let pages = try PageSetter.pages(
      sheet([.picture(dots, alternative: "", .shared), .picture(dots, alternative: "low", .shared)]))
    #expect(
      pages[0].ink.map { $0.tags.map(\.role) }
        == Array(repeating: [.artifact(.layout)], count: 4)
        + Array(repeating: [.figure(alternative: "low")], count: 4)
    )
  }

  @Test func aLetterStandsInTheMiddleOfItsBadge() throws {
    let badge = Badge(text: words("A"), radius: .points(8), fill: green, stroke: pen)
    let ink = try PageSetter.pages(sheet([.picture(.badge(badge), alternative: "A", .personal)]))[0].ink
    let letter = try #require(ink.last)
    #expect(letter.text == "A" && ink.count == 3)
    #expect(letter.box.left + letter.box.right == 2 * 18)
    let baseline = letter.box.bottom - 2
    #expect(abs(baseline - 7.27 / 2 - 28) < 0.01)
    #expect(ink.allSatisfy { Box(left: 10, top: 20, right: 26, bottom: 36).holds($0.box) })
  }

  @Test func aBadgeTooSmallForItsWordsIsRefused() {
    let badge = Badge(text: words("ABCD"), radius: .points(2), fill: green)
    #expect(
      PageSetter.problems(sheet([.picture(.badge(badge), alternative: "A", .shared)])) == [
        TypesettingProblem(.tooWide(room: .points(4), need: .points(5)), path: "section")
      ])
  }
}

extension Ink {
  fileprivate var isFilled: Bool { if case .fill = item { true } else { false } }
}
