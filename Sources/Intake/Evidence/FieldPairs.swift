import ComparisonModel

/// Pairs of numbers, written as lists of two.
extension Field {
  /// The two items of a list.
  private func pair() -> (Field, Field)? {
    guard let items = items() else { return nil }
    guard items.count == 2 else {
      error("wrong-type", "Expected a list of two numbers.")
      return nil
    }
    return (items[0], items[1])
  }

  /// A range of whole numbers.
  func integers(within limits: ClosedRange<Int>) -> ClosedRange<Int>? {
    guard let pair = pair(), let low = pair.0.integer(limits), let high = pair.1.integer(limits) else {
      return nil
    }
    return range(low, high)
  }

  /// A range of numbers with decimals.
  func decimals() -> ClosedRange<Decimal>? {
    guard let pair = pair(), let low = pair.0.decimal(), let high = pair.1.decimal() else { return nil }
    return range(low, high)
  }

  /// So many of so many.
  func proportion() -> Proportion? {
    guard let pair = pair(), let count = pair.0.integer(0...1_000_000_000),
      let total = pair.1.integer(1...1_000_000_000)
    else { return nil }
    if let proportion = Proportion(count, of: total) { return proportion }
    error("out-of-range", "The first number counts some of the people that the second counts, and is larger.")
    return nil
  }

  private func range<Bound: Comparable>(_ low: Bound, _ high: Bound) -> ClosedRange<Bound>? {
    if low <= high { return low...high }
    error("out-of-range", "The first number of a range is larger than the second.")
    return nil
  }
}
