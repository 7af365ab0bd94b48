import ComparisonModel
import Support
import Testing

struct RuleTableTests {
  @Test(arguments: RuleCase.all)
  func ruleFiresForItsFactOnly(_ ruleCase: RuleCase) throws {
    let rule = try #require(RuleTable.all.first { $0.id == ruleCase.rule })
    let values = try #require(rule.fires(facts(of: .fixture(ruleCase.fires))))
    #expect(values.mapValues(\.text) == ruleCase.slots)
    #expect(values.keys.sorted() == rule.slots.sorted())
    #expect(values.values.allSatisfy { $0.provenance != .shared })
    #expect(rule.fires(facts(of: .fixture(ruleCase.misses))) == nil)
  }

  @Test func everyRuleHasACase() {
    #expect(Set(RuleTable.all.map(\.id)) == Set(RuleCase.all.map(\.rule)))
  }

  @Test func noTwoRulesShareAName() {
    #expect(Set(RuleTable.all.map(\.id)).count == RuleTable.all.count)
  }

  @Test func emptyRecordFiresOnlyWhatIsUnknown() {
    let facts = facts(of: .fixture())
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
    let whole = RuleWords.fixture(warnings: ["Look."], refusal: "No.")
    var words = Dictionary(uniqueKeysWithValues: RuleTable.all.map { ($0.id, whole) })
    #expect(RuleTable.gaps(in: words).isEmpty)

    words["red-flag-same-day"] = .fixture(notes: ["Look."])
    words["cervical"] = nil
    words["thoracic"] = .fixture(notes: ["No."])
    words["several-levels"] = .fixture(about: ("Levels", Prose([.slot("count"), .slot("weeks")])))
    words["zebra"] = .fixture()
    words["aardvark"] = .fixture()
    #expect(
      RuleTable.gaps(in: words) == [
        .warning("red-flag-same-day"), .rule("cervical"), .refusal("thoracic"),
        .slot("weeks", "several-levels"), .words("aardvark"), .words("zebra"),
      ])
  }
}
