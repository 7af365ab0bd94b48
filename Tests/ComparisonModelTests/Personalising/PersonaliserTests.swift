import ComparisonModel
import Support
import Testing

struct PersonaliserTests {
  private let today = FixturePack.day("2026-11-21")

  private func compare(
    _ fixture: FixturePack, options: [OptionID] = [], clinic: ClinicProfile? = nil,
    overdueReason: String? = nil, languageWanted: String? = nil,
    _ change: (inout Patient) -> Void = { _ in }
  ) throws -> Comparison {
    try Personaliser.compare(
      pack: fixture.pack, patient: .fixture(change), clinic: clinic, today: today,
      options: options, overdueReason: overdueReason, languageWanted: languageWanted)
  }

  private func failure(
    _ fixture: FixturePack, options: [OptionID] = [], overdueReason: String? = nil,
    _ change: (inout Patient) -> Void = { _ in }
  ) throws -> ComparisonFailure {
    let patient = Patient.fixture(change)
    return try #require(throws: ComparisonFailure.self) {
      try Personaliser.compare(
        pack: fixture.pack, patient: patient, clinic: nil, today: today, options: options,
        overdueReason: overdueReason)
    }
  }

  private func clinic(_ edition: String, reviewed: String, due: String) -> ClinicProfile {
    let review = ClinicReview(
      edition: edition, reviewer: "Dr. Reader", day: FixturePack.day(reviewed), due: FixturePack.day(due))
    return ClinicProfile(name: "Clinic", phone: nil, emergencyPhone: nil, offers: [], review: review)
  }

  // MARK: Options

  @Test func optionsAreTheCallersElseTheRecordsElseThePacks() throws {
    let own: (inout Patient) -> Void = { $0.options = ["rehab", "fusion"] }
    let byCaller = try compare(FixturePack(), options: ["prp", "rehab", "steroid"], own).options
    #expect(byCaller.map(\.treatment.id) == ["prp", "rehab", "steroid"])
    #expect(byCaller.map(\.letter) == ["A", "B", "C"])
    #expect(try compare(FixturePack(), own).options.map(\.treatment.id) == ["rehab", "fusion"])
    #expect(try compare(FixturePack()).options.map(\.letter) == ["A", "B", "C", "D", "E"])
  }

  @Test(
    arguments: [
      (["fusion"], [.optionCount(1)]),
      (["fusion", "fusion"], [.repeatedOption("fusion"), .optionCount(1)]),
      (["fusion", "surgery", "magic"], [.unknownOption("surgery"), .unknownOption("magic")]),
      (
        ["a", "fibrin", "fusion", "prp", "steroid", "rehab"],
        [.unknownOption("a"), .optionCount(6)]
      ),
    ] as [([OptionID], [ComparisonFailure.Problem])])
  func optionsThatCannotStandAreAllNamed(options: [OptionID], problems: [ComparisonFailure.Problem]) throws {
    #expect(try failure(FixturePack(), options: options).problems == problems)
  }

  // MARK: Refusals and reviews

  @Test func everyReasonIsGivenAtOnceAndWarningsAreNotLost() throws {
    var fixture = FixturePack()
    fixture.due = FixturePack.day("2026-11-20")
    fixture.rules = [
      "cervical": .fixture(refusal: "No studies of the neck."),
      "red-flag-emergency": .fixture(warnings: ["Go now."]),
    ]
    let failure = try failure(fixture, options: ["fusion"], overdueReason: " ") {
      $0.spine.region = .cervical
      $0.redFlags = [.bothLegs]
    }
    let reason = Prose(plain: "No studies of the neck.")
    #expect(
      failure.problems == [
        .refused(rule: "cervical", fact: "spine.region, spine.levels", reason: reason), .optionCount(1),
        .overdue(fixture.due),
      ])
    #expect(failure.warnings.map(\.plain) == ["Go now."])
  }

  @Test func reviewIsGoodThroughItsLastDay() throws {
    var fixture = FixturePack()
    fixture.due = today
    #expect(try compare(fixture, overdueReason: "in time").reviewState == .notReviewed(due: today))
    fixture.due = FixturePack.day("2026-11-20")
    #expect(try failure(fixture).problems == [.overdue(fixture.due)])
    #expect(
      try compare(fixture, overdueReason: "no newer one").reviewState
        == .overdue(since: fixture.due, reason: "no newer one"))
  }

  @Test func clinicsReviewCountsForItsOwnEditionOnly() throws {
    var fixture = FixturePack()
    fixture.due = FixturePack.day("2026-11-20")
    let due = FixturePack.day("2027-01-01")
    let own = clinic("fixture", reviewed: "2026-11-01", due: "2027-01-01")
    #expect(
      try compare(fixture, clinic: own).reviewState
        == .reviewed(by: "Dr. Reader", on: FixturePack.day("2026-11-01"), due: due))

    fixture.due = due
    for other in [
      clinic("older", reviewed: "2026-11-01", due: "2028-01-01"),
      clinic("fixture", reviewed: "2026-11-22", due: "2028-01-01"),
    ] {
      #expect(try compare(fixture, clinic: other).reviewState == .notReviewed(due: due))
    }
    let past = clinic("fixture", reviewed: "2026-01-01", due: "2026-11-20")
    #expect(throws: ComparisonFailure.self) { try compare(fixture, clinic: past) }
  }

  @Test func languageWantedOverridesTheRecords() throws {
    let own: (inout Patient) -> Void = { $0.language = "es" }
    #expect(try compare(FixturePack(), own).fired.contains { $0.id == "language-missing" })
    #expect(
      try !compare(FixturePack(), languageWanted: "en", own).fired.contains { $0.id == "language-missing" })
  }

  @Test(arguments: [
    ("es", "es-MX", true), ("es-MX", "es", true), ("zh-Hant", "zh-Hans", false), ("es", "est", false),
    ("pt-BR", "PT_br", true),
  ])
  func languageServesItsOwnVariants(tag: String, wanted: String, serves: Bool) throws {
    var fixture = FixturePack()
    fixture.language = FixturePack.language(tag: tag)
    let fired = try compare(fixture, languageWanted: wanted).fired
    #expect(fired.contains { $0.id == "language-missing" } != serves)
  }

  // MARK: Words

  @Test func linesStandOnceInTheOrderOfTheRules() throws {
    var fixture = FixturePack()
    fixture.questions = [("Who pays?", ""), ("What next?", "Ask.")]
    fixture.rules = [
      "smoker": .fixture(
        forYou: ["fusion": "Smoking slows it.", "prp": "P"],
        questions: [(nil, "Who pays?"), ("prp", "PRP?")],
        warnings: ["Last."], notes: ["Same."], costs: ["Cost."]),
      "diabetes": .fixture(
        forYou: ["fusion": "Sugar."], questions: [("fusion", "Sugar?")], notes: ["Same."], costs: ["Cost."]),
      "osteoporosis": .fixture(forYou: ["fusion": "Sugar."]),
      "red-flag-emergency": .fixture(warnings: ["Go now."]),
    ]
    let comparison = try compare(fixture, options: ["rehab", "fusion"]) {
      $0.health.smoker = true
      $0.health.diabetes = true
      $0.health.osteoporosis = true
      $0.redFlags = [.saddleNumbness]
    }
    #expect(comparison.warnings.map(\.plain) == ["Go now.", "Last."])
    #expect(comparison.options.map { $0.forYou.map(\.plain) } == [[], ["Sugar.", "Smoking slows it."]])
    #expect(comparison.questions.map(\.plain) == ["Sugar?", "Who pays?", "What next? Ask."])
    #expect(comparison.notes.map(\.plain) == ["Same."])
    #expect(comparison.costs.map(\.plain) == ["Cost."])
  }

  @Test func slotsAreFilledAndMarkedAsPersonal() throws {
    var fixture = FixturePack()
    fixture.rules = [
      "pain-now": .fixture(
        about: ("Pain today", Prose([.slot("value"), .plain(" of "), .slot("top"), .slot("other")])))
    ]
    let about = try compare(fixture) { $0.pain.now = PainScore(7, scale: .nrs) }.about
    let filled: [Prose.Run] = [
      .value("7", .written), .plain(" of "), .value("10", .written), .slot("other"),
    ]
    #expect(about.map(\.value.runs) == [filled])
  }

  @Test(
    arguments: [
      ([], [.ahead, .ahead, .ahead]),
      ([.physicalTherapy], [.done, .current, .ahead]),
      ([.physicalTherapy, .prp], [.done, .done, .current]),
      ([.prp], [.current, .done, .ahead]),
      ([.physicalTherapy, .fibrin], [.done, .ahead, .done]),
    ] as [([TriedTreatment.Kind], [PathwayStep.State])])
  func patientStandsAfterTheFurthestStepUnlessOneWasPassedOver(
    kinds: [TriedTreatment.Kind], states: [PathwayStep.State]
  ) throws {
    let steps = try compare(pathway) { $0.tried = kinds.map { TriedTreatment(kind: $0) } }.pathway
    #expect(steps.map(\.state) == states)
  }

  @Test func whatIsNotKnownPlacesNobody() throws {
    let steps = try compare(pathway) { $0.priorSurgery = [PriorSurgery(kind: .fusion)] }.pathway
    #expect(steps.map(\.state) == [.ahead, .ahead, .done])
    #expect(steps.map { $0.remarks.map(\.plain) } == [["Not known."], [], ["Fused."]])
  }

  private var pathway: FixturePack {
    var fixture = FixturePack()
    fixture.steps = ["therapy", "injection", "last"]
    fixture.rules = [
      "therapy-unproven": .fixture(pathway: [("therapy", "Tried.", true)]),
      "therapy-not-tried": .fixture(pathway: [("therapy", "Not tried.", false)]),
      "tried-unknown": .fixture(pathway: [("therapy", "Not known.", false)]),
      "tried-prp": .fixture(pathway: [("injection", "PRP.", true)]),
      "tried-fibrin": .fixture(pathway: [("last", "Fibrin.", true)]),
      "prior-fusion": .fixture(pathway: [("last", "Fused.", true)]),
    ]
    return fixture
  }

  @Test func optionRuledOutShowsNoFigures() throws {
    var fixture = FixturePack()
    fixture.rules = ["fracture": .fixture(withholdsBenefit: ["fibrin", "prp"])]
    let comparison = try compare(fixture, options: ["steroid", "fibrin", "rehab"]) {
      $0.spine.findings = [.fracture]
    }
    #expect(comparison.options.map(\.isBenefitWithheld) == [false, true, false])
    #expect(comparison.figures.map(\.option) == ["steroid", "rehab"])
  }

  @Test func goalsPointToMilestonesInTheirOwnOrder() throws {
    var fixture = FixturePack()
    fixture.labels = ["goal-words.walk": "walk", "goal-words.lifting": "lift"]
    fixture.rules = [
      "goal-lifting": .fixture(milestones: [.lifting]),
      "goal-walk": .fixture(milestones: [.walk]), "caring": .fixture(milestones: [.lifting, .home]),
    ]
    let comparison = try compare(fixture) {
      $0.goals = ["lift and walk"]
      $0.caring = true
    }
    #expect(comparison.goalMilestones == [.walk, .home, .lifting])
  }

  // MARK: Everything at once

  /// A record that fires as many rules as one record can.
  private func fillEverything(_ patient: inout Patient) {
    for ruleCase in RuleCase.all where !["cervical", "thoracic"].contains(ruleCase.rule) {
      ruleCase.fires(&patient)
    }
  }

  @Test func sameInputGivesTheSameOutput() throws {
    var fixture = FixturePack()
    fixture.rules = wordsForAll
    #expect(try compare(fixture, fillEverything) == compare(fixture, fillEverything))
  }

  @Test func noLineStandsTwice() throws {
    var fixture = FixturePack()
    fixture.rules = wordsForAll
    let comparison = try compare(fixture, fillEverything)
    #expect(comparison.fired.count > 40)
    for lines in [comparison.notes, comparison.questions] + comparison.options.map(\.forYou) {
      #expect(Set(lines.map(\.plain)).count == lines.count)
      #expect(lines.count == comparison.fired.count)
    }
  }

  private var wordsForAll: [RuleID: RuleWords] {
    let words = RuleTable.all.map { rule in
      let id = rule.id.text
      let forYou = FixturePack().options.map { ($0, "\(id) for \($0.text)") }
      return (
        rule.id,
        RuleWords.fixture(
          forYou: Dictionary(uniqueKeysWithValues: forYou), questions: [(nil, "\(id)?")], notes: [id])
      )
    }
    return Dictionary(uniqueKeysWithValues: words)
  }
}
