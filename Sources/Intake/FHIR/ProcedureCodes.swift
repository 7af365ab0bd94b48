import ComparisonModel

/// What a coded procedure says about a patient.
enum ProcedureFact: Hashable, Sendable {
  /// A treatment was tried.
  case tried(TriedTreatment.Kind)
  /// The spine was operated on.
  case surgery(PriorSurgery.Kind)
}

/// The codes of procedures, by their system.
enum ProcedureCodes {
  /// CPT.
  static let cpt: [String: ProcedureFact] = [
    "22551": .surgery(.fusion), "22554": .surgery(.fusion),  // cervical, from the front
    "22558": .surgery(.fusion),  // lumbar, from the front
    "22612": .surgery(.fusion), "22630": .surgery(.fusion),  // lumbar, from behind
    "22633": .surgery(.fusion),
    "63020": .surgery(.discectomy), "63030": .surgery(.discectomy), "63042": .surgery(.discectomy),
    "63056": .surgery(.discectomy),
    "63005": .surgery(.laminectomy), "63012": .surgery(.laminectomy), "63047": .surgery(.laminectomy),
    "22856": .surgery(.discReplacement), "22857": .surgery(.discReplacement),
    "62320": .tried(.epiduralSteroid), "62321": .tried(.epiduralSteroid),
    "62322": .tried(.epiduralSteroid), "62323": .tried(.epiduralSteroid),
    "64479": .tried(.epiduralSteroid), "64483": .tried(.epiduralSteroid),
    "64490": .tried(.facetInjection), "64493": .tried(.facetInjection),
    "64633": .tried(.radiofrequency), "64635": .tried(.radiofrequency),
    "97110": .tried(.physicalTherapy),  // exercises with a therapist
    "97161": .tried(.physicalTherapy), "97162": .tried(.physicalTherapy), "97163": .tried(.physicalTherapy),
    "97140": .tried(.manualTherapy), "98940": .tried(.manualTherapy), "98941": .tried(.manualTherapy),
    "97810": .tried(.acupuncture), "97813": .tried(.acupuncture),
  ]

  /// SNOMED CT.
  static let snomed: [String: ProcedureFact] = [
    "91251008": .tried(.physicalTherapy),  // physical therapy procedure
    "44868003": .tried(.acupuncture),
    "387731002": .surgery(.laminectomy),
    "55705006": .surgery(.fusion),  // fusion of spine
  ]

  /// Phrases for procedures without a code that is known; the first that fits counts.
  static let phrases: [(phrase: String, fact: ProcedureFact)] = [
    ("epidural steroid", .tried(.epiduralSteroid)),
    ("epidural injection of steroid", .tried(.epiduralSteroid)),
    ("facet joint injection", .tried(.facetInjection)), ("facet injection", .tried(.facetInjection)),
    ("medial branch block", .tried(.nerveBlock)), ("nerve root block", .tried(.nerveBlock)),
    ("radiofrequency ablation of medial branch", .tried(.radiofrequency)),
    ("physical therapy", .tried(.physicalTherapy)), ("physiotherapy", .tried(.physicalTherapy)),
    ("acupuncture", .tried(.acupuncture)), ("discectomy", .surgery(.discectomy)),
    ("diskectomy", .surgery(.discectomy)), ("microdiscectomy", .surgery(.discectomy)),
    ("laminectomy", .surgery(.laminectomy)), ("disc replacement", .surgery(.discReplacement)),
    ("spinal fusion", .surgery(.fusion)), ("lumbar fusion", .surgery(.fusion)),
    ("cervical fusion", .surgery(.fusion)), ("fusion of spine", .surgery(.fusion)),
    ("fusion of lumbar", .surgery(.fusion)), ("interbody fusion", .surgery(.fusion)),
    ("arthrodesis of spine", .surgery(.fusion)),
  ]
}
