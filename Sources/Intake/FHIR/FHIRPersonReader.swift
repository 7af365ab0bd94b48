import ComparisonModel

/// Reads a FHIR Patient.
struct FHIRPersonReader {
  private let patient: Field

  init(_ patient: Field) { self.patient = patient }

  /// The resource's own id, or else the clinic's number.
  func id() -> PatientID? {
    let field = patient.at(["id"])
    let candidates = [field.string(), recordNumber?.string()].compactMap { $0 }
    if let id = candidates.lazy.compactMap(PatientID.init).first { return id }
    field.error(
      candidates.isEmpty ? "missing" : "wrong-id", "The patient has no id that can be the name of a file.",
      hint: "Use 1 to 64 letters (a to z), digits, \"-\" and \".\", beginning with a letter or a digit.")
    return nil
  }

  /// The value of the identifier of type MR (HL7 table 0203): the medical record number.
  private var recordNumber: Field? {
    patient.at(["identifier"]).items()?.first { identifier in
      CodedConcept(identifier.at(["type"])).isOne(of: ["MR"]) && identifier.at(["use"]).string() != "old"
    }?.at(["value"])
  }

  func name() -> PersonName? { FHIRNameReader.name(patient.at(["name"])) }

  func read(into person: inout Patient) {
    person.birthDate = birthDate(patient.at(["birthDate"]))
    person.sex = patient.at(["gender"]).word(Sex.self)
    person.language = language(patient.at(["communication"]))
    person.recordNumber = recordNumber?.text()
    person.address = address(patient.at(["address"]))
    if patient.at(["active"]).boolean() == false {
      patient.at(["active"]).warn(
        "inactive", "The record is marked as not in use.", hint: "Check the record.")
    }
    for name in ["deceasedBoolean", "deceasedDateTime"] {
      let field = patient.at([name])
      guard let node = field.node, node.value != .boolean(false) else { continue }
      field.warn("deceased", "The record says that the patient has died.", hint: "Check before printing.")
    }
  }

  /// A birth date without its day or its month is not known well enough to count years.
  private func birthDate(_ field: Field) -> CalendarDay? {
    if let time = field.time(), time.day == nil {
      field.warn("partial-date", "The date of birth has no day; it counts as not known.")
      return nil
    }
    return field.day()
  }

  /// The preferred language, or the only one.
  private func language(_ field: Field) -> String? {
    let all = field.items() ?? []
    let preferred = all.first { $0.at(["preferred"]).boolean() == true }
    guard let chosen = preferred ?? (all.count == 1 ? all.first : nil) else { return nil }
    let coded = chosen.at(["language", "coding"]).items()?.first { $0.at(["code"]).node != nil }
    return coded?.at(["code"]).languageTag()
  }

  /// The address at home, or else one that is not out of use.
  private func address(_ field: Field) -> PostalAddress? {
    let current = (field.items() ?? []).filter { address in
      address.at(["use"]).string() != "old" && address.at(["period", "end"]).node == nil
    }
    let chosen =
      current.first { $0.at(["use"]).string() == "home" } ?? current.first { $0.at(["use"]).node == nil }
      ?? current.first { $0.at(["use"]).string() != "billing" }
    return chosen.map { address in
      PostalAddress(
        lines: address.at(["line"]).list { $0.text() } ?? [], city: address.at(["city"]).text(),
        state: address.at(["state"]).text(), postalCode: address.at(["postalCode"]).text(),
        country: address.at(["country"]).country())
    }
  }
}
