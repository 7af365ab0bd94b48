import ComparisonModel
import Frames
import Intake
import Testing

@Suite("A row of a table")
struct FlatRowTests {
  private static func cells(_ line: String, separator: Character = ",") -> [[UInt8]] {
    line.split(separator: separator, omittingEmptySubsequences: false).map { Array($0.utf8) }
  }

  private func read(_ header: String, _ row: String, _ encoding: TextEncoding = .utf8) throws -> Noted<
    Patient
  > {
    let header = try FlatHeader.read(Self.cells(header), encoding: encoding).value
    return try FlatRowReader(header).read(Self.cells(row), line: 2)
  }

  private func problems(_ body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch {
      return ((error as? Refusal)?.notes ?? []).filter { $0.severity == .error }.map { note in
        if case .line(_, _, let field) = note.place { return "\(field) \(note.code)" }
        return note.code
      }
    }
  }

  @Test("The template is a record that says everything in it")
  func template() throws {
    let lines = FlatColumn.template.split(separator: "\r\n").map(String.init)
    let noted = try read(lines[0], lines[1])
    let patient = noted.value
    #expect(noted.notes.isEmpty, "\(noted.notes)")
    #expect(patient.id.text == "example-1")
    #expect(patient.name.display == "Ms. María Ejemplo-Ruíz")
    #expect(patient.address?.postalCode == "62701")
    #expect(patient.spine.levels == [.l4l5, .l5s1])
    #expect(patient.spine.findings == [.annularTear])
    #expect(patient.spine.isStable == true)
    #expect(patient.pain.now == PainScore(7, scale: .nrs))
    #expect(patient.tried?.map(\.kind) == [.physicalTherapy, .epiduralSteroid])
    #expect(patient.priorSurgery == [])
    #expect(patient.redFlags == [])
    #expect(patient.health.bloodThinner == false)
    #expect(patient.health.diabetes == nil)
    #expect(patient.health.allergies == [])
  }

  @Test(
    "What speaks against mail is noted",
    arguments: [("mail_ok", "no", "no-mail"), ("deceased", "yes", "deceased"), ("active", "0", "inactive")])
  func mailing(column: String, cell: String, code: String) throws {
    #expect(try read("id,given,family,\(column)", "a,A,B,\(cell)").notes.map(\.code) == [code])
    #expect(try read("id,given,family,\(column)", "a,A,B,").notes.isEmpty)
  }

  @Test(
    "A score is one of 0 to 10 unless the scale says something else",
    arguments: [
      ("7", "", 7, PainScore.Scale.nrs), ("7", "NRS", 7, .nrs), ("62", "vas", 62, .vas),
      ("0", "vas", 0, .vas),
    ])
  func scale(now: String, scale: String, value: Int, expected: PainScore.Scale) throws {
    let noted = try read("id,given,family,pain_now,pain_scale", "a,A,B,\(now),\(scale)")
    #expect(noted.value.pain.now == PainScore(value, scale: expected))
    #expect(noted.notes.isEmpty)
  }

  @Test("A score that its scale does not have, and a scale that nobody knows, are named")
  func wrongScale() {
    let header = "id,given,family,pain_now,pain_scale"
    #expect(problems { _ = try read(header, "a,A,B,62,") } == ["pain_now out-of-range"])
    #expect(problems { _ = try read(header, "a,A,B,101,vas") } == ["pain_now out-of-range"])
    #expect(problems { _ = try read(header, "a,A,B,7,ten") } == ["pain_scale unknown-word"])
  }

  @Test("The digits of a barcode are texts, and their zeros stay")
  func mailNumber() throws {
    let header = "id,given,family,imb_barcode_id,imb_service,imb_mailer,imb_serial,imb_routing"
    let number = try read(header, "a,A,B,00,040,123456,000000001,").value.mailNumber
    #expect(
      number == MailNumber(barcodeID: "00", service: "040", mailer: "123456", serial: "000000001"))
    #expect(try read(header, "a,A,B,,,,,").value.mailNumber == nil)
  }

  @Test("An empty cell is not known, and never no")
  func unknown() throws {
    let patient = try read("id,given,family,red_flags,tried,stable", "a,,B,,,").value
    #expect(patient.redFlags == nil)
    #expect(patient.tried == nil)
    #expect(patient.spine.isStable == nil)
    #expect(patient.name.display == "B")
  }

  @Test("Every problem of a row is named, each with its column")
  func everyProblem() {
    let found = problems {
      _ = try read(
        "id,given,family,birth_date,pain_now,levels,stable,red_flags,options,birth date x",
        "../a,,,1971-02-30,eleven,L4-L5;L9,perhaps,odd,fibrin,x")
    }
    #expect(
      Set(found) == [
        "id wrong-id", "given empty", "birth_date impossible-date", "pain_now wrong-type",
        "levels[1] unknown-word", "stable wrong-type", "red_flags[0] unknown-word", "options out-of-range",
      ], "\(found)")
  }

  @Test("A row with another number of cells than the header is refused as a whole")
  func cellCount() {
    #expect(problems { _ = try read("id,given,family", "a,b") } == [" cell-count"])
  }

  @Test("Windows-1252 is read when told, and refused as UTF-8 when not")
  func encodings() throws {
    let header = try FlatHeader.read(Self.cells("id,given,family"), encoding: .windows1252).value
    let row: [[UInt8]] = [[0x61], [0x4A, 0x6F, 0x73, 0xE9], [0x92, 0x80]]
    #expect(try FlatRowReader(header).read(row, line: 2).value.name.display == "José ’€")
    let utf8 = try FlatHeader.read(Self.cells("id,given,family"), encoding: .utf8).value
    #expect(
      problems { _ = try FlatRowReader(utf8).read(row, line: 2) } == ["given encoding", "family encoding"])
    // A name that cannot be read is not said to be empty.
    #expect(
      problems { _ = try FlatRowReader(header).read([[0x61], [0x81], []], line: 2) } == ["given encoding"])
  }

  @Test(
    "What is wrong with a header is named",
    arguments: [
      ("maria,María,Ejemplo", [" no-header"]),
      ("id,given", ["family missing-column"]),
      ("given,goals", ["id missing-column", "family missing-column"]),
      ("id,given,family,id,given", ["id repeated-column", "given repeated-column"]),
    ])
  func headers(line: String, expected: [String]) {
    #expect(problems { _ = try FlatHeader.read(Self.cells(line), encoding: .utf8) } == expected)
  }

  @Test("A byte order mark, capitals, spaces and a map make no difference to a header")
  func mapping() throws {
    let map = try ColumnMap.read(Array(#"{ "Patient ID": "id", "Remarks": null }"#.utf8)).value
    let noted = try FlatHeader.read(
      Self.cells("\u{FEFF}Patient ID|Given|Family|Birth Date|Remarks|colour", separator: "|"),
      encoding: .utf8,
      map: map)
    #expect(noted.notes.map(\.code) == ["unknown-column"])
    let patient = try FlatRowReader(noted.value).read(
      Self.cells("a|B|C|1971-04-14|x|y", separator: "|"), line: 2)
    #expect(patient.value.birthDate?.iso == "1971-04-14")
    #expect(problems { _ = try ColumnMap.read(Array(#"{ "A": "idd" }"#.utf8)) } == ["A unknown-word"])
  }
}
