/// The numbers in words are the typed ones.
///
/// - A ratio in a figure's statement or in a harm's cell equals a number of that figure or harm, or one that
///   the pack types for a source it names.
/// - Elsewhere, a ratio of so many people as a cited source's typed proportion has must be that proportion.
/// - A decimal in the statement of a mean change is one of its typed numbers.
///
/// Not tested: numbers in letters, days of milestones.
enum AgreeingNumbers {
  static func breaches(_ reading: PackReading) -> [Breach] {
    untaught(reading) + reading.each { ratios($0, reading) } + reading.each { decimals($0, reading.pack) }
  }

  /// Without one statement that says its proportion, no ratio in the pack could be read.
  private static func untaught(_ reading: PackReading) -> [Breach] {
    let hasProportions = reading.pack.figures.contains { !$0.measure.proportions.isEmpty }
    guard hasProportions, !reading.knowsRatios else { return [] }
    return [
      Breach(
        .agreeingNumbers, at: "\(reading.pack.language.tag)/figures.json5",
        "No statement says the proportion of its figure.",
        hint: "Write both numbers of pack.json5, such as \"63 of 100\".")
    ]
  }

  private static func ratios(_ text: PackText, _ reading: PackReading) -> [Breach] {
    guard !text.ratios.isEmpty else { return [] }
    let typed = text.allSources.flatMap { reading.typedBySource[$0] ?? [] }
    switch text.kind {
    case .statement(let place):
      let own = reading.pack.figures[place].measure.proportions.map { HarmFrequency.counted($0) }
      return text.ratios.filter { ratio in !(own + typed).contains { ratio.says($0) } }.map {
        wrong($0, text)
      }
    case .harm(let place):
      let own = [reading.pack.harms[place].frequency]
      return text.ratios.filter { ratio in !(own + typed).contains { ratio.says($0) } }.map {
        wrong($0, text)
      }
    default:
      return text.ratios.filter { contradicts($0, typed) }.map { wrong($0, text) }
    }
  }

  /// Whether the sources' typed proportions are of as many people, and none is this one.
  private static func contradicts(_ ratio: Ratio, _ typed: [HarmFrequency]) -> Bool {
    let sameTotal = typed.contains { frequency in
      if case .counted(let proportion) = frequency { proportion.total == ratio.total } else { false }
    }
    return sameTotal && !typed.contains { ratio.says($0) }
  }

  private static func wrong(_ ratio: Ratio, _ text: PackText) -> Breach {
    let range = ratio.low == ratio.high ? "" : "\(ratio.low.plain) to "
    return text.breach(
      .agreeingNumbers, "\(range)\(ratio.high.plain) of \(ratio.total) is not among the typed numbers.",
      hint: "Correct it, or type the number in pack.json5 under its source.")
  }

  private static func decimals(_ text: PackText, _ pack: EvidencePack) -> [Breach] {
    guard case .statement(let place) = text.kind,
      case .meanChange(let treatment, let comparator, let difference) = pack.figures[place].measure
    else { return [] }
    var typed: [Decimal] = []
    for change in [treatment, comparator].compactMap({ $0 }) {
      typed += [change.before] + change.after.numbers
    }
    typed += difference?.numbers ?? []
    return text.wording.numbers.compactMap { place in
      guard let number = text.wording.tokens[place].number, number.places > 0,
        !typed.contains(where: { number.isEqual(to: $0.magnitude) })
      else { return nil }
      return text.breach(
        .agreeingNumbers, "\(number.plain) is not among the typed numbers.",
        hint: "Correct it, or correct pack.json5.")
    }
  }
}

extension Estimate {
  /// The value and the ends of its interval.
  var numbers: [Decimal] { [value] + (interval.map { [$0.lowerBound, $0.upperBound] } ?? []) }
}

extension Decimal {
  /// The number without its sign.
  var magnitude: Decimal { Decimal(digits: abs(digits), places: places) }

  /// The number with a point, for messages.
  var plain: String {
    let text = String(abs(digits))
    let padded = String(repeating: "0", count: max(0, places + 1 - text.count)) + text
    let fraction = places > 0 ? "." + padded.suffix(places) : ""
    return (digits < 0 ? "-" : "") + padded.dropLast(places) + fraction
  }
}
