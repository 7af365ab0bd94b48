import ComparisonModel

/// What a coded condition says about a patient.
enum ConditionFact: Sendable {
  /// Pictures of the spine show something.
  case finding(Finding)
  /// A fact about health is true.
  case health(any WritableKeyPath<Health, Bool?> & Sendable)
  /// A sign that needs care at once.
  case flag(RedFlag)
  /// Pain in the lower back, whose beginning counts.
  case lowBackPain
  /// A disc has left its place, and the code does not say whether its wall still holds.
  case unclearHerniation
}

/// The codes of conditions, by their system.
enum ConditionCodes {
  /// SNOMED CT.
  static let snomed: [String: ConditionFact] = [
    "278860009": .lowBackPain,  // chronic low back pain
    "279039007": .lowBackPain,  // low back pain
    "77547008": .finding(.degeneration),  // degeneration of intervertebral disc
    "76107001": .finding(.stenosis),  // spinal stenosis
    "274152003": .finding(.spondylolisthesis),
    "298382003": .finding(.scoliosis),  // scoliosis deformity of spine
    "192970008": .flag(.bladderOrBowel),  // cauda equina syndrome
    "73211009": .health(\.diabetes),  // diabetes mellitus
    "44054006": .health(\.diabetes),  // type 2
    "46635009": .health(\.diabetes),  // type 1
    "77386006": .health(\.pregnant),  // pregnant
    "72892002": .health(\.pregnant),  // normal pregnancy
    "64859006": .health(\.osteoporosis),
    "443165006": .health(\.osteoporosis),  // pathological fracture due to osteoporosis
    "363346000": .health(\.cancer),  // malignant neoplastic disease
    "90935002": .health(\.bleedingDisorder),  // haemophilia
    "302215000": .health(\.lowBloodCount),  // thrombocytopenic disorder
    "271737000": .health(\.lowBloodCount),  // anaemia
    "86406008": .health(\.weakImmuneSystem),  // HIV infection
    "91302008": .health(\.infection),  // sepsis
    "35489007": .health(\.lowMood),  // depressive disorder
    "370143000": .health(\.lowMood),  // major depressive disorder
    "77176002": .health(\.smoker),
    "449868002": .health(\.smoker),  // smokes tobacco daily
  ]

  /// ICD-10-CM, by the beginning of the code and without its point; the first that fits counts.
  static let icd10: [(prefix: String, fact: ConditionFact)] = [
    ("M545", .lowBackPain), ("M544", .lowBackPain),
    ("M51A", .finding(.annularTear)), ("M513", .finding(.degeneration)), ("M503", .finding(.degeneration)),
    ("M510", .unclearHerniation), ("M511", .unclearHerniation), ("M512", .unclearHerniation),
    ("M500", .unclearHerniation), ("M501", .unclearHerniation), ("M502", .unclearHerniation),
    ("M480", .finding(.stenosis)), ("M431", .finding(.spondylolisthesis)), ("M41", .finding(.scoliosis)),
    ("M532", .finding(.instability)), ("M485", .finding(.fracture)), ("S320", .finding(.fracture)),
    ("S220", .finding(.fracture)), ("S12", .finding(.fracture)),
    ("G834", .flag(.bladderOrBowel)),  // neurogenic bladder due to cauda equina syndrome
    ("M2137", .flag(.legWeakness)),  // foot drop
    ("R634", .flag(.weightLoss)),
    ("E08", .health(\.diabetes)), ("E09", .health(\.diabetes)), ("E10", .health(\.diabetes)),
    ("E11", .health(\.diabetes)), ("E13", .health(\.diabetes)),
    ("Z33", .health(\.pregnant)), ("Z34", .health(\.pregnant)), ("O09", .health(\.pregnant)),
    ("M80", .health(\.osteoporosis)), ("M81", .health(\.osteoporosis)),
    ("Z85", .health(\.cancer)), ("C", .health(\.cancer)),
    ("D66", .health(\.bleedingDisorder)), ("D67", .health(\.bleedingDisorder)),
    ("D680", .health(\.bleedingDisorder)), ("D681", .health(\.bleedingDisorder)),
    ("D682", .health(\.bleedingDisorder)), ("D683", .health(\.bleedingDisorder)),
    ("D684", .health(\.bleedingDisorder)), ("D69", .health(\.lowBloodCount)),
    ("D5", .health(\.lowBloodCount)), ("D60", .health(\.lowBloodCount)), ("D61", .health(\.lowBloodCount)),
    ("D62", .health(\.lowBloodCount)), ("D63", .health(\.lowBloodCount)), ("D64", .health(\.lowBloodCount)),
    ("B20", .health(\.weakImmuneSystem)), ("D80", .health(\.weakImmuneSystem)),
    ("D81", .health(\.weakImmuneSystem)), ("D82", .health(\.weakImmuneSystem)),
    ("D83", .health(\.weakImmuneSystem)), ("D84", .health(\.weakImmuneSystem)),
    ("Z94", .health(\.weakImmuneSystem)), ("Z7952", .health(\.weakImmuneSystem)),
    ("Z7901", .health(\.bloodThinner)), ("Z7902", .health(\.bloodThinner)),
    ("A40", .health(\.infection)), ("A41", .health(\.infection)), ("M462", .health(\.infection)),
    ("M463", .health(\.infection)), ("M464", .health(\.infection)), ("M86", .health(\.infection)),
    ("G061", .health(\.infection)), ("Z720", .health(\.smoker)), ("F17200", .health(\.smoker)),
    ("F17210", .health(\.smoker)), ("F17220", .health(\.smoker)), ("F17290", .health(\.smoker)),
    ("F320", .health(\.lowMood)), ("F321", .health(\.lowMood)), ("F322", .health(\.lowMood)),
    ("F323", .health(\.lowMood)), ("F329", .health(\.lowMood)), ("F32A", .health(\.lowMood)),
    ("F330", .health(\.lowMood)), ("F331", .health(\.lowMood)), ("F332", .health(\.lowMood)),
    ("F333", .health(\.lowMood)), ("F339", .health(\.lowMood)),
  ]

