import Frames
import Intake
import Testing

@Suite("The lines that an inserter reads, as a mail house writes them down")
struct ReaderMarksReaderTests {
  private func read(_ text: String) throws(Refusal) -> ReaderMarks {
    try ReaderMarksReader.read(Array(text.utf8)).value
  }

  @Test func whatTheFileDoesNotSayIsAsIsCommon() throws {
    let marks = try read(
      "{ marks: [\"benchmark\", \"not-end\", \"Sequence-2\"], edge: \"right\", pitch: \"5mm\" }")
    var expected = ReaderMarks(marks: [.benchmark, .end(isInverted: true), .sequence(bit: 2)], edge: .right)
    expected.pitch = .millimetres(5)
    #expect(marks == expected)
  }

  @Test(arguments: [
    ("{}", ["missing"]), ("{ marks: [] }", ["out-of-range"]), ("{ marks: [\"benchmrk\"] }", ["unknown-word"]),
    (
      "{ marks: [\"safety\"], edge: \"top\", inset: \"1mm\", colour: 1 }",
      ["unknown-word", "out-of-range", "unknown-field"]
    ),
    (
      "{ marks: [\"safety\"], pitch: \"1mm\", line: { length: \"7mm\", thickness: \"2mm\" } }",
      ["out-of-range"]
    ),
    ("{ marks: [\"safety\"], line: { length: \"7\" } }", ["not-a-length", "missing"]),
  ])
  func everyMistakeIsNamed(text: String, codes: [String]) {
    let refusal = #expect(throws: Refusal.self) { try read(text) }
    #expect(Set(refusal?.notes.map(\.code) ?? []) == Set(codes), "\(text)")
  }
}
