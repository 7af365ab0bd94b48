import ComparisonModel
import Frames
import Intake
import Testing

@Suite("A patient's record")
struct RecordReaderTests {
  private static let full = """
    {
      id: "p-0017",
      name: { prefix: "Ms.", given: ["María"], family: "Ejemplo-Ruíz" },
      birthDate: "1971-04-14", sex: "female", language: "es_MX", mrn: "00381",
      address: { lines: ["12 Harbor Street"], city: "Portland", state: "ME", postalCode: "04101", country: "US" },
      visit: { date: "2026-11-24", clinician: "Dr. Example" },
      spine: {
        region: "lumbar", levels: ["L5/S1", "L4-5"], findings: ["Annular Tear", "DDD"], stable: true, slipGrade: 1,
        mriDate: "2026-09-30",
      },
      pain: { now: 7, scale: "NRS", where: "back", months: 14, odi: 42 },
      tried: [{ treatment: "PT", weeks: 12, structured: true, helped: "some" },
              { treatment: "ESI", times: 2, helped: "weeks" }],
      priorSurgery: [{ kind: "microdiscectomy", level: "L4–L5", year: 2019 }],
      redFlags: ["Saddle Anesthesia", "saddle numbness"],
      health: { bloodThinner: false, diabetes: true, needleFear: true, allergies: ["aprotinin", "Peanuts", "none"] },
      goals: ["lift my granddaughter"], work: "manual", caring: true, toldFusionOnly: true,
      veteran: true, coverage: "Medicare", declinesPlasma: false, largePrint: false,
      options: ["Fibrin", "fusion"], note: "Bring your brother to the visit.",
    }
    """

  private static let options: [OptionID] = ["fibrin", "fusion", "prp", "steroid", "rehab"]

  /// What is wrong with a record of an id, a name and the given fields.
  private func notes(_ fields: String) -> [Note] {
    notes(record: "{ id: \"p1\", name: \"Ada\", \(fields) }")
  }

  private func notes(record: String) -> [Note] {
    do {
      return try PatientReader.read(Array(record.utf8), options: Self.options).notes
    } catch {
      return error.notes
    }
  }

  private func field(_ note: Note) -> String {
    guard case .line(_, _, let field) = note.place else { return "" }
    return field
  }

  private func patient(_ fields: String) throws -> Patient {
    let record = "{ id: \"p1\", name: \"Ada\", \(fields) }"
    return try PatientReader.read(Array(record.utf8), options: Self.options).value
  }

  @Test("Everything that a record can say is read")
  func whole() throws {
    let noted = try PatientReader.read(Array(Self.full.utf8), options: Self.options)
    let patient = noted.value
    #expect(noted.notes.isEmpty, "\(noted.notes)")
    #expect(patient.id.text == "p-0017")
    #expect(patient.name.display == "Ms. María Ejemplo-Ruíz")
    #expect(patient.birthDate == CalendarDay(year: 1971, month: 4, day: 14))
    #expect(patient.language == "es-MX")
    #expect(patient.recordNumber == "00381")
    #expect(patient.address?.postalCode == "04101")
    #expect(patient.visit?.clinician == "Dr. Example")
    #expect(patient.spine.levels == [.l4l5, .l5s1])
    #expect(patient.spine.findings == [.annularTear, .degeneration])
    #expect(patient.spine.slipGrade == 1)
    #expect(patient.pain.now == PainScore(7, scale: .nrs))
    #expect(patient.pain.disability == 42)
    #expect(patient.tried?.map(\.kind) == [.physicalTherapy, .epiduralSteroid])
    #expect(patient.tried?.map(\.helped) == [.some, .weeks] as [TriedTreatment.Help?])
    #expect(patient.priorSurgery == [PriorSurgery(kind: .discectomy, level: .l4l5, year: 2019)])
    #expect(patient.redFlags == [.saddleNumbness])
    #expect(patient.health.bloodThinner == false)
    #expect(patient.health.pregnant == nil)
    #expect(patient.health.allergies == [.aprotinin, .other("Peanuts")])
    #expect(patient.coverage == .medicare)
    #expect(patient.options == ["fibrin", "fusion"])
    #expect(patient.toldFusionOnly == true)
    #expect(patient.note == "Bring your brother to the visit.")
  }

