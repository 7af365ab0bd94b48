import ComparisonModel

/// Reads what was tried and what was done before.
enum HistoryReader {
  static func tried(_ fields: FieldReader) -> TriedTreatment? {
    let kind = kind(fields.required("treatment"))
    let weeks = fields["weeks"].integer(0...5200)
    let times = fields["times"].integer(0...1000)
    let isStructured = fields["structured"].boolean()
    let helped = fields["helped"].word(ClinicalWords.help)
    return kind.map {
      TriedTreatment(kind: $0, weeks: weeks, times: times, isStructured: isStructured, helped: helped)
    }
  }

  /// A treatment that no table knows is another one: nothing about it is printed but that it was tried.
  static func kind(_ field: Field) -> TriedTreatment.Kind? {
    guard let text = field.string() else { return nil }
    if let kind = ClinicalWords.treatments[text] { return kind }
    field.warn(
      "unknown-word", "The treatment is not known; it counts as \"other\".",
      hint: Suggestion.hint(for: text, among: ClinicalWords.treatments.known))
    return .other
  }

  static func surgery(_ fields: FieldReader) -> PriorSurgery? {
    let kind = fields.required("kind").word(ClinicalWords.surgeries)
    let level = SpineReader.level(fields["level"])
    let year = fields["year"].integer(1900...2200)
    return kind.map { PriorSurgery(kind: $0, level: level, year: year) }
  }
}
