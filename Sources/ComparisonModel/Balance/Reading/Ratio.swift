/// So many of so many, as a text says it: "63 of 100", or "12 to 40 of 100".
struct Ratio: Hashable, Sendable {
  /// The number, or the lower one of two.
  let low: Decimal
  /// The number, or the higher one of two.
  let high: Decimal
  /// Of how many.
  let total: Int
  /// Where it stands among the tokens.
  let tokens: Range<Int>

  /// Whether it says that proportion, or its other frame.
  func says(_ proportion: Proportion) -> Bool {
    low == high && total == proportion.total
      && [proportion.count, proportion.others].contains { low.isEqual(to: Decimal(digits: $0)) }
  }

  /// Whether it says how often the harm happens.
  func says(_ frequency: HarmFrequency) -> Bool {
    switch frequency {
    case .counted(let proportion): says(proportion)
    case .range(let range, let total):
      total == self.total && low.isEqual(to: range.lowerBound) && high.isEqual(to: range.upperBound)
    case .notKnown, .doesNotApply: false
    }
  }

  /// The people of 10,000, the fewest and the most.
  var perTenThousand: ClosedRange<Double> {
    let scale = 10_000 / Double(total)
    return (low.approximate * scale)...(high.approximate * scale)
  }
}

extension Decimal {
  /// Whether two numbers are the same when decimals that are zero do not count.
  func isEqual(to other: Decimal) -> Bool {
    let (left, right) = (reduced, other.reduced)
    return left.digits == right.digits && left.places == right.places
  }

  private var reduced: Decimal {
    var (digits, places) = (digits, places)
    while places > 0, digits % 10 == 0 { (digits, places) = (digits / 10, places - 1) }
    return Decimal(digits: digits, places: places)
  }

  /// The number when it is whole.
  var whole: Int? { reduced.places == 0 ? reduced.digits : nil }
}
