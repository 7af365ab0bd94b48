import Blocks
import Frames
import Support
import Testing
import Typesetter

/// What holds for every sheet, tried on sheets of any blocks in any order.
struct GeneratedSheetTests {
  private static let seeds = Array(UInt64(1)...150)

  private static let area = Box(left: 15, top: 20, right: 665, bottom: 220)

  @Test(arguments: seeds)
  func everyWordIsThereOnceInsideThePageAndNothingIsOverlapped(seed: UInt64) throws {
    var generator = SheetGenerator(seed: seed)
    let sheet = generator.sheet()
    let pages = try PageSetter.pages(sheet)
    let written = pages.flatMap(\.readText).flatMap { $0.split(separator: " ") }.map(String.init)
    #expect(written.filter { $0 != "A" }.sorted() == generator.words.sorted())
    for page in pages {
      let footer = page.ink.suffix(2)
      let content = page.ink.dropLast(2)
      #expect(footer.first?.text == "Edition")
      #expect(content.allSatisfy { Self.area.holds($0.box) })
      #expect(overlaps(content.filter { $0.text != nil }) == [])
    }
    let counts = pages.compactMap { $0.ink.last?.text }
    #expect(counts == (1...pages.count).map { "\($0) of \(pages.count)" })
  }

  @Test(arguments: seeds)
  func aSheetFromTheRightIsTheMirrorImage(seed: UInt64) throws {
    var left = SheetGenerator(seed: seed)
    var right = SheetGenerator(seed: seed, direction: .rightToLeft)
    var mirrored = right.sheet()
    mirrored.footer.start.direction = .rightToLeft
    mirrored.footer.end.direction = .rightToLeft
    let images = try PageSetter.pages(mirrored).map(\.ink)
    let pages = try PageSetter.pages(left.sheet()).map(\.ink)
    #expect(pages.map { $0.map(\.text) } == images.map { $0.map(\.text) })
    for (page, image) in zip(pages, images) {
      let turned = image.map {
        Box(left: 700 - $0.box.right, top: $0.box.top, right: 700 - $0.box.left, bottom: $0.box.bottom)
      }
      #expect(zip(page, turned).allSatisfy { $0.box.holds($1) && $1.holds($0.box) })
    }
  }

  @Test(arguments: seeds.prefix(20))
  func theSameSheetGivesTheSamePages(seed: UInt64) throws {
    var one = SheetGenerator(seed: seed)
    var other = SheetGenerator(seed: seed)
    #expect(try PageSetter.pages(one.sheet()) == PageSetter.pages(other.sheet()))
  }

  @Test(arguments: seeds)
  func aGroupIsPersonalWhenAnythingInItIs(seed: UInt64) throws {
    var generator = SheetGenerator(seed: seed)
    for page in try PageSetter.pages(generator.sheet()) { #expect(isHonest(page.frame)) }
  }

  private func isHonest(_ frame: Frame) -> Bool {
    frame.items.allSatisfy { placed in
      guard case .group(let inner, _) = placed.item else { return true }
      let isPersonal = inner.items.contains { $0.layer == .personal }
      return (placed.layer == .personal) == isPersonal && isHonest(inner)
    }
  }

  /// The texts that stand on each other.
  private func overlaps(_ texts: [Ink]) -> [String] {
    texts.indices.flatMap { index in
      texts[..<index].filter { $0.box.overlaps(texts[index].box) }.map {
        "\($0.text ?? "") and \(texts[index].text ?? "")"
      }
    }
  }
}