  @Test("What a record does not say stays unknown")
  func bare() throws {
    let noted = try PatientReader.read(Array(#"{ id: "a", name: "Ada", redFlags: null }"#.utf8))
    #expect(noted.notes.isEmpty)
    #expect(noted.value.name.display == "Ada")
    #expect(noted.value.tried == nil)
    #expect(noted.value.redFlags == nil)
    #expect(noted.value.health == Health())
    #expect(noted.value.options.isEmpty)
    #expect(try patient("redFlags: [], tried: [], options: []").redFlags == [])
  }

  @Test(
    "Errors, each with its field",
    arguments: [
      ("birthDate: \"2026-02-30\"", "birthDate", "impossible-date"),
      ("birthDate: \"14.4.1971\"", "birthDate", "impossible-date"),
      ("birthDate: \"2000-01-01\", visit: { date: \"1999-12-31\" }", "visit.date", "impossible-date"),
      ("birthDate: \"2000-01-01\", spine: { mriDate: \"1999-12-31\" }", "spine.mriDate", "impossible-date"),
      (
        "birthDate: \"2000-01-01\", priorSurgery: [{ kind: \"fusion\", year: 1990 }]", "priorSurgery",
        "impossible-date"
      ),
      ("pain: { now: 11, scale: \"nrs\" }", "pain.now", "out-of-range"),
      ("pain: { now: 101, scale: \"vas\" }", "pain.now", "out-of-range"),
      ("pain: { now: -1, scale: \"nrs\" }", "pain.now", "out-of-range"),
      ("pain: { now: 6.5, scale: \"nrs\" }", "pain.now", "out-of-range"),
      ("pain: { now: \"7\", scale: \"nrs\" }", "pain.now", "wrong-type"),
      ("pain: { odi: 101 }", "pain.odi", "out-of-range"),
      ("pain: { now: 7, scale: \"faces\" }", "pain.scale", "unknown-word"),
      ("spine: { levels: [\"L4-L5\", \"L6-S1\"] }", "spine.levels[1]", "unknown-word"),
      ("spine: { findings: [\"anular taer\"] }", "spine.findings[0]", "unknown-word"),
      ("spine: { slipGrade: 5 }", "spine.slipGrade", "out-of-range"),
      ("spine: \"L4\"", "spine", "wrong-type"),
      ("redFlags: [\"headache\"]", "redFlags[0]", "unknown-word"),
      ("redFlags: true", "redFlags", "wrong-type"),
      ("redFlags: [null]", "redFlags[0]", "wrong-type"),
      ("coverage: \"medicair\"", "coverage", "unknown-word"),
      ("sex: 1", "sex", "wrong-type"),
      ("address: { lines: [\"1 Street\"], country: \"QQ\" }", "address.country", "unknown-word"),
      ("language: \"Spanish\"", "language", "unknown-word"),
      ("mrn: 381", "mrn", "wrong-type"),
      ("health: { diabetes: \"yes\" }", "health.diabetes", "wrong-type"),
      ("tried: [{ weeks: 3 }]", "tried[0].treatment", "missing"),
      ("tried: [{ treatment: \"PT\", weeks: -1 }]", "tried[0].weeks", "out-of-range"),
      ("tried: [7]", "tried[0]", "wrong-type"),
      ("priorSurgery: [{ kind: \"appendix\" }]", "priorSurgery[0].kind", "unknown-word"),
      ("options: [\"fibrin\"]", "options", "out-of-range"),
      ("options: [\"fibrin\", \"fusion\", \"fibrin\"]", "options[2]", "repeated-name"),
      ("options: [\"fibrin\", \"fuson\"]", "options[1]", "unknown-word"),
      ("goals: [\"\"]", "goals[0]", "empty"),
      ("goals: [\"\(String(repeating: "g", count: 301))\"]", "goals[0]", "too-long"),
      ("goals: [\(String(repeating: "\"g\",", count: 11))]", "goals", "too-long"),
      ("note: \"\(String(repeating: "n", count: 1001))\"", "note", "too-long"),
      ("note: \"a\\nb\"", "note", "forbidden-character"),
    ])
  func errors(fields: String, place: String, code: String) throws {
    let errors = notes(fields).filter { $0.severity == .error }
    #expect(errors.map(field) == [place])
    #expect(errors.map(\.code) == [code])
  }

