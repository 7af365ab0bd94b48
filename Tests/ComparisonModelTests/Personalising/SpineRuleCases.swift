import ComparisonModel
import Support

extension RuleCase {
  static let redFlags = [
    RuleCase(
      "red-flag-emergency", fires: { $0.redFlags = [.fever, .legWeakness, .bladderOrBowel] },
      misses: { $0.redFlags = [.fever, .injury, .cancer, .weightLoss, .suddenPainThinBones] },
      slots: ["signs": "<bladder or bowel>; <leg weakness>"]),
    RuleCase(
      "red-flag-same-day", fires: { $0.redFlags = [.cancer, .fever, .bothLegs] },
      misses: { $0.redFlags = [.bladderOrBowel, .saddleNumbness, .legWeakness, .bothLegs] },
      slots: ["signs": "<fever>; <cancer>"]),
    RuleCase(
      "progressive-weakness", fires: { $0.redFlags = [.legWeakness] }, misses: { $0.redFlags = [.bothLegs] }),
  ]

  static let region = [
    RuleCase(
      "cervical", fires: { $0.spine.region = .cervical }, misses: { $0.spine.region = .lumbar }),
    RuleCase(
      "cervical",
      fires: {
        $0.spine.region = .lumbar
        $0.spine.levels = [.c7t1]
      }, misses: { $0.spine.levels = [.t12l1] }),
    RuleCase(
      "thoracic", fires: { $0.spine.region = .thoracic }, misses: { $0.spine.region = .cervical }),
    RuleCase(
      "levels", fires: { $0.spine.levels = [.l4l5, .l5s1] }, misses: { $0.spine.region = .lumbar },
      slots: ["levels": "<L4-L5>; <L5-S1>"]),
    RuleCase(
      "several-levels", fires: { $0.spine.levels = [.l3l4, .l4l5, .l5s1] },
      misses: { $0.spine.levels = [.l4l5, .l4l5] }, slots: ["count": "3"]),
  ]

  static let findings = [
    RuleCase(
      "findings", fires: { $0.spine.findings = [.bulge, .degeneration, .bulge] },
      misses: { $0.spine.findings = [] }, slots: ["findings": "<disc bulge>; <disc degeneration>"]),
    finding("fracture", .fracture, not: .instability),
    finding("instability", .instability, not: .spondylolisthesis),
    RuleCase(
      "instability", fires: { $0.spine.isStable = false }, misses: { $0.spine.isStable = true }),
    RuleCase("high-slip", fires: { $0.spine.slipGrade = 3 }, misses: { $0.spine.slipGrade = 2 }),
    RuleCase(
      "slip", fires: { $0.spine.slipGrade = 2 },
      misses: {
        $0.spine.slipGrade = 3
        $0.spine.findings = [.spondylolisthesis]
      }, slots: ["grade": "2"]),
    RuleCase(
      "slip", fires: { $0.spine.findings = [.spondylolisthesis] }, misses: { $0.spine.slipGrade = 0 },
      slots: ["grade": "not known"]),
    finding("scoliosis", .scoliosis, not: .stenosis),
    finding("severe-stenosis", .severeStenosis, not: .stenosis),
    RuleCase(
      "stenosis", fires: { $0.spine.findings = [.stenosis] },
      misses: { $0.spine.findings = [.stenosis, .severeStenosis] }),
    finding("extruded-herniation", .extrudedHerniation, not: .containedHerniation),
    finding("contained-herniation", .containedHerniation, not: .bulge),
    finding("annular-tear", .annularTear, not: .degeneration),
    finding("annular-tear", .internalDisruption, not: .bulge),
    finding("facet", .facetArthropathy, not: .degeneration),
    RuleCase(
      "stable", fires: { $0.spine.isStable = true },
      misses: {
        $0.spine.isStable = true
        $0.spine.findings = [.instability]
      }),
  ]

  static let pictures = [
    RuleCase(
      "mri", fires: { $0.spine.mriDay = FixturePack.day("2026-09-30") }, misses: { $0.spine.findings = [] },
      slots: ["day": "30 Sep 2026"]),
    RuleCase(
      "mri-old", fires: { $0.spine.mriDay = FixturePack.day("2025-11-20") },
      misses: { $0.spine.mriDay = FixturePack.day("2025-11-21") }, slots: ["months": "12"]),
    RuleCase(
      "mri-old",
      fires: {
        $0.spine.mriDay = FixturePack.day("2025-12-01")
        $0.visit = Visit(day: FixturePack.day("2027-01-04"))
      }, misses: { $0.spine.mriDay = FixturePack.day("2025-12-01") }, slots: ["months": "13"]),
  ]

  private static func finding(_ rule: RuleID, _ finding: Finding, not other: Finding) -> RuleCase {
    RuleCase(rule, fires: { $0.spine.findings = [finding] }, misses: { $0.spine.findings = [other] })
  }
}
