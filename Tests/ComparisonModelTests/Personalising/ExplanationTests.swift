import ComparisonModel
import Support
import Testing

struct ExplanationTests {
  @Test func everyPlaceOfEveryFiredRuleIsListed() throws {
    var fixture = FixturePack()
    fixture.rules = [
      "smoker": .fixture(
        forYou: ["prp": "P", "fusion": "F", "steroid": "S"], questions: [(nil, "Q"), ("steroid", "S?")],
        warnings: ["W"], notes: ["N"], costs: ["C"], pathway: [("therapy", "T", true)],
        about: ("Smoking", Prose(plain: "yes")), milestones: [.full], withholdsBenefit: ["steroid", "prp"])
    ]
    let patient = Patient.fixture { $0.health.smoker = true }
    let comparison = try Personaliser.compare(
      pack: fixture.pack, patient: patient, clinic: nil, today: FixturePack.day("2026-11-21"),
      options: ["fusion", "prp"])
    let rows = Explanation(of: comparison).rows
    let own = rows.filter { $0.rule == "smoker" }
    #expect(own.allSatisfy { $0.fact == "health.smoker" })
    #expect(
      own.map(\.place) == [
        .warning, .about, .forYou("fusion"), .forYou("prp"), .note, .question, .cost, .pathway("therapy"),
        .milestone(.full), .withheld("prp"),
      ])
    #expect(
      own.map { $0.words?.plain } == ["W", "Smoking yes", "F", "P", "N", "Q", "C", "T", nil, nil])
    #expect(rows.filter { $0.rule == "tried-unknown" }.map(\.place) == [.nowhere])
  }
}