  @Test(
    "Names that are refused",
    arguments: [
      ("\"\"", "empty"), ("\" \u{A0} \"", "empty"), ("{}", "empty"), ("{ prefix: \"Dr.\" }", "empty"),
      ("{ given: [\"\"] }", "empty"), ("7", "wrong-type"), ("null", "missing"),
      ("\"\(String(repeating: "x", count: 10_000))\"", "too-long"),
      ("\"\(String(repeating: "e\u{301}", count: 101))\"", "too-long"),
      (
        "{ family: \"\(String(repeating: "x", count: 150))\", given: [\"\(String(repeating: "y", count: 60))\"] }",
        "too-long"
      ),
    ])
  func names(name: String, code: String) throws {
    let errors = notes(record: "{ id: \"p1\", name: \(name) }").filter { $0.severity == .error }
    #expect(Set(errors.map(\.code)).contains(code))
  }

  @Test(
    "Characters that cannot be printed are named by their code points",
    arguments: [
      "0000", "0007", "001B", "007F", "0085", "009F", "2028", "2029", "202A", "202E", "2066", "2069", "FEFF",
      "FFFE", "FDD0", "E0041",
    ])
  func forbidden(code: String) throws {
    let value = try #require(UInt32(code, radix: 16))
    let scalar = try #require(Unicode.Scalar(value))
    // As an escape where JSON5 can write one, so that line ends reach the field and not the parser.
    let written = value < 0x10000 ? "\\u" + code : String(scalar)
    let errors = notes(record: "{ id: \"p1\", name: { family: \"Ab\(written)\" } }")
    #expect(errors.first.map(field) == "name.family")
    #expect(errors.first?.message.contains("U+" + code) == true)
    #expect(errors.first?.message.contains("Character 3") == true)
  }

  @Test(
    "Names that are printed as they are",
    arguments: [
      "<b>Ada</b> & {x} **y** [^z] %s", "د. ليلى\u{200F} الخطيب", "中村 花子", "Nguyễn Thị Ánh",
      "O\u{2019}Brien",
      "می\u{200C}خواهم", "👩‍⚕️ Ada",
    ])
  func literal(name: String) throws {
    let record = "{ id: \"p1\", name: \"\(name)\" }"
    let patient = try PatientReader.read(Array(record.utf8)).value
    #expect(Array(patient.name.display.utf8) == Array(name.utf8))
  }

  @Test("Ids that cannot be file names", arguments: ["", "../x", "a/b", ".a", "a b", "é", "-a"])
  func ids(id: String) {
    #expect(notes(record: "{ id: \"\(id)\", name: \"Ada\" }").map(\.code) == ["wrong-id"])
  }

