/// Finds ratios such as "63 of 100" in the texts of any language.
///
/// How a language says "of" is learnt from the pack itself: it is what stands between the two numbers of a
/// typed proportion in the words of that figure or harm. A language that names the whole first
/// ("100 … 63") is learnt likewise. So no word of any language stands in the program.
struct RatioReader: Sendable {
  /// What stands between the part and the whole.
  private var joiners: Set<[String]> = []
  /// What stands between the lower and the higher number of a range, beside dashes.
  private var rangeJoiners: Set<String> = []
  /// Whether the whole stands first.
  private var isReversed = false

  private static let dashes: Marks = ["-", "–", "—", "‒", "~", "〜"]
  private static let longestJoiner = 3

  /// Whether the texts taught it how the language says "of".
  var isTaught: Bool { !joiners.isEmpty }

  /// A reader taught by the words of the figures and the harms.
  init(_ pack: EvidencePack, _ texts: [PackText]) {
    learn(pack, texts)
    if joiners.isEmpty {
      isReversed = true
      learn(pack, texts)
    }
  }

  private mutating func learn(_ pack: EvidencePack, _ texts: [PackText]) {
    for text in texts {
      switch text.kind {
      case .statement(let place):
        for proportion in pack.figures[place].measure.proportions { learn(proportion, from: text.wording) }
      case .harm(let place):
        if case .counted(let proportion) = pack.harms[place].frequency {
          learn(proportion, from: text.wording)
        } else if case .range(let range, _) = pack.harms[place].frequency {
          learn(range, from: text.wording)
        }
      default: continue
      }
    }
  }

  private mutating func learn(_ proportion: Proportion, from wording: Wording) {
    for pair in pairs(wording) {
      let (part, whole) = ordered(pair)
      guard wording.tokens[part].number?.whole == proportion.count,
        wording.tokens[whole].number?.whole == proportion.total, let words = words(wording, between: pair)
      else { continue }
      joiners.insert(words)
    }
  }

  private mutating func learn(_ range: ClosedRange<Decimal>, from wording: Wording) {
    for pair in pairs(wording) {
      guard let low = wording.tokens[pair.0].number, let high = wording.tokens[pair.1].number,
        low.isEqual(to: range.lowerBound), high.isEqual(to: range.upperBound),
        let words = words(wording, between: pair), words.count == 1
      else { continue }
      rangeJoiners.insert(words[0])
    }
  }

  /// The ratios of a text in order.
  func ratios(in wording: Wording) -> [Ratio] {
    var ratios: [Ratio] = []
    for pair in pairs(wording) {
      guard let words = words(wording, between: pair), joiners.contains(words) else { continue }
      let (part, whole) = ordered(pair)
      guard let count = wording.tokens[part].number, let total = wording.tokens[whole].number?.whole,
        total > 0
      else { continue }
      let lower = lowerNumber(wording, before: part, count, after: ratios.last?.tokens.upperBound ?? 0)
      let start = min(pair.0, lower ?? pair.0)
      let low = lower.flatMap { wording.tokens[$0].number } ?? count
      ratios.append(Ratio(low: low, high: count, total: total, tokens: start..<(pair.1 + 1)))
    }
    return ratios
  }

  private func ordered(_ pair: (Int, Int)) -> (part: Int, whole: Int) {
    isReversed ? (pair.1, pair.0) : pair
  }

  private func pairs(_ wording: Wording) -> Zip2Sequence<[Int], ArraySlice<Int>> {
    zip(wording.numbers, wording.numbers.dropFirst())
  }

  /// The words between two numbers, or `nil` when there are none, too many, or marks.
  private func words(_ wording: Wording, between pair: (Int, Int)) -> [String]? {
    let between = wording.tokens[(pair.0 + 1)..<pair.1]
    guard (1...Self.longestJoiner).contains(between.count), between.allSatisfy(\.isLetters) else {
      return nil
    }
    return between.map { wording.text(of: $0) }
  }

  /// The place of the lower number of a range that ends with the part of a ratio.
  private func lowerNumber(_ wording: Wording, before part: Int, _ count: Decimal, after end: Int) -> Int? {
    guard part - 2 >= end, let low = wording.tokens[part - 2].number, low < count else { return nil }
    let joiner = wording.tokens[part - 1]
    return joiner.isMark(Self.dashes) || rangeJoiners.contains(wording.text(of: joiner)) ? part - 2 : nil
  }
}

extension Measure {
  /// The proportions among the numbers.
  var proportions: [Proportion] {
    switch self {
    case .proportion(let treatment, let comparator): [treatment] + (comparator.map { [$0] } ?? [])
    case .rate(let proportion): [proportion]
    case .meanChange, .words: []
    }
  }
}
