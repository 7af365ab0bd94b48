import Intake
import Testing

@Suite("The nearest known name is suggested")
struct SuggestionTests {
  private static let names = ["birthDate", "language", "goals", "pain", "now", "fusion", "fibrin"]

  @Test(
    "Near words",
    arguments: [
      ("birthdate", "birthDate"), ("brithDate", "birthDate"), ("langauge", "language"), ("goal", "goals"),
      ("pian", "pain"), ("nwo", "now"), ("fuson", "fusion"), ("fibirn", "fibrin"),
    ])
  func near(word: String, expected: String) {
    #expect(Suggestion.nearest(to: word, among: Self.names) == expected)
  }

  @Test("Words that are near to nothing", arguments: ["", "x", "zzz", "xylophone", "gossamer"])
  func far(word: String) {
    #expect(Suggestion.nearest(to: word, among: Self.names) == nil)
  }

  @Test("Of equally near names the first wins")
  func ties() {
    #expect(Suggestion.nearest(to: "cat", among: ["bat", "hat"]) == "bat")
  }

  @Test("A very long word is compared with nothing")
  func long() {
    #expect(Suggestion.nearest(to: String(repeating: "a", count: 10_000), among: ["aaa"]) == nil)
  }
}
