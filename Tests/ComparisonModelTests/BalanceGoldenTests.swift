import ComparisonModel
import Support
import Testing

/// What balance says, to the letter and in its order.
@Suite struct BalanceGoldenTests {
  @Test func everyBrokenPackIsToldOfInTheSameWords() throws {
    let cases =
      BalanceTests.detail + BalanceTests.sources + BalanceTests.numbers + BalanceTests.words
      + BalanceTests.figures + BalanceTests.plain
    var lines: [String] = []
    for broken in cases {
      var fixture = BalanceFixture()
      broken.change(&fixture)
      let review = Balance.review(fixture.pack)
      let grade = review.grade.map { "\($0.mean.written), highest \($0.highest.written)" } ?? "none"
      lines.append("# \(broken.rule.rawValue); reading grade \(grade)")
      lines += review.breaches.map { "\($0.rule.rawValue) · \($0.place) · \($0.message) · \($0.hint)" }
    }
    try Golden.expect(lines.joined(separator: "\n") + "\n", is: "breaches.txt")
  }

  @Test(arguments: ["na\u{EF}ve", "NAI\u{308}VE", "nai\u{308}ve"])
  func aBannedWordIsFoundHoweverItsAccentIsWritten(_ word: String) {
    let rules = BalanceTests.rules {
      $0.bannedWords.append("na\u{EF}ve")
      $0.condition = "This is \(word) of me."
    }
    #expect(rules == [.bannedWords])
  }
}
