import ComparisonModel

/// Reads what a figure measures, and its numbers.
struct MeasureReader {
  let facts: FieldReader
  let scales: [String: Scale]
  let names: PackNames

  /// A measure with its scale.
  struct Result {
    let value: Measure
    let scale: Scale?

    /// Whether there are no numbers.
    var isWords: Bool { value == .words }

    /// Whether there are numbers of people without the treatment.
    var hasComparator: Bool {
      switch value {
      case .proportion(_, let comparator): comparator != nil
      case .meanChange(_, let comparator, let difference): comparator != nil || difference != nil
      case .rate, .words: false
      }
    }
  }

  private enum Kind: String, CaseIterable {
    case proportion
    case meanChange = "mean-change"
    case rate
    case words
  }

  func measure() -> Result? {
    switch facts.required("kind").word(Kind.self) {
    case .proportion:
      let comparator = facts["comparator"].proportion()
      return facts.required("treatment").proportion().map {
        Result(value: .proportion(treatment: $0, comparator: comparator), scale: nil)
      }
    case .meanChange: return meanChange()
    case .rate:
      return facts.required("treatment").proportion().map { Result(value: .rate($0), scale: nil) }
    case .words: return Result(value: .words, scale: nil)
    case nil:
      // The numbers cannot be read without the kind; they are known all the same.
      for name in ["scale", "treatment", "comparator", "difference"] { _ = facts[name] }
      return nil
    }
  }

  private func meanChange() -> Result? {
    let scaleName = facts.required("scale").reference(names.scales)
    let treatment = facts["treatment"].object(change)
    let comparator = facts["comparator"].object(change)
    let difference = facts["difference"].object(estimate)
    if treatment == nil, difference == nil, !facts.has("treatment"), !facts.has("difference") {
      facts["difference"].error("missing", "A mean change gives scores, or the difference between them.")
    }
    guard let scaleName, let scale = scales[scaleName.text] else { return nil }
    let value = Measure.meanChange(treatment: treatment, comparator: comparator, difference: difference)
    return Result(value: value, scale: scale)
  }

  private func change(_ fields: FieldReader) -> ScoreChange? {
    let before = fields.required("before").decimal()
    let after = fields.required("after").decimal()
    let interval = fields["interval"].decimals()
    guard let before, let after else { return nil }
    return ScoreChange(before: before, after: Estimate(after, interval: interval))
  }

  private func estimate(_ fields: FieldReader) -> Estimate? {
    let value = fields.required("value")
    let interval = fields["interval"]
    guard let best = value.decimal() else { return nil }
    let range = interval.decimals()
    if let range, !range.contains(best) {
      interval.error("out-of-range", "The value lies outside its interval.")
    }
    return Estimate(best, interval: range)
  }
}
