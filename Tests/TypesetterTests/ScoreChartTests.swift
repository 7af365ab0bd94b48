import Blocks
import Frames
import Support
import Testing
import Typesetter

struct ScoreChartTests {
  private func chart(
    arms: [(Double, Double)], difference: (Double, Double, Double), words label: String = "46.5 to 34.0"
  ) -> Block {
    let arms = arms.enumerated().map { index, arm in
      ScoreArm(
        name: words("group \(index)"), before: arm.0, after: arm.1, label: words("\(index): \(label)"),
        colour: .black)
    }
    let ends = [(-20.0, "favours treatment"), (0, "no difference"), (20, "favours comparison")]
    return .picture(
      .scoreChart(
        ScoreChart(
          marks: [(0, "0: no pain"), (100, "100: worst pain")].map {
            ScoreMark(value: $0, label: words($1))
          }, arms: arms,
          difference: ScoreDifference(
            name: words("difference between groups"), value: difference.0, lower: difference.1,
            upper: difference.2, reach: 20, smallestThatMatters: 10, label: words("\(label) apart"),
            ends: ends.map { ScoreMark(value: $0, label: words($1)) }, colour: .black,
            bandFill: Colour(red: 230, green: 230, blue: 230)),
          rowHeight: .points(24), labelWidth: .points(80), axis: pen)), alternative: "scores", .shared)
  }

  private static let cases: [([(Double, Double)], (Double, Double, Double), Double)] = [
    ([(46.5, 34), (45, 40)], (-6, -11, -1), 400),
    ([(100, 0), (0, 100)], (0, -20, 20), 400),
    ([(50, 50), (120, -10)], (30, -40, 50), 300),
    ([(99, 98), (1, 2)], (19, 18, 20), 240),
  ]

  @Test(arguments: cases.indices)
  func wordsAreThereAndCrossNothing(index: Int) throws {
    let (arms, difference, width) = Self.cases[index]
    let size = Size(width: .points(width + 40), height: .points(500))
    let block = chart(arms: arms, difference: difference)
    let ink = try PageSetter.pages(sheet([block], size: size))[0].ink.filter { !$0.isDecoration }
    let texts = ink.filter { $0.text != nil }
    let page = Box(left: 10, top: 20, right: 10 + width, bottom: 460)
    #expect(ink.allSatisfy { page.holds($0.box) })
    let written = texts.compactMap(\.text).joined(separator: " ")
    for word in "0: 46.5 to 34.0 apart favours treatment worst pain group between".split(separator: " ") {
      #expect(written.contains(word))
    }
    for (index, text) in texts.enumerated() {
      #expect(texts[..<index].allSatisfy { !$0.box.overlaps(text.box) })
      let drawn = ink.filter { $0.text == nil && $0.box.overlaps(text.box) }
      #expect(drawn.isEmpty, "\(text.text ?? "")")
    }
  }

  @Test func scoresStandOnTheirScale() throws {
    let size = Size(width: .points(540), height: .points(500))
    let block = chart(arms: [(80, 30)], difference: (-5, -12, 2))
    let ink = try PageSetter.pages(sheet([block], size: size))[0].ink
    let axis = try #require(ink.first { $0.isLine }).box
    func place(_ score: Double) -> Double { axis.left + (axis.right - axis.left) * score / 100 }
    let start = try #require(ink.first { $0.isCircle }).box
    let tip = try #require(ink.first { $0.isPolygon }).box
    #expect(abs((start.left + start.right) / 2 - place(80)) < 0.01)
    #expect(abs(tip.left - place(30)) < 0.01)
    #expect(tip.right < start.left)
    let point = try #require(ink.last { $0.isCircle }).box
    #expect(abs((point.left + point.right) / 2 - place(37.5)) < 0.01)
    let band = try #require(ink.first { $0.isRectangle }).box
    #expect(abs(band.left - place(25)) < 0.01 && abs(band.right - place(75)) < 0.01)
  }
}

extension Ink {
  fileprivate var isCircle: Bool { if case .fill(.circle, _) = item { true } else { false } }
  fileprivate var isPolygon: Bool { if case .fill(.polygon, _) = item { true } else { false } }
  fileprivate var isRectangle: Bool { if case .fill(.rectangle, _) = item { true } else { false } }
  fileprivate var isLine: Bool { if case .stroke(.line, _) = item { true } else { false } }
}
