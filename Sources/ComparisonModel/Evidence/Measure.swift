/// So many of so many people.
public struct Proportion: Hashable, Sendable {
  /// The people it happened to.
  public let count: Int
  /// All the people.
  public let total: Int

  /// A proportion, or `nil` unless 0 ≤ `count` ≤ `total` and `total` > 0.
  public init?(_ count: Int, of total: Int) {
    guard total > 0, (0...total).contains(count) else { return nil }
    self.count = count
    self.total = total
  }

  /// The people it did not happen to: the other frame.
  public var others: Int { total - count }
}

/// A number with the range in which it probably lies.
public struct Estimate: Hashable, Sendable {
  /// The best guess.
  public let value: Decimal
  /// The 95 % confidence interval, where the source gives one.
  public let interval: ClosedRange<Decimal>?

  /// An estimate with its interval, if there is one.
  public init(_ value: Decimal, interval: ClosedRange<Decimal>?) {
    self.value = value
    self.interval = interval
  }
}

/// A number with a fixed count of decimals, so that what is printed is what was written.
public struct Decimal: Hashable, Comparable, Sendable {
  /// The number without its point: 465 for 46.5.
  public let digits: Int
  /// How many digits stand after the point, 0 to 6.
  public let places: Int

  /// A number from its digits and the count of those after the point.
  public init(digits: Int, places: Int = 0) {
    self.digits = digits
    self.places = places
  }

  /// The number written with a point, such as `-4.1`, or `nil` when the text is no such number.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? parts[1] : ""
    guard (1...2).contains(parts.count), parts.count == 1 || !fraction.isEmpty, fraction.utf8.count <= 6,
      let digits = Int(parts[0] + fraction)
    else { return nil }
    self.init(digits: digits, places: fraction.utf8.count)
  }

  /// The number with a point, as programs write it.
  public var written: String {
    guard places > 0 else { return String(digits) }
    let all = String(digits.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - all.count)) + all
    return (digits < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }

  /// The nearest floating-point number, for drawing.
  public var approximate: Double {
    (0..<places).reduce(Double(digits)) { value, _ in value / 10 }
  }

  /// Whether the left number is smaller.
  public static func < (left: Decimal, right: Decimal) -> Bool { left.approximate < right.approximate }
}

/// A score before and after.
public struct ScoreChange: Hashable, Sendable {
  /// The mean score at the start.
  public let before: Decimal
  /// The mean score at the end, with its interval where there is one.
  public let after: Estimate

  /// A change from one mean score to another.
  public init(before: Decimal, after: Estimate) {
    self.before = before
    self.after = after
  }
}

/// What a figure measures.
public enum Measure: Hashable, Sendable {
  /// How many people, with the treatment and with its comparator.
  case proportion(treatment: Proportion, comparator: Proportion?)
  /// A mean score with the treatment and with its comparator, and the difference between the two.
  case meanChange(treatment: ScoreChange?, comparator: ScoreChange?, difference: Estimate?)
  /// How many people by a time, without a comparator: repeat surgery, say.
  case rate(Proportion)
  /// Words only: there is no number that may be printed.
  case words
}

/// The scale of a score.
public struct Scale: Hashable, Sendable {
  /// The name for the reader, such as "Disability score (ODI)".
  public let name: Prose
  /// What its ends mean, such as "0 is no trouble, 100 is the worst".
  public let ends: Prose
  /// The lowest and the highest score.
  public let range: ClosedRange<Int>
  /// The smallest change that people usually notice (Ostelo 2008).
  public let smallestThatMatters: Int

  /// A scale from its parts.
  public init(name: Prose, ends: Prose, range: ClosedRange<Int>, smallestThatMatters: Int) {
    self.name = name
    self.ends = ends
    self.range = range
    self.smallestThatMatters = smallestThatMatters
  }
}
