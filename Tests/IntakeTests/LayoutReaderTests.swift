import Blocks
import Frames
import Intake
import Stock
import Testing

@Suite struct LayoutReaderTests {
  private static var consult: String { StockFile.named("layouts/consult.json5")?.string ?? "" }

  /// The notes on the consult layout after one change.
  private static func notes(_ old: String, _ new: String) -> [Note] {
    let text = consult.replacing(old, with: new, maxReplacements: 1)
    #expect(text != consult, "nothing was changed")
    do throws(Refusal) {
      return try LayoutReader.read(Array(text.utf8)).notes
    } catch {
      return error.notes
    }
  }

  @Test func theConsultLayoutIsReadWithoutANote() throws {
    let layout = try LayoutReader.read(Array(Self.consult.utf8))
    #expect(layout.notes.isEmpty)
    #expect(layout.value.sheet.sections.count == 4)
    #expect(layout.value.sheet.orientation == .landscape)
    #expect(layout.value.sheet.styles[.cell]?.size == .points(11))
    #expect(layout.value.sheet.sections[0].pinned == [.part(LayoutPart(.redFlags))])
  }

  static let mistakes: [(old: String, new: String, field: String, words: [String])] = [
    ("block: \"title\"", "block: \"titel\"", "pages[0].blocks[0].block", ["Did you mean \"title\"?"]),
    ("\"for-you\"", "\"for-yuo\"", "pages[0].blocks[3].rows[6]", ["Did you mean \"for-you\"?"]),
    ("orientation: \"landscape\"", "orientation: \"lanscape\"", "orientation", ["landscape"]),
    ("alarm: \"#8f1616\"", "alarm: \"red\"", "colours.alarm", ["six hexadecimal digits"]),
    ("bottom: \"34pt\"", "bottom: \"34\"", "margins.bottom", ["pt, mm or in"]),
    ("bottom: \"34pt\"", "bottom: \"2pt\"", "margins.bottom", ["outside"]),
    ("lines: 3", "lines: \"five\"", "lines", ["a number"]),
    ("typeface: \"Inter\",", "", "typeface", ["missing"]),
    ("weight: \"bold\"", "weight: \"heavy\"", "styles.title.weight", ["bold"]),
    (
      "size: \"11pt\", leading: \"13.2pt\"", "size: \"11pt\", leading: \"9pt\"", "leading",
      ["smaller than the letters"]
    ),
  ]

  @Test(arguments: mistakes)
  func aMistakeIsToldWithItsLineAndASuggestion(old: String, new: String, field: String, words: [String]) {
    let notes = Self.notes(old, new).filter { $0.severity == .error }
    #expect(notes.count == 1, "\(notes)")
    guard let note = notes.first, case .line(let line, _, let place) = note.place else {
      Issue.record("there is no place")
      return
    }
    #expect(line > 1)
    #expect(place.contains(field), "\(place)")
    for word in words { #expect("\(note.message) \(note.hint ?? "")".contains(word), "\(note)") }
  }

  @Test func anUnknownSettingIsAWarning() {
    let notes = Self.notes("block: \"about\"", "block: \"about\", colour: \"blue\"")
    #expect(notes.map(\.severity) == [.warning])
  }

  @Test func coloursThatAreHardToReadAreWarnedOf() {
    #expect(Self.notes("muted: \"#4a5361\"", "muted: \"#9aa0a8\"").map(\.code).contains("low-contrast"))
    #expect(Self.notes("accent: \"#00604a\"", "accent: \"#00b48c\"").map(\.code) == ["low-contrast"])
  }

  @Test func everyMistakeIsToldAtOnce() {
    let text = Self.consult.replacing("block: \"title\"", with: "block: \"x\"").replacing(
      "#8f1616", with: "x"
    )
    .replacing("lines: 3", with: "lines: -1")
    let failure = #expect(throws: Refusal.self) { _ = try LayoutReader.read(Array(text.utf8)) }
    #expect(failure?.notes.filter { $0.severity == .error }.count == 3)
  }
}
