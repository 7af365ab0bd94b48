/// The systems whose codes are read, by the names that FHIR and older interfaces give them.
enum CodeSystem: Hashable, Sendable {
  case snomed
  case icd10
  case loinc
  case rxNorm
  case cpt

  /// The system of an address (hl7.org/fhir/R4/terminologies-systems.html) or of an OID.
  init?(address: String) {
    switch address {
    case "http://snomed.info/sct", "urn:oid:2.16.840.1.113883.6.96": self = .snomed
    case "http://hl7.org/fhir/sid/icd-10-cm", "http://hl7.org/fhir/sid/icd-10",
      "urn:oid:2.16.840.1.113883.6.90", "urn:oid:2.16.840.1.113883.6.3":
      self = .icd10
    case "http://loinc.org", "urn:oid:2.16.840.1.113883.6.1": self = .loinc
    case "http://www.nlm.nih.gov/research/umls/rxnorm", "urn:oid:2.16.840.1.113883.6.88": self = .rxNorm
    case "http://www.ama-assn.org/go/cpt", "urn:oid:2.16.840.1.113883.6.12": self = .cpt
    default: return nil
    }
  }
}

/// A FHIR `CodeableConcept`: what something is, in codes and in words.
struct CodedConcept {
  /// The codes of the systems that are read; ICD-10 codes without their point.
  let codes: [(system: CodeSystem, code: String)]
  /// Codes of FHIR's own value sets, whatever their system.
  let plainCodes: [String]
  /// The text and the displays, folded for comparison.
  let words: [String]

  init(_ field: Field) {
    var codes: [(system: CodeSystem, code: String)] = []
    var plainCodes: [String] = []
    var words = [field.at(["text"]).string()].compactMap { $0 }
    for coding in field.at(["coding"]).items() ?? [] {
      if let display = coding.at(["display"]).string() { words.append(display) }
      guard let code = coding.at(["code"]).string() else { continue }
      plainCodes.append(code)
      guard let system = coding.at(["system"]).string().flatMap(CodeSystem.init(address:)) else { continue }
      codes.append((system, system == .icd10 ? String(code.uppercased().filter { $0 != "." }) : code))
    }
    self.codes = codes
    self.plainCodes = plainCodes
    self.words = words.map(Words.folded)
  }

  /// The codes of one system.
  func codes(_ system: CodeSystem) -> [String] { codes.filter { $0.system == system }.map(\.code) }

  /// Whether one of the words holds a phrase that begins where a word begins.
  func mentions(_ phrase: String) -> Bool { words.contains { Words.contains(phrase, in: $0) } }

  /// Whether one of FHIR's own codes is among the given ones.
  func isOne(of codes: Set<String>) -> Bool { plainCodes.contains(where: codes.contains) }
}
