import ComparisonModel

/// What allergies are called.
enum AllergyWords {
  /// The allergy that a text names; one that nothing here matches keeps its words.
  static func allergy(_ text: String) -> Allergy {
    // "Non-steroidal" names another family of medicines, in which the word for steroids stands.
    let folded = Words.folded(text).filter { $0 != "-" }
    guard !folded.contains("nonsteroid"), !folded.contains("non steroid") else { return .other(text) }
    return table.first { entry in entry.words.contains { Words.contains($0, in: folded) } }?.allergy
      ?? .other(text)
  }

  /// Whether a text says that there is no allergy.
  static func isNone(_ text: String) -> Bool {
    ["none", "none known", "no known allergies", "no known allergy", "nka"].contains(Words.folded(text))
  }

  /// The beginnings of words by which each allergy is known; the first that matches counts.
  private static let table: [(allergy: Allergy, words: [String])] = [
    (.aprotinin, ["aprotinin", "trasylol"]),
    (
      .plasmaProduct,
      [
        "plasma", "fibrin sealant", "fibrinogen", "thrombin", "tisseel", "evicel", "artiss", "albumin",
        "immune globulin", "immunoglobulin",
      ]
    ),
    (.bovine, ["bovine", "beef", "cattle", "cow"]),
    (
      .contrastDye,
      [
        "contrast", "xray dye", "x ray dye", "radiographic dye", "iodinated", "iohexol", "iopamidol",
        "iodixanol", "omnipaque", "isovue", "gadolinium", "gadobutrol",
      ]
    ),
    (
      .anaesthetic,
      [
        "local anesthetic", "local anaesthetic", "anesthetic", "anaesthetic", "lidocaine", "lignocaine",
        "bupivacaine", "ropivacaine", "mepivacaine", "procaine", "novocain", "benzocaine",
      ]
    ),
    (
      .antibiotic,
      [
        "antibiotic", "penicillin", "amoxicillin", "ampicillin", "ceph", "cef", "vancomycin", "clindamycin",
        "erythromycin", "azithromycin", "clarithromycin", "ciprofloxacin", "levofloxacin", "gentamicin",
        "tobramycin", "doxycycline", "tetracycline", "sulfa", "sulfamethoxazole", "trimethoprim", "bactrim",
      ]
    ),
    (
      .steroid,
      [
        "steroid", "corticosteroid", "cortisone", "hydrocortisone", "dexamethasone", "methylprednisolone",
        "prednisone", "prednisolone", "triamcinolone", "betamethasone", "kenalog", "depomedrol",
      ]
    ),
    (.latex, ["latex", "natural rubber"]),
  ]
}
