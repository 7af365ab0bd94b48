import ComparisonModel
import Testing

/// Each rule refuses a pack that breaks it, and accepts the one that does not.
@Suite struct BalanceTests {
  /// A change that breaks one rule.
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: BalanceRule
    let change: @Sendable (inout BalanceFixture) -> Void

    init(_ rule: BalanceRule, _ change: @escaping @Sendable (inout BalanceFixture) -> Void) {
      self.rule = rule
      self.change = change
    }

    var testDescription: String { rule.rawValue }
  }

  static func rules(_ change: (inout BalanceFixture) -> Void) -> Set<BalanceRule> {
    var fixture = BalanceFixture()
    change(&fixture)
    let breaches = Balance.check(fixture.pack)
    return Set(breaches.map(\.rule))
  }

  @Test func aGoodPackHasNoBreach() {
    #expect(Balance.check(BalanceFixture().pack).isEmpty)
  }

  @Test(arguments: detail + sources + numbers + words + figures + plain)
  func aBrokenRuleIsFoundAndNoOther(_ broken: Case) {
    #expect(Self.rules(broken.change) == [broken.rule])
  }

  @Test func everyRuleHasABrokenPack() {
    let all = Self.detail + Self.sources + Self.numbers + Self.words + Self.figures + Self.plain
    #expect(Set(all.map(\.rule)) == Set(BalanceRule.allCases))
  }

  /// A cell without numbers.
  static let help = "It **may** help some people who have had pain for years.[^trial]"
  /// A cell of twice the words.
  static let long = """
    You work with a coach on strength, and you learn how to move well and lift well. It takes some weeks. \
    You go there each week, and then you do it at home too.
    """

  static let detail: [Case] = [
    Case(.sameRows) { $0.rows["rehab"]?[.what] = " " },
    Case(.sameRows) { $0.leavesOpen["rehab"] = [:] },
    Case(.sameHarms) { $0.harms.removeLast() },
    Case(.sameHarms) { $0.harms.append($0.harms[0]) },
    Case(.sameHarms) { $0.harms.append(BalanceFixture.harm("stroke", "rehab", .notKnown, "Not known")) },
    Case(.equalWords) {
      $0.rows["rehab"]?[.what] =
        Self.long
    },
    Case(.knownOptions) { $0.leavesOpen["rehab"]?["prp"] = .open },
    Case(.knownOptions) { $0.figures[0].option = "prp" },
    Case(.reviewDue) { $0.due = "2028-11-22" },
    Case(.reviewDue) { $0.due = "2026-11-20" },
  ]

  static let sources: [Case] = [
    Case(.sourcedNumbers) { $0.naturalCourse = "It lasts 6 weeks." },
    Case(.sourcedNumbers) { $0.glossary = "It holds 3 of 100 cells." },
    Case(.sourcedClaims) { $0.rows["rehab"]?[.help] = "It may ease the pain and help you to cope." },
    Case(.sourcedClaims) {
      $0.harms[0] = BalanceFixture.harm(
        "infection", "fusion", .counted(.init(known: 2, of: 100)), "2 of 100[^trial]", sources: [])
    },
    Case(.knownSources) { $0.naturalCourse = "Pain goes.[^other]" },
    Case(.usedSources) { $0.sources["other"] = .regulator },
  ]

  static let numbers: [Case] = [
    Case(.bothFrames) {
      $0.figures[0].statement =
        "It may help. 63 of 100 felt better; 37 did not. With usual care, 29 of 100 did."
    },
    Case(.bothFrames) {
      $0.rows["fusion"]?[.help] = "It **may** help. 63 of 100 felt better and said so.[^trial]"
    },
    Case(.agreeingNumbers) { $0.figures[0].statement += " 62 of 100 slept." },
    Case(.agreeingNumbers) {
      $0.figures[0].statement = "It may help some.";
      $0.harms[0] = BalanceFixture.harm("infection", "fusion", .notKnown, "Not known");
      $0.rows["fusion"]?[.help] = Self.help
    },
    Case(.agreeingNumbers) { $0.naturalCourse = "Some, 62 of 100, felt better.[^trial]" },
    Case(.agreeingNumbers) {
      $0.harms[0] = BalanceFixture.harm("infection", "fusion", .counted(.init(known: 2, of: 90)), "3 of 90")
    },
    Case(.naturalFrequencies) { $0.naturalCourse = "It helps 6 % of them.[^clinic]" },
    Case(.naturalFrequencies) {
      $0.condition = "It hurts 2.5 of 50 people.[^clinic]"; $0.sources["clinic"] = .regulator
    },
    Case(.oneInMany) { $0.naturalCourse = "Pain stays in 1 in 20.[^trial]" },
    Case(.oneInMany) { $0.naturalCourse = "Pain stays in 1/20.[^trial]" },
    Case(.oneInMany) { $0.bannedWords = ["proven"] },
    Case(.absoluteRisk) { $0.naturalCourse = "It has half the risk." },
  ]

  static let words: [Case] = [
    Case(.bannedWords) { $0.label = "A proven way" },
    Case(.bannedWords) { $0.ruleLine = "It is the Last Resort for {weeks}." },
    Case(.frequencyWords) { $0.naturalCourse = "Relapse is common." },
    Case(.frequencyWords) { $0.naturalCourse = "A common harm: 30 of 50 people.[^trial]" },
    Case(.certaintyWords) {
      $0.figures[0].statement =
        "It helps. 63 of 100 felt better; 37 did not. With usual care, 29 of 100 did; 71 did not."
    },
    Case(.certaintyWords) { $0.figures[0].statement = "It may help and will last." },
    Case(.certaintyWords) {
      $0.rows["fusion"]?[.help] = "It **will** and may help. 63 of 100 felt better; 37 did not.[^trial]"
    },
    Case(.filledSlots) { $0.naturalCourse = "Pain lasts {weeks} weeks." },
  ]

  static let figures: [Case] = [
    Case(.completeFigures) { $0.figures[0].definition = "" },
    Case(.completeFigures) { $0.figures[0].comparator = nil },
    Case(.rawCounts) { $0.figures[0].people = 90 },
    Case(.oneDenominator) {
      let low = Decimal(digits: 1)...Decimal(digits: 2)
      $0.harms[0] = BalanceFixture.harm("infection", "fusion", .range(low, of: 100), "1 to 2 of 100")
      $0.harms[1] = BalanceFixture.harm("infection", "rehab", .range(low, of: 1000), "1 to 2 of 1,000")
    },
    Case(.drawnFigures) {
      $0.figures[0].measure = .words
      $0.figures[0].people = 39
      $0.figures[0].statement = "It may help."
      $0.rows["fusion"]?[.help] = Self.help
    },
    Case(.clinicNumbers) {
      $0.figures[0].origin = .clinicReport; $0.figures[0].mayBeDrawn = false
    },
    Case(.clinicNumbers) { $0.naturalCourse = "Some, 83 of 100, felt better.[^clinic]" },
    Case(.clinicNumbers) { $0.naturalCourse = "They did 13,000 of them.[^clinic]" },
    Case(.oneScale) {
      let score = BalanceFixture.FigureParts(
        measure: .meanChange(
          treatment: nil, comparator: nil,
          difference: Estimate(Decimal(digits: -4), interval: Decimal(digits: -8)...Decimal(digits: -1))),
        scale: BalanceFixture.scale, statement: "It may help.", people: 300, sources: ["trial"])
      $0.figures += [score, score]
      $0.figures[2].sources = ["second"]
      $0.sources["second"] = .publishedStudy
    },
  ]

  static let plain: [Case] = [
    Case(.readingGrade) {
      $0.condition =
        "Degenerative intervertebral abnormalities may precipitate considerable discomfort and inability."
    },
    Case(.readingGrade) { $0.label = "Rehabilitation" },
    Case(.sentenceLength) {
      $0.condition =
        "It can hurt in the back and in the leg and it can come and go and come back in a week or so."
    },
    Case(.paragraphLength) { $0.condition = "It hurts. It aches. It goes. It comes. It stays." },
  ]

  @Test func aPictureIsRefusedForTooFewPeople() {
    let rules = Self.rules {
      $0.figures[0].measure = .proportion(treatment: .init(known: 9, of: 19), comparator: nil)
      $0.figures[0].statement = "It may help. 9 of 19 felt better; 10 did not."
      $0.rows["fusion"]?[.help] = Self.help
    }
    #expect(rules == [.drawnFigures])
  }

  @Test(arguments: [
    "A common harm: 5 of 100 people.[^second]", "Half the risk: 2 of 50, not 4 of 50.[^second]",
    "A rate of 6 of 100 (6 %).[^second]", "Call at 1:20 or 2.[^second]", "Up to 1 of 20 people.[^second]",
  ])
  func honestNumbersPass(_ text: String) {
    var fixture = BalanceFixture()
    fixture.naturalCourse = text
    fixture.sources["second"] = .regulator
    let rules = Set(Balance.check(fixture.pack).map(\.rule))
    #expect(rules == (text.contains("1:20") ? [.oneInMany] : []))
  }

  @Test func aBreachNamesFileAndField() {
    var fixture = BalanceFixture()
    fixture.rows["rehab"]?[.help] = "It may ease the pain and help you to cope."
    #expect(Balance.check(fixture.pack).first?.place == "en/treatments.json5: rehab.rows.help")
  }
}
