import ComparisonModel
import Support

extension RuleCase {
  static let health = [
    fact("infection", \.infection),
    fact("cancer", \.cancer),
    RuleCase("cancer", fires: { $0.redFlags = [.cancer] }, misses: { $0.redFlags = [.weightLoss] }),
    fact("pregnant", \.pregnant),
    fact("blood-thinner", \.bloodThinner),
    fact("bleeding-disorder", \.bleedingDisorder),
    fact("low-blood-count", \.lowBloodCount),
    fact("weak-immune-system", \.weakImmuneSystem),
    RuleCase("declines-plasma", fires: { $0.declinesPlasma = true }, misses: { $0.declinesPlasma = false }),
    fact("earlier-sealant", \.earlierSealant),
    fact("surgery-soon", \.surgeryWithinMonth),
    fact("diabetes", \.diabetes),
    fact("osteoporosis", \.osteoporosis),
    fact("smoker", \.smoker),
    fact("low-mood", \.lowMood),
    fact("needle-fear", \.needleFear),
  ]

  static let allergies = [
    allergy("allergy-sealant", .aprotinin, not: .bovine),
    allergy("allergy-sealant", .plasmaProduct, not: .latex),
    allergy("allergy-bovine", .bovine, not: .aprotinin),
    allergy("allergy-dye", .contrastDye, not: .anaesthetic),
    allergy("allergy-anaesthetic", .anaesthetic, not: .contrastDye),
    allergy("allergy-antibiotic", .antibiotic, not: .steroid),
    allergy("allergy-steroid", .steroid, not: .antibiotic),
    allergy("allergy-latex", .latex, not: .other("latex")),
    allergy("allergy-other", .other("nuts"), not: .latex),
  ]

  static let unknown = [
    RuleCase("blood-thinner-unknown", fires: { _ in }, misses: { $0.health.bloodThinner = false }),
    RuleCase("allergies-unknown", fires: { _ in }, misses: { $0.health.allergies = [] }),
    RuleCase("region-unknown", fires: { _ in }, misses: { $0.spine.levels = [.l4l5] }),
    RuleCase("findings-unknown", fires: { _ in }, misses: { $0.spine.findings = [] }),
    RuleCase("mri-unknown", fires: { _ in }, misses: { $0.spine.mriDay = FixturePack.day("2026-01-01") }),
    RuleCase("pain-now-unknown", fires: { _ in }, misses: { $0.pain.now = PainScore(0, scale: .nrs) }),
    RuleCase("pain-site-unknown", fires: { _ in }, misses: { $0.pain.site = .back }),
    RuleCase("tried-unknown", fires: { _ in }, misses: { $0.tried = [] }),
    RuleCase("age-unknown", fires: { _ in }, misses: { $0.birthDate = FixturePack.day("1971-04-14") }),
    RuleCase("coverage-unknown", fires: { _ in }, misses: { $0.coverage = Coverage.none }),
  ]

  private static func fact(
    _ rule: RuleID, _ path: any WritableKeyPath<Health, Bool?> & Sendable
  ) -> RuleCase {
    RuleCase(rule, fires: { $0.health[keyPath: path] = true }, misses: { $0.health[keyPath: path] = false })
  }

  private static func allergy(_ rule: RuleID, _ allergy: Allergy, not other: Allergy) -> RuleCase {
    RuleCase(rule, fires: { $0.health.allergies = [allergy] }, misses: { $0.health.allergies = [other] })
  }
}
