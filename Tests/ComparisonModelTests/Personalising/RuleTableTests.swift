import ComparisonModel
import Support
import Testing

struct RuleTableTests {
  @Test(arguments: RuleCase.all)
  func ruleFiresForItsFactOnly(_ ruleCase: RuleCase) throws {
    let rule = try #require(RuleTable.all.first { $0.id == ruleCase.rule })
    let values = try #require(rule.fires(facts(of: #require(Patient.fixture(ruleCase.fires)))))
    #expect(values.mapValues(\.text) == ruleCase.slots)
    #expect(values.keys.sorted() == rule.slots.sorted())
    #expect(values.values.allSatisfy(\.isPersonal))
    #expect(try rule.fires(facts(of: #require(Patient.fixture(ruleCase.misses)))) == nil)
  }

  @Test func everyRuleHasACase() {
    #expect(Set(RuleTable.all.map(\.id)) == Set(RuleCase.all.map(\.rule)))
  }

  @Test func noTwoRulesShareAName() {
    #expect(Set(RuleTable.all.map(\.id)).count == RuleTable.all.count)
  }

  @Test func emptyRecordFiresOnlyWhatIsUnknown() throws {
    let facts = try facts(of: #require(Patient.fixture()))
    let fired = RuleTable.all.filter { $0.fires(facts) != nil }
    #expect(fired.count == 10)
    #expect(fired.allSatisfy { $0.id.text.hasSuffix("-unknown") })
  }

  @Test func redFlagsComeFirst() {
    #expect(
      RuleTable.all.prefix(3).map(\.id.text) == [
        "red-flag-emergency", "red-flag-same-day", "progressive-weakness",
      ])
  }

  @Test func gapsBetweenRulesAndWordsAreAllFound() {
    var words = Dictionary(uniqueKeysWithValues: RuleTable.all.map { ($0.id, RuleWords.fixture()) })
    #expect(RuleTable.gaps(in: words).isEmpty)

    words["cervical"] = nil
    words["zebra"] = .fixture()
    words["aardvark"] = .fixture()
    words["several-levels"] = .fixture(about: ("Levels", Prose([.slot("count"), .slot("weeks")])))
    #expect(
      RuleTable.gaps(in: words) == [
        .rule("cervical"), .slot("weeks", "several-levels"), .words("aardvark"), .words("zebra"),
      ])
  }
}
