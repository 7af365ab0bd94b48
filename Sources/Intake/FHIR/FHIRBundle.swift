/// The resources of a file, sorted by type.
struct FHIRBundle {
  /// The one patient.
  let patient: Field
  /// When the bundle was put together.
  let time: FHIRTime?
  private let resources: [String: [Field]]
  private let medications: [String: Field]

  /// The types that are read; others are counted.
  private static let typesRead: Set<String> = [
    "Patient", "Condition", "Observation", "Procedure", "AllergyIntolerance", "MedicationStatement",
    "MedicationRequest", "Medication", "Appointment",
  ]

  /// The resources of a Bundle, or a Patient that stands alone; what is wrong is noted.
  init?(_ root: Field) {
    let type = root.at(["resourceType"]).string()
    switch type {
    case "Patient":
      patient = root
      time = nil
      resources = [:]
      medications = [:]
    case "Bundle":
      var byType: [String: [Field]] = [:]
      var medications: [String: Field] = [:]
      let entries = root.at(["entry"]).items() ?? []
      for entry in entries {
        let resource = entry.at(["resource"])
        guard let type = resource.at(["resourceType"]).string() else { continue }
        byType[type, default: []].append(resource)
        guard type == "Medication" else { continue }
        if let address = entry.at(["fullUrl"]).string() { medications[address] = resource }
        if let id = resource.at(["id"]).string() { medications["Medication/\(id)"] = resource }
      }
      guard let patient = Self.onlyPatient(byType["Patient"] ?? [], of: root) else { return nil }
      let addresses = Self.addresses(of: patient, in: entries)
      resources = Self.ownResources(byType, addresses: addresses, root)
      self.patient = patient
      self.medications = medications
      time = root.at(["timestamp"]).time()
      Self.warnOfUnread(byType, root)
    default:
      root.at(["resourceType"]).error(
        "unknown-word", "Only a Patient or a Bundle is read.",
        hint: "Send a Bundle that holds one Patient and what belongs to it.")
      return nil
    }
  }

  /// The resources of a type that are about the patient.
  subscript(_ type: String) -> [Field] { resources[type] ?? [] }

  /// The Medication that a reference of a resource names, in the bundle or inside the resource.
  func medication(_ reference: String, of resource: Field) -> Field? {
    guard reference.hasPrefix("#") else { return medications[reference] }
    return resource.at(["contained"]).items()?.first {
      $0.at(["id"]).string() == String(reference.dropFirst())
    }
  }

  private static func onlyPatient(_ patients: [Field], of root: Field) -> Field? {
    if patients.count == 1 { return patients[0] }
    root.at(["entry"]).error(
      patients.isEmpty ? "missing" : "too-many",
      patients.isEmpty ? "The bundle holds no Patient." : "The bundle holds \(patients.count) patients.",
      hint: "A handout is about one patient: send one Patient and what belongs to it.")
    return nil
  }

  /// What other resources call the patient.
  private static func addresses(of patient: Field, in entries: [Field]) -> Set<String> {
    var addresses: Set<String> = []
    if let id = patient.at(["id"]).string() { addresses.insert("Patient/\(id)") }
    let entry = entries.first { $0.at(["resource", "resourceType"]).string() == "Patient" }
    if let address = entry?.at(["fullUrl"]).string() { addresses.insert(address) }
    return addresses
  }

  /// The resources that say they are about this patient, or do not say whom they are about.
  private static func ownResources(
    _ byType: [String: [Field]], addresses: Set<String>, _ root: Field
  ) -> [String: [Field]] {
    var foreign = 0
    let own = byType.mapValues { resources in
      resources.filter { resource in
        let subject =
          resource.at(["subject", "reference"]).string() ?? resource.at(["patient", "reference"]).string()
        guard let subject, !addresses.isEmpty else { return true }
        let isOwn = addresses.contains {
          subject == $0 || subject.hasSuffix("/" + $0) || $0.hasSuffix("/" + subject)
        }
        if !isOwn { foreign += 1 }
        return isOwn
      }
    }
    if foreign > 0 {
      root.at(["entry"]).warn(
        "other-patient", "\(foreign) resources are about another patient and were left out.",
        hint: "Check that the bundle is the right one.")
    }
    return own
  }

  private static func warnOfUnread(_ byType: [String: [Field]], _ root: Field) {
    let unread = byType.filter { !typesRead.contains($0.key) }
    guard !unread.isEmpty else { return }
    let counts = unread.map { (name: isPlain($0.key) ? $0.key : "others", count: $0.value.count) }
    let listed = counts.sorted { $0.name < $1.name }.map { "\($0.name) (\($0.count))" }
    root.at(["entry"]).warn("unread", "Nothing is read from \(listed.joined(separator: ", ")).")
  }

  /// Whether a type's name can be shown: a message quotes no text that could be a patient's.
  private static func isPlain(_ type: String) -> Bool {
    type.utf8.count <= 40 && type.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
  }
}