  /// Phrases for conditions without a code that is known; the first that fits counts.
  static let phrases: [(phrase: String, fact: ConditionFact)] = [
    ("cauda equina", .flag(.bladderOrBowel)), ("annular tear", .finding(.annularTear)),
    ("annular fissure", .finding(.annularTear)), ("internal disc disruption", .finding(.internalDisruption)),
    ("severe spinal stenosis", .finding(.severeStenosis)),
    ("severe lumbar stenosis", .finding(.severeStenosis)),
    ("spinal stenosis", .finding(.stenosis)), ("lumbar stenosis", .finding(.stenosis)),
    ("disc extrusion", .finding(.extrudedHerniation)), ("extruded disc", .finding(.extrudedHerniation)),
    ("sequestered disc", .finding(.extrudedHerniation)), ("disc protrusion", .finding(.containedHerniation)),
    ("contained herniation", .finding(.containedHerniation)), ("disc bulge", .finding(.bulge)),
    ("bulging disc", .finding(.bulge)), ("herniated disc", .unclearHerniation),
    ("disc herniation", .unclearHerniation), ("herniation of intervertebral disc", .unclearHerniation),
    ("facet arthropathy", .finding(.facetArthropathy)), ("spondylolisthesis", .finding(.spondylolisthesis)),
    ("degenerative disc", .finding(.degeneration)), ("disc degeneration", .finding(.degeneration)),
    ("low back pain", .lowBackPain), ("lower back pain", .lowBackPain),
  ]

  /// Words that turn a phrase into something else.
  static let doubts = [
    "family history", "history of", "no ", "screening", "risk", "rule out", "without", "suspected",
  ]
}

extension ConditionCodes {
  /// The part of the spine that a code speaks of, when it speaks of one.
  static func region(icd10 code: String) -> Spine.Region? {
    if code.hasPrefix("M50") || code.hasPrefix("M542") || code.hasPrefix("S12") { return .cervical }
    if code.hasPrefix("M545") || code.hasPrefix("M544") || code.hasPrefix("M51A") || code.hasPrefix("S320") {
      return .lumbar
    }
    guard ["M480", "M431", "M541", "M510", "M511", "M512", "M513"].contains(where: code.hasPrefix) else {
      return nil
    }
    // The fifth character of these codes is the site (ICD-10-CM, chapter 13).
    switch code.dropFirst(4).first {
    case "1", "2", "3": return .cervical
    case "4": return .thoracic
    case "5", "6", "7": return .lumbar
    default: return nil
    }
  }

  /// The part of the spine that a SNOMED CT code speaks of.
  static let regions: [String: Spine.Region] = [
    "278860009": .lumbar, "279039007": .lumbar,
    "81680005": .cervical,  // neck pain
    "1121000119107": .cervical,  // chronic neck pain
  ]
}
