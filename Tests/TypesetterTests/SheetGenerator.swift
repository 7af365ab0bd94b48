import Blocks
import Frames

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes sheets of every kind of block in any order, each of whose words is there once.
struct SheetGenerator {
  /// The words of the sheet in the order in which they were made.
  private(set) var words: [String] = []
  private var numbers: SeededNumbers
  private let direction: WritingDirection

  init(seed: UInt64, direction: WritingDirection = .leftToRight) {
    numbers = SeededNumbers(seed: seed)
    self.direction = direction
  }

  /// A sheet of one to three sections.
  mutating func sheet() -> Sheet {
    let sections = (1...pick(1...3)).map { index in
      SheetSection(
        name: "section \(index)", blocks: blocks(pick(1...6), depth: 3),
        pinned: pick(0...2) == 0 ? text(longest: 8) : nil)
    }
    return Sheet(
      title: "Generated", language: LanguageTag("en"), direction: direction,
      paper: Size(width: .points(700), height: .points(260)),
      margins: Insets(top: .points(20), start: .points(15), bottom: .points(40), end: .points(35)),
      sections: sections, footer: footer("Edition", "{page} of {pages}"))
  }

  private mutating func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }

  private mutating func chance() -> Bool { Bool.random(using: &numbers) }

  private mutating func gap() -> Length { .points(Double(pick(0...8))) }

  private mutating func blocks(_ count: Int, depth: Int) -> [Block] {
    (0..<count).map { _ in block(depth: depth) }
  }

  private mutating func styled(longest: Int) -> StyledText {
    let size = [8.0, 10, 12][pick(0...2)]
    let alignment: [TextAlignment] = [.start, .centre, .end]
    return text(
      (0..<pick(1...longest)).map { _ in word() }.joined(separator: " "), size: size,
      alignment: alignment[pick(0...2)])
  }

  private func text(_ words: String, size: Double, alignment: TextAlignment) -> StyledText {
    TypesetterTests.words(
      words, size: size, leading: size * 1.25, alignment: alignment, direction: direction)
  }

  private mutating func word() -> String {
    words.append("w\(words.count)")
    return words[words.count - 1]
  }

  private mutating func text(longest: Int) -> Block {
    .text(styled(longest: longest), chance() ? .shared : .personal)
  }

  private mutating func block(depth: Int) -> Block {
    guard depth > 0 else { return chance() ? text(longest: 30) : picture() }
    switch pick(0...13) {
    case 0, 1: return text(longest: 150)
    case 2: return .stack(blocks(pick(0...4), depth: depth - 1), gap: gap())
    case 3:
      let columns = (0..<pick(1...3)).map { _ in
        Column(width: .share(Double(pick(2...4))), block: block(depth: max(0, depth - 2)))
      }
      return .columns(columns, gap: .points(6))
    case 4, 5: return grid(depth: depth)
    case 6:
      return .wrap((0..<pick(1...8)).map { _ in chip() }, gap: .points(5), lineGap: .points(3))
    case 7: return .pad(Insets(all: gap()), block(depth: depth - 1))
    case 8:
      let style = BoxStyle(
        insets: Insets(all: gap() + .points(2)), fill: .white, stroke: chance() ? pen : nil,
        cornerRadius: .points(3))
      return .box(style, block(depth: depth - 1))
    case 9: return chance() ? .rule(pen) : .space(.points(Double(pick(0...40))))
    case 10: return .keepTogether(block(depth: depth - 1))
    case 11: return .keepWithNext(.tagged(.heading(2), text(longest: 6)))
    case 12: return .tagged([.section, .note, .list][pick(0...2)], block(depth: depth - 1))
    default: return picture()
    }
  }

  private mutating func chip() -> Block {
    .box(BoxStyle(insets: Insets(all: .points(3)), stroke: pen), text(longest: 40))
  }

  private mutating func grid(depth: Int) -> Block {
    let columns = pick(1...4)
    let rows = (0..<pick(1...5)).map { index in
      GridRow(
        "\(index)",
        (0..<columns).map { _ in
          GridCell(
            index == 0
              ? text(longest: 3)
              : chance() ? block(depth: 0) : .stack(blocks(pick(1...3), depth: 0), gap: gap()),
            insets: Insets(all: .points(2)),
            fill: chance() ? .white : nil, alignment: chance() ? .top : .centre)
        })
    }
    return .grid(
      Grid(
        columns: (0..<columns).map { _ in .share(Double(pick(3...4))) }, rows: rows,
        headerRows: chance() ? 1 : 0, rowRule: chance() ? pen : nil, isTable: chance()))
  }

  private mutating func picture() -> Block {
    let alternative = chance() ? "a picture" : ""
    let picture: Picture =
      switch pick(0...5) {
      case 0:
        .iconArray(
          IconArray(
            filled: pick(0...30), total: pick(0...60), perRow: 20, radius: .points(2), pitch: .points(5),
            colour: .black))
      case 1: .dots(Dots(filled: 2, total: 4, radius: .points(2), colour: .black))
      case 2: .markCircle(radius: .points(5), pen)
      case 3: .checkBox(side: .points(9), pen)
      case 4: .writingLines(count: pick(0...14), pitch: .points(20), pen)
      default: .badge(badge(radius: 12))
      }
    return .picture(picture, alternative: alternative, chance() ? .shared : .personal)
  }

  private func badge(radius: Double) -> Badge {
    Badge(text: text("A", size: 10, alignment: .start), radius: .points(radius), fill: .white, stroke: pen)
  }
}
