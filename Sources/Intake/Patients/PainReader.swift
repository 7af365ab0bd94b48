import ComparisonModel

/// Reads what is known of the pain.
enum PainReader {
  static func pain(_ fields: FieldReader) -> Pain {
    var pain = Pain()
    pain.now = score(fields["now"], scale: fields["scale"])
    pain.site = fields["where"].word(ClinicalWords.sites)
    pain.months = fields["months"].integer(0...1200)
    pain.disability = fields["odi"].integer(0...100)
    return pain
  }

  /// A score on its scale; without a scale it is taken for one of 0 to 10, the usual question.
  ///
  /// - Parameter isScaleUsual: whether the form says that scores are of 0 to 10 unless it says something else.
  static func score(_ field: Field, scale: Field, isScaleUsual: Bool = false) -> PainScore? {
    let known = scale.word(ClinicalWords.scales)
    guard field.node != nil else { return nil }
    if scale.node != nil, known == nil { return nil }
    if scale.node == nil, !isScaleUsual {
      field.warn(
        "missing", "The pain has no scale; it was read as 0 to 10.", hint: "Add scale: \"nrs\" or \"vas\".")
    }
    let used = known ?? .nrs
    return field.integer(0...used.highest).flatMap { PainScore($0, scale: used) }
  }
}
