/// Reads blood thinners from FHIR MedicationStatements and MedicationRequests.
struct FHIRMedicationReader {
  let bundle: FHIRBundle

  /// Whether a medicine that is taken or ordered now is a blood thinner.
  func takesBloodThinner() -> Bool {
    (bundle["MedicationStatement"] + bundle["MedicationRequest"]).contains { resource in
      isCurrent(resource) && concepts(resource).contains(where: BloodThinners.contains)
    }
  }

  private func isCurrent(_ resource: Field) -> Bool {
    let isWished = ["proposal", "plan"].contains(resource.at(["intent"]).string() ?? "")
    return resource.at(["status"]).string() == "active" && !isWished
      && resource.at(["doNotPerform"]).boolean() != true
  }

  /// What the medicine is: named in place, or by a reference to a Medication.
  private func concepts(_ resource: Field) -> [CodedConcept] {
    let inPlace = CodedConcept(resource.at(["medicationCodeableConcept"]))
    let reference = resource.at(["medicationReference", "reference"]).string()
    guard let medication = reference.flatMap({ bundle.medication($0, of: resource) }) else {
      return [inPlace]
    }
    let ingredients = medication.at(["ingredient"]).items() ?? []
    return [inPlace, CodedConcept(medication.at(["code"]))]
      + ingredients.map { CodedConcept($0.at(["itemCodeableConcept"])) }
  }
}

/// Medicines that thin the blood: those against clotting, and those against platelets that matter for a needle
/// near the spine.
enum BloodThinners {
  /// RxNorm codes of ingredients; products carry codes of their own and are known by their names.
  private static let rxNorm: Set<String> = [
    "11289",  // warfarin
    "1364430",  // apixaban
    "1114195",  // rivaroxaban
    "1037042",  // dabigatran
    "1599538",  // edoxaban
    "67108",  // enoxaparin
    "5224",  // heparin
    "32968",  // clopidogrel
    "1116632",  // ticagrelor
    "613391",  // prasugrel
  ]

  /// Ingredients and brands.
  private static let names = [
    "warfarin", "coumadin", "jantoven", "apixaban", "eliquis", "rivaroxaban", "xarelto", "dabigatran",
    "pradaxa",
    "edoxaban", "savaysa", "lixiana", "enoxaparin", "lovenox", "dalteparin", "fragmin", "fondaparinux",
    "arixtra",
    "heparin", "clopidogrel", "plavix", "ticagrelor", "brilinta", "prasugrel", "effient",
  ]

  static func contains(_ concept: CodedConcept) -> Bool {
    concept.codes(.rxNorm).contains(where: rxNorm.contains) || names.contains(where: concept.mentions)
  }
}
