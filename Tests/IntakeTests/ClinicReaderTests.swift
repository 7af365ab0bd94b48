import ComparisonModel
import Frames
import Intake
import Testing

@Suite("A clinic's profile")
struct ClinicReaderTests {
  @Test("Everything that a profile can say is read")
  func whole() throws {
    let text = """
      { name: "Harbor Spine", phone: "555-0100", emergencyPhone: "911", offers: ["fibrin", "prp"],
        review: { edition: "2026.1", by: "Dr. Example", on: "2026-11-01", due: "2027-11-01" } }
      """
    let noted = try ClinicReader.read(Array(text.utf8), options: ["fibrin", "prp", "fusion"])
    #expect(noted.notes.isEmpty)
    #expect(noted.value.offers == ["fibrin", "prp"])
    #expect(noted.value.review?.reviewer == "Dr. Example")
    #expect(noted.value.review?.due == CalendarDay(year: 2027, month: 11, day: 1))
  }

  @Test("All problems come at once")
  func problems() {
    let text = """
      { phone: 7, offers: ["fibrn"], revew: {},
        review: { by: "", on: "2026-11-31", due: "2027-11-01" } }
      """
    let refusal = #expect(throws: Refusal.self) {
      try ClinicReader.read(Array(text.utf8), options: ["fibrin"])
    }
    let codes = refusal?.notes.map(\.code) ?? []
    #expect(
      codes == [
        "missing", "wrong-type", "unknown-word", "missing", "empty", "impossible-date", "unknown-field",
      ])
  }

  @Test("A review cannot be after the next one is due")
  func order() {
    let text = """
      { name: "x", review: { edition: "1", by: "y", on: "2026-11-02", due: "2026-11-01" } }
      """
    let refusal = #expect(throws: Refusal.self) { try ClinicReader.read(Array(text.utf8)) }
    #expect(refusal?.notes.map(\.code) == ["impossible-date"])
  }

  @Test(arguments: [
    ("Harbor Spine Center", true), ("Pain Institute", true), ("Orthopaedic Group", true), ("CIRUGÍA 5", true),
    ("Wirbelsäulenzentrum", true), ("Columna y Dolor", true), ("PO Box 7", false),
    ("12 Painter Street", false),
    ("Back Bay, Boston", false), ("Discovery Road 5", false), ("Springfield IL 62701", false),
  ])
  func aReturnAddressNamesNoSpeciality(line: String, isRefused: Bool) {
    let bytes = Array("{ name: \"Clinic\", returnAddress: [\"1 Street\", \"\(line)\"] }".utf8)
    do throws(Refusal) {
      let profile = try ClinicReader.read(bytes).value
      #expect(!isRefused && profile.returnAddress == ["1 Street", line])
    } catch {
      #expect(isRefused && error.notes.map(\.code) == ["names-speciality"])
      #expect(error.notes.allSatisfy { !$0.message.contains(line) })
    }
  }
}
