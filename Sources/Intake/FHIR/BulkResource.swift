/// One line of a bulk export (HL7 FHIR Bulk Data Access 2.0): what it is, and whom it is about.
public struct BulkResource: Hashable, Sendable {
  /// What a line is to the patient whom a handout is about.
  public enum Kind: Hashable, Sendable {
    /// The patient.
    case patient
    /// Something about patients, by their ids, and the ids of the medications that it names.
    case about([String], medications: [String])
    /// A medication that others name.
    case medication
    /// Resources that were deleted since, as `Patient/<id>` and the like.
    case deletions([String])
    /// Nothing that is read.
    case other
  }

  /// The type, such as `Patient`.
  public let type: String
  /// The id, if it has one.
  public let id: String?
  /// What it is.
  public let kind: Kind

  /// Reads a line; nil when it is no resource.
  public init?(_ line: [UInt8]) {
    guard let document = JSONDocument(line), let type = document.text("resourceType") else { return nil }
    self.type = type
    id = document.text("id")
    switch type {
    case "Patient": kind = .patient
    case "Medication": kind = .medication
    case "Bundle": kind = .deletions(Self.deletions(document))
    case "Condition", "Observation", "Procedure", "AllergyIntolerance", "MedicationStatement",
      "MedicationRequest", "Appointment":
      kind = .about(
        Self.subjects(document),
        medications: Self.ids(of: "Medication", [document.text("medicationReference", "reference")]))
    default: kind = .other
    }
  }

  private static func subjects(_ document: JSONDocument) -> [String] {
    let actors = document.list("participant").map { $0.text("actor", "reference") }
    return ids(
      of: "Patient", [document.text("subject", "reference"), document.text("patient", "reference")] + actors)
  }

  /// The ids in references to a type, which may be relative or whole addresses (FHIR R4, 2.3.0.1).
  private static func ids(of type: String, _ references: [String?]) -> [String] {
    references.compactMap { reference in
      let parts = (reference ?? "").split(separator: "/")
      return parts.count >= 2 && parts[parts.count - 2] == type ? String(parts[parts.count - 1]) : nil
    }
  }

  /// What the `deleted` files of an export name: transactions whose requests delete.
  private static func deletions(_ document: JSONDocument) -> [String] {
    document.list("entry").compactMap { entry in
      entry.text("request", "method") == "DELETE" ? entry.text("request", "url") : nil
    }
  }
}
