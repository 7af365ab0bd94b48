import Frames
import Testing

@Suite struct LengthTests {
  static let lengths: [(Length, Double)] = [
    (.inches(1), 72), (.millimetres(25.4), 72), (.points(12) + .points(3), 15),
    (.points(12) - .points(15), -3),
    (-.points(2), -2), (.points(3) * 4, 12), (.points(9) / 2, 4.5),
  ]

  @Test(arguments: lengths)
  func countsInPoints(length: Length, points: Double) {
    #expect(abs(length.points - points) < 1e-9)
  }

  @Test func comparesAndDivides() {
    #expect(Length.points(71) < .inches(1))
    #expect(Length.inches(1) / Length.points(36) == 2)
  }

  @Test(arguments: [Paper.letter, .a4])
  func paperStandsUpright(paper: Paper) {
    #expect(paper.size.width < paper.size.height)
  }

  @Test func a4IsTwoHundredTenByTwoHundredNinetySevenMillimetres() {
    #expect(abs(Paper.a4.size.width / .millimetres(1) - 210) < 1e-9)
    #expect(abs(Paper.a4.size.height / .millimetres(1) - 297) < 1e-9)
  }
}

@Suite struct ColourTests {
  @Test(arguments: [
    ("#000000", Colour.black), ("#ffffff", .white), ("#1a2B3c", Colour(red: 26, green: 43, blue: 60)),
  ])
  func readsHexadecimal(text: String, colour: Colour) {
    #expect(Colour(hex: text) == colour)
  }

  @Test(arguments: ["", "#fff", "1a2b3c", "#1a2b3", "#1a2b3g", "#+a2b3c", "#1a2b3c4"])
  func refusesWhatIsNoColour(text: String) {
    #expect(Colour(hex: text) == nil)
  }
}
