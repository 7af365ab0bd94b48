import ComparisonModel

/// Reads FHIR R4 (hl7.org/fhir/R4): a Patient, or a Bundle with one Patient and what belongs to it.
///
/// A bundle says what is so and seldom what is not: absence stays unknown, and never becomes "no".
struct FHIRReader {
  func patient(_ root: Field) -> Patient? {
    guard let bundle = FHIRBundle(root) else { return nil }
    let person = FHIRPersonReader(bundle.patient)
    let id = person.id()
    let name = person.name()
    // Without an id or a name there is no record, but the rest is read all the same, to find every problem.
    guard let standIn = id ?? PatientID("record") else { return nil }
    var patient = Patient(id: standIn, name: name ?? PersonName())
    person.read(into: &patient)
    patient.visit = FHIRVisitReader.visit(bundle["Appointment"])
    let today = patient.visit?.day ?? bundle.time?.day
    FHIRConditionReader(today: today).read(bundle["Condition"], into: &patient)
    FHIRObservationReader.read(bundle["Observation"], into: &patient)
    FHIRProcedureReader.read(bundle["Procedure"], into: &patient)
    patient.health.allergies = FHIRAllergyReader.allergies(bundle["AllergyIntolerance"])
    if FHIRMedicationReader(bundle: bundle).takesBloodThinner() { patient.health.bloodThinner = true }
    for problem in DateOrder.problems(of: patient) {
      bundle.patient.at(["birthDate"]).error("impossible-date", problem.message)
    }
    return id == nil || name == nil ? nil : patient
  }
}