  @Test("All problems of a record come at once, and none shows a value")
  func together() {
    let notes = notes(
      record: """
        { id: "Xylo/phone", name: "", birthDate: "Xylophone", sex: "Xylophone", pain: { now: "Xylophone" },
          redFlags: ["Xylophone"], spine: { levels: ["Xylophone"] }, coverage: "Xylophone", mrn: "Xylophone\\u0000",
          tried: [{ treatment: "Xylophone" }], options: ["Xylophone"], language: "Xylophone!" }
        """)
    #expect(notes.filter { $0.severity == .error }.count == 12)
    for note in notes { #expect(!(note.message + (note.hint ?? "")).contains("ylo")) }
  }

  @Test("Unknown fields are warned of, with the nearest name and the line")
  func unknownFields() throws {
    let notes = notes("\n brithDate: \"1971-04-14\",\n pain: { nwo: 7 }, zzz: 1")
    #expect(notes.allSatisfy { $0.severity == .warning && $0.code == "unknown-field" })
    #expect(Set(notes.map(field)) == ["brithDate", "pain.nwo", "zzz"])
    let hint = notes.first { field($0) == "brithDate" }?.hint
    #expect(hint == "Did you mean \"birthDate\"?")
    #expect(notes.first { field($0) == "pain.nwo" }?.place == .line(3, column: 10, field: "pain.nwo"))
  }

  @Test("Unknown words are answered with the known ones and the nearest")
  func suggestions() throws {
    let hint = try #require(notes("coverage: \"medicre\"").first?.hint)
    #expect(hint.hasPrefix("Did you mean \"medicare\"? Known: medicare, medicaid, private, va, none."))
    #expect(notes("options: [\"fibrin\", \"fuson\"]").first?.hint?.contains("\"fusion\"") == true)
  }

  @Test("A treatment that nobody knows is warned of and counts as another")
  func otherTreatment() throws {
    #expect(try patient("tried: [{ treatment: \"leeches\" }]").tried?.first?.kind == .other)
    #expect(notes("tried: [{ treatment: \"leeches\" }]").map(\.severity) == [.warning])
  }

  @Test("Pain without a scale is read as 0 to 10, with a warning, and never more")
  func scale() throws {
    #expect(try patient("pain: { now: 7 }").pain.now == PainScore(7, scale: .nrs))
    #expect(notes("pain: { now: 7 }").map(\.severity) == [.warning])
    #expect(notes("pain: { now: 70 }").contains { $0.severity == .error })
  }

  @Test(
    "Levels in the usual spellings",
    arguments: [
      ("L4-L5", .l4l5), ("l4-5", .l4l5), ("L4/5", .l4l5), ("L4–L5", .l4l5), ("L4 / L5", .l4l5),
      ("L4L5", .l4l5),
      ("L5-1", .l5s1), ("L5-S1", .l5s1), ("C7-1", .c7t1), ("T12/L1", .t12l1), ("c5 6", .c5c6),
    ] as [(String, SpineLevel)])
  func levels(text: String, level: SpineLevel) throws {
    #expect(try patient("spine: { levels: [\"\(text)\"] }").spine.levels == [level])
  }

  @Test("Texts that are no level", arguments: ["L4", "L4-L6", "L4-L5-S1", "4-5", "L45", "", "-", "L4-"])
  func notLevels(text: String) {
    #expect(notes("spine: { levels: [\"\(text)\"] }").contains { $0.severity == .error })
  }

  @Test(
    "Allergies by their names",
    arguments: [
      ("Trasylol", .aprotinin), ("IV contrast", .contrastDye), ("Penicillin V", .antibiotic),
      ("Sulfamethoxazole / Trimethoprim", .antibiotic), ("Latex (substance)", .latex),
      ("Triamcinolone", .steroid), ("Lidocaine", .anaesthetic), ("beef", .bovine),
      ("non-steroidal anti-inflammatory", .other("non-steroidal anti-inflammatory")),
      ("NSAIDs", .other("NSAIDs")),
    ] as [(String, Allergy)])
  func allergies(text: String, allergy: Allergy) throws {
    #expect(try patient("health: { allergies: [\"\(text)\"] }").health.allergies == [allergy])
  }

  @Test("Files that hold no record", arguments: ["", "[]", "7", "\"x\"", "{", "null"])
  func noRecord(text: String) {
    #expect(notes(record: text).contains { $0.severity == .error })
  }
}
