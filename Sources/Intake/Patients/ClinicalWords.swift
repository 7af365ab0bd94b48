import ComparisonModel

/// The words that clinicians write in records, beside the ones that the model names.
enum ClinicalWords {
  static let sexes = WordTable(
    Sex.self, others: [("f", .female), ("woman", .female), ("m", .male), ("man", .male)])

  static let regions = WordTable(
    Spine.Region.self,
    others: [
      ("neck", .cervical), ("c-spine", .cervical), ("upper back", .thoracic), ("t-spine", .thoracic),
      ("lower back", .lumbar), ("low back", .lumbar), ("l-spine", .lumbar), ("lumbosacral", .lumbar),
    ])

  static let scales = WordTable(
    PainScore.Scale.self,
    others: [
      ("0-10", .nrs), ("numeric", .nrs), ("vnrs", .nrs), ("0-100", .vas), ("visual analog scale", .vas),
    ])

  static let sites = WordTable(
    Pain.Site.self,
    others: [("low back", .back), ("lower back", .back), ("legs", .leg), ("back and leg", .both)])

  static let work = WordTable(
    Work.self,
    others: [
      ("sedentary", .desk), ("office", .desk), ("sitting", .desk), ("heavy", .manual), ("lifting", .manual),
      ("physical", .manual), ("off work", .off), ("not working", .off), ("unemployed", .off),
      ("workers' compensation", .compensation), ("workers compensation", .compensation),
      ("workers comp", .compensation),
    ])

  static let coverage = WordTable(
    Coverage.self,
    others: [
      ("private insurance", .private), ("commercial", .private), ("veterans affairs", .va),
      ("self-pay", .none), ("self pay", .none), ("uninsured", .none), ("no insurance", .none),
    ])

  static let help = WordTable(
    TriedTreatment.Help.self,
    others: [
      ("none", .no), ("not at all", .no), ("a little", .some), ("partly", .some), ("a few days", .days),
      ("a few weeks", .weeks), ("a few months", .months), ("yes, lasting", .lasting),
      ("still helps", .lasting),
    ])

  static let surgeries = WordTable(
    PriorSurgery.Kind.self,
    others: [
      ("diskectomy", .discectomy), ("microdiscectomy", .discectomy), ("microdiskectomy", .discectomy),
      ("laminotomy", .laminectomy), ("decompression", .laminectomy), ("spinal fusion", .fusion),
      ("arthrodesis", .fusion), ("plif", .fusion), ("tlif", .fusion), ("alif", .fusion), ("xlif", .fusion),
      ("artificial disc", .discReplacement), ("disk replacement", .discReplacement),
      ("arthroplasty", .discReplacement),
    ])

  static let redFlags = WordTable(
    RedFlag.self,
    others: [
      ("bladder", .bladderOrBowel), ("bowel", .bladderOrBowel), ("incontinence", .bladderOrBowel),
      ("urinary retention", .bladderOrBowel), ("bladder and bowel", .bladderOrBowel),
      ("bladder/bowel", .bladderOrBowel), ("cauda equina", .bladderOrBowel),
      ("cauda equina syndrome", .bladderOrBowel), ("saddle anesthesia", .saddleNumbness),
      ("saddle anaesthesia", .saddleNumbness), ("numbness between the legs", .saddleNumbness),
      ("weakness", .legWeakness), ("progressive weakness", .legWeakness), ("foot drop", .legWeakness),
      ("bilateral", .bothLegs), ("bilateral leg symptoms", .bothLegs), ("chills", .fever),
      ("fever or chills", .fever), ("trauma", .injury), ("fall", .injury), ("accident", .injury),
      ("known cancer", .cancer), ("history of cancer", .cancer), ("unexplained weight loss", .weightLoss),
      ("sudden pain", .suddenPainThinBones),
    ])
}
