/// What was measured, in whom, and next to what, beside each outcome (N7), in a form that does not flatter:
/// small studies as raw counts (N8), one denominator for a harm's ranges (N2), and the smallest change that
/// matters for a score (N14).
///
/// People and months may be missing: they then print as "Not known". Not tested: whether the options' harms
/// were counted over the same time; the table prints each time.
enum FigureFields {
  /// With fewer people than this, counts are not scaled to 100 (N8).
  static let fewestScaled = 100

  static func breaches(_ reading: PackReading) -> [Breach] {
    reading.pack.figures.flatMap { complete($0, reading.pack.language.tag) + rawCounts($0) }
      + oneDenominator(reading.pack)
  }

  private static func complete(_ figure: Figure, _ tag: String) -> [Breach] {
    var missing: [String] = []
    if isBlank(figure.definition) { missing.append("definition") }
    if isBlank(figure.population) { missing.append("population") }
    if isBlank(figure.statement) { missing.append("statement") }
    if figure.measure.isCompared, figure.comparator.map({ isBlank($0.name) }) ?? true {
      missing.append("comparator")
    }
    if case .meanChange = figure.measure, figure.scale.map({ $0.smallestThatMatters <= 0 }) ?? true {
      missing.append("scale with its smallestThatMatters")
    }
    return missing.map {
      Breach(
        .completeFigures, at: "\(tag)/figures.json5: \(figure.id.text)", "It lacks: \($0).",
        hint: "An outcome stands with what was measured, in whom, and next to what.")
    }
  }

  private static func isBlank(_ prose: Prose) -> Bool { prose.plain.allSatisfy(\.isWhitespace) }

  private static func rawCounts(_ figure: Figure) -> [Breach] {
    guard let people = figure.people, people < fewestScaled,
      figure.measure.proportions.contains(where: { $0.total > people })
    else { return [] }
    return [
      Breach(
        .rawCounts, at: "pack.json5: figures.\(figure.id.text)",
        "\(people) people were studied; the proportion is of more.",
        hint: "Give the counts of a small study as they are, such as [9, 19].")
    ]
  }

  private static func oneDenominator(_ pack: EvidencePack) -> [Breach] {
    pack.harmKinds.compactMap { kind in
      let totals = Set(
        pack.harms.compactMap { harm -> Int? in
          guard harm.kind.text == kind.id, case .range(_, let total) = harm.frequency else { return nil }
          return total
        })
      guard totals.count > 1 else { return nil }
      let list = totals.sorted().map(String.init).joined(separator: " and ")
      return Breach(
        .oneDenominator, at: "pack.json5: harms (\(kind.id))", "Its ranges are of \(list).",
        hint: "Give the ranges of one row of the same number of people.")
    }
  }
}

extension Measure {
  /// Whether there are numbers of a comparison group.
  var isCompared: Bool {
    switch self {
    case .proportion(_, let comparator): comparator != nil
    case .meanChange(_, let comparator, let difference): comparator != nil || difference != nil
    case .rate, .words: false
    }
  }
}
