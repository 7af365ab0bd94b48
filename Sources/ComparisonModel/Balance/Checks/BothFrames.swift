/// How many, and how many not, in the same paragraph (N5).
///
/// Where a text says a typed proportion of a figure ("63 of 100") it must also hold the number of the others
/// (37). Figures are recognised in their own statement, and elsewhere by the sources that the text cites.
/// Harms stand in a table of counts and are left out. Not tested: whether the sentence about the others says
/// the opposite of the first.
enum BothFrames {
  static func breaches(_ reading: PackReading) -> [Breach] {
    var bySource: [SourceID: [Proportion]] = [:]
    for figure in reading.pack.figures {
      for source in figure.sources { bySource[source, default: []] += figure.measure.proportions }
    }
    return reading.each { text in
      guard !text.ratios.isEmpty else { return [] }
      switch text.kind {
      case .statement(let place): return check(text, reading.pack.figures[place].measure.proportions)
      case .harm, .figureDetail, .label: return []
      default: return check(text, text.allSources.flatMap { bySource[$0] ?? [] })
      }
    }
  }

  private static func check(_ text: PackText, _ proportions: [Proportion]) -> [Breach] {
    text.ratios.compactMap { ratio in
      guard let count = ratio.low.whole, proportions.contains(where: { ratio.says($0) }) else { return nil }
      let others = ratio.total - count
      guard !text.wording.says(others, outside: ratio.tokens) else { return nil }
      return text.breach(
        .bothFrames, "It says \(count) of \(ratio.total), and not how many of the \(others) others.",
        hint: "Say in the same paragraph what happened to the other \(others).")
    }
  }
}

extension Wording {
  /// Whether a whole number stands in the text, elsewhere than there.
  func says(_ number: Int, outside range: Range<Int>) -> Bool {
    numbers.contains { !range.contains($0) && tokens[$0].number?.whole == number }
  }
}
