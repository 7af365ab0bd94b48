/// Small FHIR files.
enum FHIRFixture {
  /// A patient with everything that is read from one.
  static let patient = """
    {
      "resourceType": "Patient", "id": "pat-1", "active": true,
      "identifier": [
        { "type": { "coding": [{ "code": "SS" }] }, "value": "999-12-3456" },
        { "type": { "coding": [{ "code": "MR" }] }, "value": "00381" }
      ],
      "name": [
        { "use": "maiden", "family": "Before", "given": ["Ada"] },
        { "use": "official", "family": "Ended", "given": ["Ada"], "period": { "end": "2001-01-01" } },
        { "use": "usual", "family": "Ejemplo", "given": ["María", "José"], "prefix": ["Ms."], "suffix": ["MD"] }
      ],
      "gender": "female", "birthDate": "1971-04-14",
      "communication": [
        { "language": { "coding": [{ "code": "en" }] } },
        { "language": { "coding": [{ "code": "es-MX" }] }, "preferred": true }
      ],
      "address": [
        { "use": "old", "city": "Oldtown" },
        { "use": "home", "line": ["12 Harbor Street"], "city": "Portland", "state": "ME", "postalCode": "04101" }
      ]
    }
    """

  /// A bundle of the patient and other resources.
  static func bundle(_ resources: [String]) -> [UInt8] {
    let entries = ([patient] + resources).map { "{ \"resource\": \($0) }" }.joined(separator: ",\n")
    return Array(
      """
      { "resourceType": "Bundle", "type": "collection", "timestamp": "2026-11-20T08:00:00Z", "entry": [\(entries)] }
      """.utf8)
  }

  /// A condition with a code.
  static func condition(
    _ system: String, _ code: String, clinical: String = "active", verification: String = "confirmed",
    more: String = ""
  ) -> String {
    """
    { "resourceType": "Condition", "code": { "coding": [{ "system": "\(system)", "code": "\(code)" }] },
      "clinicalStatus": { "coding": [{ "code": "\(clinical)" }] },
      "verificationStatus": { "coding": [{ "code": "\(verification)" }] },
      "subject": { "reference": "Patient/pat-1" }\(more) }
    """
  }

  /// An observation of a number.
  static func observation(_ code: String, _ value: String, on time: String, unit: String = "{score}")
    -> String
  {
    """
    { "resourceType": "Observation", "status": "final",
      "code": { "coding": [{ "system": "http://loinc.org", "code": "\(code)" }] },
      "subject": { "reference": "https://ehr.example.org/fhir/Patient/pat-1" }, "effectiveDateTime": "\(time)",
      "valueQuantity": { "value": \(value), "code": "\(unit)" } }
    """
  }

  /// A resource of a type whose code is only words.
  static func named(_ type: String, _ text: String, status: String, more: String = "") -> String {
    """
    { "resourceType": "\(type)", "status": "\(status)", "code": { "text": "\(text)" }\(more) }
    """
  }

  /// A medicine that is or was ordered.
  static func medicine(_ concept: String, status: String = "active", intent: String = "order") -> String {
    """
    { "resourceType": "MedicationRequest", "status": "\(status)", "intent": "\(intent)",
      "medicationCodeableConcept": \(concept) }
    """
  }

  static let icd10 = "http://hl7.org/fhir/sid/icd-10-cm"
  static let snomed = "http://snomed.info/sct"
  static let rxNorm = "http://www.nlm.nih.gov/research/umls/rxnorm"
  static let cpt = "http://www.ama-assn.org/go/cpt"
}
