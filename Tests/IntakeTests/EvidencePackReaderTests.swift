import ComparisonModel
import Frames
import Intake
import Testing

@Suite("An evidence pack is read whole, or every mistake in it is named")
struct EvidencePackReaderTests {
  private func fields(_ refusal: Refusal) -> [String] {
    refusal.notes.map { note in
      guard case .line(_, _, let field) = note.place else { return "\(note.place)" }
      return field
    }
  }

  private func refused(_ old: String, _ new: String, in name: String) -> Refusal? {
    do {
      _ = try EvidencePackReader.read(
        files: PackFixture.files(replacing: old, with: new, in: name), language: "en")
      return nil
    } catch {
      return error
    }
  }

  @Test("Facts and words are joined")
  func whole() throws {
    let noted = try EvidencePackReader.read(files: PackFixture.files(), language: "en")
    let pack = noted.value
    #expect(noted.notes.isEmpty, "\(noted.notes)")
    #expect(pack.edition == "2026.1")
    #expect(
      pack.review == Review(reviewer: nil, day: nil, due: CalendarDay(iso: "2027-11-21") ?? pack.compiled))
    #expect(pack.treatments.map(\.id) == ["fusion", "fibrin"])
    let fusion = try #require(pack.treatment("fusion"))
    #expect(
      fusion.aspects[.what]?.runs == [
        .plain("Two bones grow "), .strong("together"), .citation("a-2001"), .plain("."),
      ])
    #expect(fusion.aspects[.how] == nil)
    #expect(fusion.aspects[.notFor]?.slots == ["x"])
    #expect(fusion.milestones[.walk]?.days == 1...2)
    #expect(fusion.milestones[.desk] == nil)
    #expect(fusion.phases.map(\.end) == [4])
    #expect(fusion.leavesOpen == ["fibrin": .notKnown])
    #expect(pack.sources.map(\.wasRead) == [true, false])
    #expect(pack.harmKinds.map(\.id) == ["infection", "nerve"])
    #expect(pack.labels["row.help"].plain == "Does it help?")
  }

  @Test("Numbers keep their decimals")
  func figures() throws {
    let pack = try EvidencePackReader.read(files: PackFixture.files(), language: "en").value
    #expect(pack.figures.map(\.id) == ["better", "score", "again", "none"])
    let better = try #require(Proportion(63, of: 100))
    #expect(pack.figures[0].measure == .proportion(treatment: better, comparator: Proportion(29, of: 100)))
    guard case .meanChange(let treatment, _, let difference) = pack.figures[1].measure else {
      Issue.record("not a mean change")
      return
    }
    #expect(treatment?.after.value == Decimal(digits: 340, places: 1))
    #expect(difference?.interval == Decimal(digits: -81, places: 1)...Decimal(digits: -1, places: 1))
    #expect(pack.figures[1].scale?.smallestThatMatters == 10)
    #expect(pack.figures[3].measure == .words)
    #expect(pack.harms.map(\.statement.plain) == ["1 of 49", "0.1 to 1 of 1,000", "", ""])
    #expect(pack.harms[3].frequency == .doesNotApply)
  }

  @Test("The words of rules and of the language")
  func words() throws {
    let pack = try EvidencePackReader.read(files: PackFixture.files(), language: "en").value
    let rule = try #require(pack.ruleWords["blood-thinner"])
    #expect(rule.questions.map(\.option) == [nil, "fibrin"])
    #expect(rule.pathway.first?.isDone == true)
    #expect(rule.about?.value.plain == "yes")
    #expect(rule.withholdsBenefit == ["fibrin"])
    #expect(pack.language.bannedWords == ["proven"])
    #expect(pack.language.frequencyWords.map(\.perTenThousand) == [10...99])
    #expect(pack.companion.pathway.map(\.id) == ["therapy", "visit"])
  }

  @Test(
    "One mistake, one place",
    arguments: [
      ("pack.json5", "2026-11-21", "2026-02-30", "pack.json5: compiled"),
      ("pack.json5", "id: \"fibrin\"", "id: \"fusion\"", "pack.json5: options[1].id"),
      (
        "pack.json5", "sources: [\"a-2001\"]", "sources: [\"a-2002\"]",
        "pack.json5: options[0].milestones.walk.sources[0]"
      ),
      ("pack.json5", "[63, 100]", "[630, 100]", "pack.json5: figures[0].treatment"),
      ("pack.json5", "\"mean-change\"", "\"mean\"", "pack.json5: figures[1].kind"),
      ("pack.json5", "scale: \"odi\"", "scale: \"oid\"", "pack.json5: figures[1].scale"),
      (
        "pack.json5", "[\"-8.1\", \"-0.1\"]", "[\"-3\", \"-0.1\"]",
        "pack.json5: figures[1].difference.interval"
      ),
      ("pack.json5", "{ counted: [1, 49] }", "{}", "pack.json5: harms[0].frequency"),
      ("pack.json5", "kind: \"nerve\"", "kind: \"infection\"", "pack.json5: harms[2]"),
      (
        "pack.json5", "leavesOpen: { fibrin", "leavesOpen: { fibrn", "pack.json5: options[0].leavesOpen.fibrn"
      ),
      ("pack.json5", "https://example.org", "javascript:alert(1)", "pack.json5: sources[0].address"),
      ("pack.json5", "https://example.org", "https://", "pack.json5: sources[0].address"),
      ("pack.json5", "https://example.org", "https://a b", "pack.json5: sources[0].address"),
      ("pack.json5", "https://example.org", "https://a\\nb", "pack.json5: sources[0].address"),
      ("en/treatments.json5", "**together**", "**together*", "en/treatments.json5: fusion.rows.what"),
      ("en/treatments.json5", "[^a-2001]", "[^a-2002]", "en/treatments.json5: fusion.rows.what"),
      ("en/treatments.json5", "how: null", "hwo: null", "en/treatments.json5: fusion.rows.hwo"),
      ("en/figures.json5", "none:", "noone:", "en/figures.json5: noone"),
      ("en/figures.json5", "comparator: \"usual care\",", "", "en/figures.json5: better.comparator"),
      (
        "en/harms.json5", "fusion: \"1 of 49[^a-2001]\"", "fusion: null",
        "en/harms.json5: cells.infection.fusion"
      ),
      ("en/companion.json5", "id: \"visit\"", "id: \"therapy\"", "en/companion.json5: pathway[1].id"),
      (
        "en/rules.json5", "step: \"therapy\"", "step: \"theraphy\"",
        "en/rules.json5: blood-thinner.pathway[0].step"
      ),
      ("en/rules.json5", "forYou: { fusion", "forYou: { fuson", "en/rules.json5: blood-thinner.forYou.fuson"),
      ("en/labels.json5", "**side**", "{side", "en/labels.json5: title"),
      ("en/labels.json5", "Does it", "Does\\u202eit", "en/labels.json5: row.help"),
      ("en/language.json5", "\"Jan\", ", "", "en/language.json5: months"),
      ("en/language.json5", "{day} ", "", "en/language.json5: day"),
    ])
  func mistakes(file: String, old: String, new: String, place: String) throws {
    let refusal = try #require(refused(old, new, in: file))
    #expect(fields(refusal).contains(place), "\(fields(refusal))")
  }

  @Test("A field that nobody knows is a warning with the nearest name")
  func unknown() throws {
    let files = PackFixture.files(replacing: "months: 24", with: "mnths: 24", in: "pack.json5")
    let notes = try EvidencePackReader.read(files: files, language: "en").notes
    #expect(notes.map(\.code) == ["unknown-field"])
    #expect(notes.first?.hint == "Did you mean \"months\"?")
  }

  @Test("Missing files and broken ones are named together")
  func files() throws {
    let files = PackFixture.files(replacing: "{", with: "[", in: "en/rules.json5")
      .filter { $0.name != "en/labels.json5" }
    let refusal = #expect(throws: Refusal.self) {
      try EvidencePackReader.read(files: files, language: "en")
    }
    #expect(refusal.map(fields) == ["en/rules.json5", "en/labels.json5"])
  }

  @Test("All dangling references are reported at once")
  func dangling() throws {
    let files = PackFixture.files(replacing: "id: \"a-2001\"", with: "id: \"a-2100\"", in: "pack.json5")
    let refusal = #expect(throws: Refusal.self) {
      try EvidencePackReader.read(files: files, language: "en")
    }
    let dangling = refusal?.notes.filter { $0.code == "unknown-reference" } ?? []
    #expect(dangling.count == 8)
  }

  @Test("A language is served by its folder, or English is read and a note says so")
  func languages() throws {
    let files = PackFixture.files()
    let spanish = files.map { (name: $0.name.replacingStart("en/", "es/"), bytes: $0.bytes) }
    #expect(EvidencePackReader.languages(in: files + spanish) == ["en", "es"])
    #expect(EvidencePackReader.folder(for: "es-MX", among: ["en", "es"]) == "es")
    #expect(EvidencePackReader.folder(for: "zh_hant_tw", among: ["zh", "zh-Hant"]) == "zh-Hant")
    #expect(EvidencePackReader.folder(for: "est", among: ["en", "es"]) == nil)
    let fallback = try EvidencePackReader.read(files: files, language: "pl")
    #expect(fallback.notes.map(\.code) == ["language-fallback"])
    #expect(fallback.value.language.tag == "en")
    #expect(EvidencePackReader.options(in: files) == ["fusion", "fibrin"])
  }
}

extension String {
  fileprivate func replacingStart(_ old: String, _ new: String) -> String {
    hasPrefix(old) ? new + dropFirst(old.count) : self
  }
}
