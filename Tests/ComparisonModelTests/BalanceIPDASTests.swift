import ComparisonModel
import Testing

/// The items of the IPDAS instrument follow the pack.
@Suite struct BalanceIPDASTests {
  static func verdict(_ id: String, _ change: (inout BalanceFixture) -> Void = { _ in }) -> IPDASItem.Verdict?
  {
    var fixture = BalanceFixture()
    change(&fixture)
    return IPDAS.assess(fixture.pack).first { $0.id == id }?.verdict
  }

  @Test func thereAre44ItemsEachOnce() {
    let items = IPDAS.assess(BalanceFixture().pack)
    #expect(items.count == 44)
    #expect(Set(items.map(\.id)).count == 44)
    #expect(items.allSatisfy { !$0.reason.isEmpty && !$0.paraphrase.isEmpty })
  }

  @Test func aGoodPackMeetsAllThatAProgramCanJudge() {
    let failing = IPDAS.assess(BalanceFixture().pack).filter { $0.verdict == .notMet }
    #expect(failing.map(\.id).isEmpty)
  }

  @Test func whatOnlyPeopleCanJudgeIsLeftToThem() {
    let items = IPDAS.assess(BalanceFixture().pack)
    #expect(items.filter { $0.verdict == .needsPeople }.count == 8)
    #expect(items.filter { $0.verdict == .doesNotApply }.count == 9)
  }

  @Test(arguments: [
    ("1.1.1", BalanceTests.Case(.sameRows) { $0.condition = "" }),
    ("1.1.4", BalanceTests.Case(.sameRows) { $0.rows["rehab"]?[.help] = nil }),
    ("1.1.5", BalanceTests.Case(.sameHarms) { $0.harms = [] }),
    ("1.2.1", BalanceTests.Case(.sameRows) { $0.rows["rehab"]?[.recovery] = nil }),
    ("2.1.1", BalanceTests.Case(.sameHarms) { $0.harms = [] }),
    ("2.2.1", BalanceTests.Case(.sourcedNumbers) { $0.naturalCourse = "It lasts 6 weeks." }),
    ("2.2.3", BalanceTests.Case(.reviewDue) { $0.due = "2030-01-01" }),
    ("2.2.4", BalanceTests.Case(.certaintyWords) { $0.figures[0].certainty = nil }),
    ("Q-natural-course", BalanceTests.Case(.sameRows) { $0.naturalCourse = "" }),
    ("Q-event-rates", BalanceTests.Case(.oneInMany) { $0.figures[0].measure = .words }),
    ("Q-views", BalanceTests.Case(.drawnFigures) { $0.figures[0].mayBeDrawn = false }),
    (
      "Q-balanced-frame",
      BalanceTests.Case(.bothFrames) { $0.figures[0].statement = "It may help 63 of 100." }
    ),
    ("Q-reading-level", BalanceTests.Case(.readingGrade) { $0.readability = nil }),
  ])
  func anItemIsNotMet(_ id: String, when broken: BalanceTests.Case) {
    #expect(Self.verdict(id) == .met)
    #expect(Self.verdict(id, broken.change) == .notMet)
  }
}
