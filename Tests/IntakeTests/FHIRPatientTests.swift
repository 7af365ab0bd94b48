import ComparisonModel
import Frames
import Intake
import Testing

@Suite("A FHIR Patient")
struct FHIRPatientTests {
  private func read(_ old: String = "", _ new: String = "") throws -> Noted<Patient> {
    let parts = FHIRFixture.patient.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    return try PatientReader.read(
      Array((old.isEmpty ? FHIRFixture.patient : parts.joined(separator: new)).utf8))
  }

  private func codes(_ old: String, _ new: String) -> [String] {
    do {
      return try read(old, new).notes.map(\.code)
    } catch {
      return (error as? Refusal)?.notes.map(\.code) ?? []
    }
  }

  @Test("Everything that a Patient says is read, and nothing else is guessed")
  func whole() throws {
    let noted = try read()
    let patient = noted.value
    #expect(noted.notes.isEmpty, "\(noted.notes)")
    #expect(patient.id.text == "pat-1")
    #expect(patient.recordNumber == "00381")
    #expect(patient.name.display == "Ms. María José Ejemplo, MD")
    #expect(patient.birthDate?.iso == "1971-04-14")
    #expect(patient.sex == .female)
    #expect(patient.language == "es-MX")
    #expect(patient.address?.lines == ["12 Harbor Street"])
    #expect(patient.redFlags == nil)
    #expect(patient.health == Health())
    #expect(patient.tried == nil)
    #expect(patient.priorSurgery == nil)
  }

  @Test("The text of a name is printed as it stands")
  func nameText() throws {
    #expect(
      try read("\"use\": \"usual\",", "\"use\": \"usual\", \"text\": \"中村 花子\",").value.name.display
        == "中村 花子")
  }

  @Test(
    "What makes somebody look again",
    arguments: [
      ("\"active\": true", "\"active\": false", ["inactive"]),
      ("\"active\": true", "\"deceasedBoolean\": true", ["deceased"]),
      ("\"active\": true", "\"deceasedBoolean\": false", []),
      ("\"active\": true", "\"deceasedDateTime\": \"1989-05-09T20:35:22-04:00\"", ["deceased"]),
      ("1971-04-14", "1971-04", ["partial-date"]), ("1971-04-14", "1971", ["partial-date"]),
      ("1971-04-14", "1971-02-30", ["impossible-date"]), ("\"1971-04-14\"", "1971", ["wrong-type"]),
      ("\"female\"", "\"woman\"", ["unknown-word"]), ("pat-1", "pat/1", []),
      ("María", "Mar\\u202eía", ["forbidden-character"]),
      ("\"name\"", "\"nom\"", ["missing"]), ("\"use\": \"usual\"", "\"use\": \"old\"", ["outdated"]),
      ("\"resourceType\": \"Patient\"", "\"resourceType\": \"Person\"", ["unknown-word"]),
    ] as [(String, String, [String])])
  func notes(old: String, new: String, expected: [String]) {
    #expect(codes(old, new) == expected)
  }

  @Test("An id that cannot be a file name gives way to the record number, or is an error")
  func ids() throws {
    #expect(try read("pat-1", "pat/1").value.id.text == "00381")
    let bare = #"{ "resourceType": "Patient", "id": "../x", "name": [{ "text": "Ada" }] }"#
    let refusal = #expect(throws: Refusal.self) { try PatientReader.read(Array(bare.utf8)) }
    #expect(refusal?.notes.map(\.code) == ["wrong-id"])
  }

  @Test("Only a Patient or a Bundle with one is read")
  func resources() {
    func codes(_ text: String) -> [String] {
      do {
        return try PatientReader.read(Array(text.utf8)).notes.map(\.code)
      } catch {
        return error.notes.map(\.code)
      }
    }
    let patient = FHIRFixture.patient
    #expect(codes("{ \"resourceType\": \"Bundle\" }") == ["missing"])
    #expect(
      codes(
        "{ \"resourceType\": \"Bundle\", \"entry\": [{ \"resource\": \(patient) }, { \"resource\": \(patient) }] }"
      )
        == ["too-many"])
    #expect(codes("{ \"resourceType\": 7 }").contains("wrong-type"))
  }
}
