import ComparisonModel
import Support

extension RuleCase {
  static let pain = [
    RuleCase(
      "pain-now", fires: { $0.pain.now = PainScore(72, scale: .vas) }, misses: { $0.pain.disability = 72 },
      slots: ["value": "72", "top": "100"]),
    RuleCase(
      "pain-now", fires: { $0.pain.now = PainScore(0, scale: .nrs) }, misses: { $0.pain.months = 7 },
      slots: ["value": "0", "top": "10"]),
    RuleCase(
      "pain-below-forty", fires: { $0.pain.now = PainScore(3, scale: .nrs) },
      misses: { $0.pain.now = PainScore(4, scale: .nrs) }),
    RuleCase(
      "pain-below-forty", fires: { $0.pain.now = PainScore(39, scale: .vas) },
      misses: { $0.pain.now = PainScore(40, scale: .vas) }),
    RuleCase(
      "pain-short", fires: { $0.pain.months = 2 }, misses: { $0.pain.months = 3 }, slots: ["months": "2"]),
    RuleCase(
      "pain-under-six-months", fires: { $0.pain.months = 3 }, misses: { $0.pain.months = 2 },
      slots: ["months": "3"]),
    RuleCase(
      "pain-under-six-months", fires: { $0.pain.months = 5 }, misses: { $0.pain.months = 6 },
      slots: ["months": "5"]),
    RuleCase(
      "pain-long", fires: { $0.pain.months = 6 }, misses: { $0.pain.months = 5 }, slots: ["months": "6"]),
    RuleCase("pain-back", fires: { $0.pain.site = .back }, misses: { $0.pain.site = .both }),
    RuleCase("pain-leg", fires: { $0.pain.site = .leg }, misses: { $0.pain.site = .both }),
    RuleCase("pain-both", fires: { $0.pain.site = .both }, misses: { $0.pain.site = .leg }),
    RuleCase(
      "disability", fires: { $0.pain.disability = 42 }, misses: { $0.pain.now = PainScore(4, scale: .nrs) },
      slots: ["score": "42"]),
  ]

  static let therapy = [
    tried(
      "therapy-structured",
      [
        .init(kind: .physicalTherapy, weeks: 6, isStructured: true),
        .init(kind: .physicalTherapy, weeks: 30, isStructured: false),
      ],
      not: [
        .init(kind: .physicalTherapy, weeks: 5, isStructured: true),
        .init(kind: .physicalTherapy, weeks: 12),
      ], slots: ["weeks": "6"]),
    tried(
      "therapy-unproven", [.init(kind: .physicalTherapy, isStructured: true)],
      not: [.init(kind: .homeExercise, weeks: 4)], slots: ["weeks": "not known"]),
    tried(
      "therapy-unproven",
      [.init(kind: .physicalTherapy, weeks: 12), .init(kind: .physicalTherapy, weeks: 5)],
      not: [
        .init(kind: .physicalTherapy, weeks: 2), .init(kind: .physicalTherapy, weeks: 8, isStructured: true),
      ], slots: ["weeks": "12"]),
    tried("therapy-not-tried", [], not: [.init(kind: .physicalTherapy)]),
    RuleCase(
      "therapy-not-tried", fires: { $0.tried = [TriedTreatment(kind: .homeExercise)] },
      misses: { $0.tried = nil }),
    tried("tried-medicines", [.init(kind: .medicines)], not: [.init(kind: .other)]),
    tried("tried-manual", [.init(kind: .manualTherapy)], not: [.init(kind: .physicalTherapy)]),
    tried("tried-manual", [.init(kind: .acupuncture)], not: [.init(kind: .copingSkills)]),
    RuleCase(
      "manipulation-with-herniation",
      fires: {
        $0.tried = [TriedTreatment(kind: .manualTherapy)]
        $0.spine.findings = [.extrudedHerniation]
      },
      misses: {
        $0.tried = [TriedTreatment(kind: .acupuncture)]
        $0.spine.findings = [.containedHerniation]
      }),
  ]

  static let injections = [
    tried(
      "tried-steroid",
      [
        .init(kind: .epiduralSteroid, times: 2, helped: .weeks),
        .init(kind: .epiduralSteroid, times: 1, helped: .no),
      ],
      not: [.init(kind: .facetInjection, times: 2)], slots: ["times": "3", "helped": "<weeks>; <no>"]),
    tried(
      "tried-steroid", [.init(kind: .epiduralSteroid, times: 2), .init(kind: .epiduralSteroid)],
      not: [.init(kind: .nerveBlock)], slots: ["times": "not known", "helped": "not known"]),
    tried("tried-other-injection", [.init(kind: .facetInjection)], not: [.init(kind: .epiduralSteroid)]),
    tried("tried-other-injection", [.init(kind: .nerveBlock)], not: [.init(kind: .prp)]),
    tried("tried-other-injection", [.init(kind: .radiofrequency)], not: [.init(kind: .fibrin)]),
    tried("tried-prp", [.init(kind: .prp)], not: [.init(kind: .fibrin)]),
    tried("tried-fibrin", [.init(kind: .fibrin)], not: [.init(kind: .prp)]),
  ]

  static let surgery = [
    RuleCase(
      "prior-fusion",
      fires: {
        $0.priorSurgery = [
          PriorSurgery(kind: .fusion, level: .l5s1), PriorSurgery(kind: .discectomy, level: .l4l5),
        ]
      }, misses: { $0.priorSurgery = [PriorSurgery(kind: .discReplacement, level: .l5s1)] },
      slots: ["levels": "<L5-S1>"]),
    RuleCase(
      "prior-fusion", fires: { $0.priorSurgery = [PriorSurgery(kind: .fusion)] },
      misses: { $0.priorSurgery = [] }, slots: ["levels": "not known"]),
    RuleCase(
      "prior-surgery",
      fires: { $0.priorSurgery = [PriorSurgery(kind: .discectomy), PriorSurgery(kind: .fusion)] },
      misses: { $0.priorSurgery = [PriorSurgery(kind: .fusion)] }, slots: ["kinds": "<discectomy>"]),
  ]

  private static func tried(
    _ rule: RuleID, _ tried: [TriedTreatment], not others: [TriedTreatment], slots: [String: String] = [:]
  ) -> RuleCase {
    RuleCase(rule, fires: { $0.tried = tried }, misses: { $0.tried = others }, slots: slots)
  }
}
