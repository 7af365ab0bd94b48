import ComparisonModel

/// Reads what is known of the spine.
enum SpineReader {
  static func spine(_ fields: FieldReader) -> Spine {
    var spine = Spine()
    let region = fields["region"]
    spine.region = region.word(ClinicalWords.regions)
    let levels = fields["levels"].list(level) ?? []
    spine.levels = SpineLevel.allCases.filter(levels.contains)
    spine.findings = fields["findings"].words(ClinicalWords.findings)
    spine.isStable = fields["stable"].boolean()
    spine.slipGrade = fields["slipGrade"].integer(0...4)
    spine.mriDay = fields["mriDate"].day()
    if let part = spine.region, part != .thoracic, spine.levels.contains(where: { $0.region != part }) {
      region.warn("contradiction", "A level lies in another part of the spine than the region.")
    }
    return spine
  }

  /// The disc between two bones, in any of the usual spellings.
  static func level(_ field: Field) -> SpineLevel? {
    guard let text = field.string() else { return nil }
    if let level = LevelWords.level(text) { return level }
    let known = SpineLevel.allCases.map(\.rawValue)
    field.error(
      "unknown-word", "This is none of the known levels.", hint: Suggestion.hint(for: text, among: known))
    return nil
  }
}
