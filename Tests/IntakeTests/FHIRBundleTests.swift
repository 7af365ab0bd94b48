import ComparisonModel
import Frames
import Intake
import Testing

@Suite("What a FHIR Bundle says, and what it leaves unknown")
struct FHIRBundleTests {
  private typealias Fixture = FHIRFixture

  private func patient(_ resources: String...) throws -> Patient {
    try PatientReader.read(Fixture.bundle(resources)).value
  }

  @Test("The newest pain score counts, whatever the order and the zone")
  func pain() throws {
    let patient = try patient(
      Fixture.observation("72514-3", "7", on: "2026-11-01T23:30:00-05:00"),
      Fixture.observation("72514-3", "3", on: "2026-11-02T04:00:00Z"),
      Fixture.observation("38214-3", "50", on: "2026-10-31"))
    #expect(patient.pain.now == PainScore(7, scale: .nrs))
    #expect(
      try self.patient(Fixture.observation("38214-3", "6.4", on: "2026", unit: "cm")).pain.now
        == PainScore(64, scale: .vas))
  }

  @Test(
    "Pain outside its scale is an error",
    arguments: [("72514-3", "11"), ("38214-3", "101"), ("38208-5", "-1")])
  func painOutside(code: String, value: String) {
    #expect(throws: Refusal.self) { try patient(Fixture.observation(code, value, on: "2026-11-01")) }
  }

  @Test("A disability score counts when it can only be percent")
  func disability() throws {
    #expect(try patient(Fixture.observation("97909-6", "42", on: "2026", unit: "%")).pain.disability == 42)
    #expect(try patient(Fixture.observation("97909-6", "62", on: "2026")).pain.disability == 62)
    #expect(try patient(Fixture.observation("97909-6", "21", on: "2026")).pain.disability == nil)
  }

  @Test(
    "Conditions by their codes",
    arguments: [
      (FHIRFixture.icd10, "M51.36", .degeneration), (FHIRFixture.icd10, "m5137", .degeneration),
      (FHIRFixture.icd10, "M48.061", .stenosis), (FHIRFixture.icd10, "M43.16", .spondylolisthesis),
      (FHIRFixture.icd10, "M41.9", .scoliosis), (FHIRFixture.icd10, "M51.A1", .annularTear),
      (FHIRFixture.snomed, "77547008", .degeneration),
      ("urn:oid:2.16.840.1.113883.6.90", "M48.06", .stenosis),
    ] as [(String, String, Finding)])
  func findings(system: String, code: String, finding: Finding) throws {
    #expect(try patient(Fixture.condition(system, code)).spine.findings == [finding])
  }

  @Test("A herniation that may or may not be contained is no finding, and is warned of")
  func herniation() throws {
    let noted = try PatientReader.read(Fixture.bundle([Fixture.condition(Fixture.icd10, "M51.26")]))
    #expect(noted.value.spine.findings == nil)
    #expect(noted.value.spine.region == .lumbar)
    #expect(noted.notes.map(\.code) == ["unclear"])
  }

  @Test("Conditions that passed, were ruled out or entered in error say nothing")
  func pastConditions() throws {
    let patient = try patient(
      Fixture.condition(Fixture.icd10, "E11.9", clinical: "resolved"),
      Fixture.condition(Fixture.icd10, "Z33.1", verification: "entered-in-error"),
      Fixture.condition(Fixture.icd10, "M81.0", verification: "refuted"),
      Fixture.condition(Fixture.icd10, "M48.061", verification: "unconfirmed"),
      Fixture.condition(Fixture.icd10, "G83.4", verification: "refuted"))
    #expect(patient.health == Health())
    #expect(patient.spine.findings == nil)
    #expect(patient.redFlags == nil)
  }

  @Test("Facts about health come true and never false")
  func health() throws {
    let patient = try patient(
      Fixture.condition(Fixture.snomed, "44054006"), Fixture.condition(Fixture.icd10, "M80.08XA"),
      Fixture.condition(Fixture.icd10, "C34.1"), Fixture.condition(Fixture.icd10, "D68.51"))
    #expect(patient.health.diabetes == true)
    #expect(patient.health.osteoporosis == true)
    #expect(patient.health.cancer == true)
    #expect(patient.health.bleedingDisorder == nil)
    #expect(patient.health.pregnant == nil)
  }

  @Test("Cauda equina is a red flag, even while it is only suspected")
  func redFlag() throws {
    #expect(
      try patient(Fixture.condition(Fixture.icd10, "G83.4", verification: "unconfirmed")).redFlags == [
        .bladderOrBowel
      ])
    #expect(
      try patient(Fixture.named("Condition", "Cauda equina syndrome", status: "x")).redFlags == [
        .bladderOrBowel
      ])
  }

  @Test("Words count only where no code does, and not in doubt")
  func phrases() throws {
    #expect(
      try patient(Fixture.named("Condition", "Lumbar disc protrusion", status: "")).spine.findings == [
        .containedHerniation
      ])
    #expect(
      try patient(Fixture.named("Condition", "Family history of scoliosis and spondylolisthesis", status: ""))
        .spine.findings == nil)
  }

  @Test("Months of pain count from its beginning to the visit, or to the making of the bundle")
  func months() throws {
    let condition = Fixture.condition(
      Fixture.icd10, "M54.50", more: ", \"onsetDateTime\": \"2025-09-20T10:00:00Z\"")
    #expect(try patient(condition).pain.months == 14)
    let visit = """
      { "resourceType": "Appointment", "status": "booked", "start": "2026-12-21T09:00:00-05:00",
        "participant": [{ "actor": { "reference": "Practitioner/7", "display": "Dr. Example" } }] }
      """
    let later = try patient(condition, visit)
    #expect(later.pain.months == 15)
    #expect(later.visit == Visit(day: CalendarDay(iso: "2026-12-21"), clinician: "Dr. Example"))
    #expect(later.spine.region == .lumbar)
  }

  @Test("Neck and back together leave the region open")
  func regions() throws {
    #expect(try patient(Fixture.condition(Fixture.icd10, "M50.32")).spine.region == .cervical)
    #expect(
      try patient(Fixture.condition(Fixture.icd10, "M50.32"), Fixture.condition(Fixture.icd10, "M51.36"))
        .spine.region == nil)
  }

  @Test("Operations and treatments, completed ones only")
  func procedures() throws {
    func coded(_ code: String, _ status: String, _ year: String) -> String {
      """
      { "resourceType": "Procedure", "status": "\(status)", "performedDateTime": "\(year)-05-01",
        "code": { "coding": [{ "system": "\(Fixture.cpt)", "code": "\(code)" }] } }
      """
    }
    let patient = try patient(
      coded("63030", "completed", "2019"), coded("22612", "not-done", "2020"),
      coded("62323", "completed", "2024"),
      coded("64483", "completed", "2025"), coded("97110", "completed", "2023"),
      Fixture.named("Procedure", "Arthroscopy of knee", status: "completed"),
      Fixture.named("Procedure", "Lumbar laminectomy", status: "completed"))
    #expect(
      patient.priorSurgery == [PriorSurgery(kind: .laminectomy), PriorSurgery(kind: .discectomy, year: 2019)])
    #expect(
      patient.tried == [
        TriedTreatment(kind: .physicalTherapy), TriedTreatment(kind: .epiduralSteroid, times: 2),
      ])
  }

  @Test("No allergies only when the record says that none are known")
  func allergies() throws {
    let latex = "{ \"resourceType\": \"AllergyIntolerance\", \"code\": { \"text\": \"Latex\" } }"
    let none = """
      { "resourceType": "AllergyIntolerance",
        "code": { "coding": [{ "system": "\(Fixture.snomed)", "code": "716186003", "display": "No known allergy" }] } }
      """
    let past = """
      { "resourceType": "AllergyIntolerance", "code": { "text": "Penicillin" },
        "clinicalStatus": { "coding": [{ "code": "resolved" }] } }
      """
    #expect(try patient().health.allergies == nil)
    #expect(try patient(past).health.allergies == nil)
    #expect(try patient(none).health.allergies == [])
    #expect(try patient(latex, none, past).health.allergies == [.latex])
    let tagged =
      "{ \"resourceType\": \"AllergyIntolerance\", \"code\": { \"text\": \"Bee venom (substance)\" } }"
    #expect(try patient(tagged).health.allergies == [.other("Bee venom")])
  }

  @Test(
    "Blood thinners that are taken now",
    arguments: [
      (#"{ "text": "Warfarin sodium 5 MG Oral Tablet" }"#, "active", "order", true),
      (
        #"{ "coding": [{ "system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "1364430" }] }"#,
        "active", "order", true
      ),
      (#"{ "coding": [{ "display": "Xarelto 20 MG" }] }"#, "active", "order", true),
      (#"{ "text": "Warfarin" }"#, "stopped", "order", nil),
      (#"{ "text": "Warfarin" }"#, "active", "proposal", nil),
      (#"{ "text": "Ibuprofen" }"#, "active", "order", nil),
    ] as [(String, String, String, Bool?)])
  func bloodThinners(concept: String, status: String, intent: String, expected: Bool?) throws {
    let patient = try patient(Fixture.medicine(concept, status: status, intent: intent))
    #expect(patient.health.bloodThinner == expected)
  }

  @Test("A medicine may stand in a resource of its own, or inside the order")
  func references() throws {
    let medication = #"{ "resourceType": "Medication", "id": "m1", "code": { "text": "Eliquis" } }"#
    let order = """
      { "resourceType": "MedicationStatement", "status": "active", "medicationReference": { "reference": "Medication/m1" } }
      """
    let contained = """
      { "resourceType": "MedicationStatement", "status": "active", "medicationReference": { "reference": "#m" },
        "contained": [{ "resourceType": "Medication", "id": "m", "code": { "text": "heparin" } }] }
      """
    #expect(try patient(medication, order).health.bloodThinner == true)
    #expect(try patient(contained).health.bloodThinner == true)
    #expect(try patient(order).health.bloodThinner == nil)
  }

  @Test("What is about somebody else is left out, and what is not read is counted")
  func others() throws {
    let foreign = Fixture.condition(Fixture.icd10, "E11.9").split(separator: "pat-1").joined(
      separator: "pat-2")
    let noted = try PatientReader.read(
      Fixture.bundle([
        foreign, #"{ "resourceType": "Claim" }"#, #"{ "resourceType": "Encounter" }"#,
        #"{ "resourceType": "Claim" }"#, #"{ "resourceType": "Ada Example" }"#,
      ]))
    #expect(noted.value.health.diabetes == nil)
    #expect(
      noted.notes.map(\.code) == ["unread", "other-patient"]
        || noted.notes.map(\.code) == ["other-patient", "unread"])
    #expect(
      noted.notes.contains { $0.message == "Nothing is read from Claim (2), Encounter (1), others (1)." })
  }

  @Test("Smoking and pregnancy by their answers")
  func answers() throws {
    func answer(_ code: String, _ value: String) -> String {
      """
      { "resourceType": "Observation", "status": "final", "effectiveDateTime": "2026-01-01",
        "code": { "coding": [{ "system": "http://loinc.org", "code": "\(code)" }] },
        "valueCodeableConcept": { "coding": [{ "system": "\(Fixture.snomed)", "code": "\(value)" }] } }
      """
    }
    let patient = try patient(answer("72166-2", "449868002"), answer("82810-3", "60001007"))
    #expect(patient.health.smoker == true)
    #expect(patient.health.pregnant == false)
  }
}
