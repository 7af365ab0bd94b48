/// What only a clinic says, or what few people show, is never drawn (I2); no two studies on one scale (N13).
///
/// Two scores that may be drawn on the same scale must share a source, which is how a pack says that they are
/// of one study. A proportion is drawn in an array of its own, beside its own comparison group.
/// Not tested: the arrays themselves (I1), which the blocks draw in one way only.
enum Drawing {
  static func breaches(_ reading: PackReading) -> [Breach] {
    reading.pack.figures.flatMap(forbidden) + oneScale(reading.pack)
  }

  private static func forbidden(_ figure: Figure) -> [Breach] {
    guard figure.mayBeDrawn else { return [] }
    var reasons: [String] = []
    if figure.origin == .clinicReport { reasons.append("Only a clinic reports it.") }
    let groups = figure.measure.proportions.map(\.total)
    if let fewest = (groups + [figure.people].compactMap { $0 }).min(), fewest < Figure.fewestDrawn {
      reasons.append("\(fewest) people are too few for a picture.")
    }
    return reasons.map {
      Breach(
        .drawnFigures, at: "pack.json5: figures.\(figure.id.text)", $0, hint: "Say it in words: drawn: false."
      )
    }
  }

  private static func oneScale(_ pack: EvidencePack) -> [Breach] {
    var drawn: [Prose: Figure] = [:]
    return pack.figures.compactMap { figure in
      guard figure.isDrawable, case .meanChange = figure.measure, let scale = figure.scale else { return nil }
      guard let first = drawn[scale.name] else {
        drawn[scale.name] = figure
        return nil
      }
      guard Set(first.sources).isDisjoint(with: figure.sources) else { return nil }
      return Breach(
        .oneScale, at: "pack.json5: figures.\(figure.id.text)",
        "It would stand on one scale with \(first.id.text), which is of another study.",
        hint: "Draw one of the two: drawn: false for the other.")
    }
  }
}
