import ComparisonModel

/// Reads FHIR AllergyIntolerances.
enum FHIRAllergyReader {
  /// SNOMED CT 716186003: "No known allergy".
  private static let noKnownAllergy = "716186003"

  /// The allergies; none at all only when the record says so.
  static func allergies(_ resources: [Field]) -> [Allergy]? {
    let current = resources.filter(isCurrent)
    var allergies: [Allergy] = []
    var saysNone = false
    for resource in current {
      if CodedConcept(resource.at(["code"])).codes(.snomed).contains(noKnownAllergy) {
        saysNone = true
      } else if let allergy = allergy(resource.at(["code"])), !allergies.contains(allergy) {
        allergies.append(allergy)
      }
    }
    return allergies.isEmpty && !saysNone ? nil : allergies
  }

  private static func isCurrent(_ resource: Field) -> Bool {
    !CodedConcept(resource.at(["clinicalStatus"])).isOne(of: ["inactive", "resolved"])
      && !CodedConcept(resource.at(["verificationStatus"])).isOne(of: ["refuted", "entered-in-error"])
  }

  /// The allergy by any of its names; without a name that is known, in the words of the record.
  private static func allergy(_ code: Field) -> Allergy? {
    let displays = (code.at(["coding"]).items() ?? []).map { $0.at(["display"]) }
    let names = ([code.at(["text"])] + displays).compactMap { $0.text().map(withoutTag) }
    let allergies = names.map(AllergyWords.allergy)
    return allergies.first { if case .other = $0 { false } else { true } } ?? allergies.first
  }

  /// A name without the tag that SNOMED CT ends it with, such as "Latex (substance)".
  private static func withoutTag(_ name: String) -> String {
    let tags = [
      " (substance)", " (organism)", " (product)", " (medicinal product)", " (finding)", " (disorder)",
    ]
    guard let tag = tags.first(where: name.hasSuffix) else { return name }
    return String(name.dropLast(tag.count))
  }
}
