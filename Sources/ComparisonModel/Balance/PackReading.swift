/// A pack with its texts read once, as the checks look at it.
struct PackReading: Sendable {
  /// The pack.
  let pack: EvidencePack
  /// All its texts.
  let texts: [PackText]
  /// The names that the reading formula passes over.
  let exempt: WordSet
  /// Whether the texts taught how the language says "of".
  let knowsRatios: Bool
  /// The sources by name.
  let sources: [SourceID: Source]
  /// The figures and harms by the sources they come from, as places in the pack.
  let typedBySource: [SourceID: [HarmFrequency]]

  /// A reading of a pack.
  init(_ pack: EvidencePack) {
    self.pack = pack
    exempt = WordSet(pack.language.exemptWords)
    var texts = PackWalk.texts(of: pack, exempt: exempt)
    let reader = RatioReader(pack, texts)
    for place in texts.indices where texts[place].wording.numbers.count > 1 {
      texts[place] = PackText(texts[place], ratios: reader.ratios(in: texts[place].wording))
    }
    self.texts = texts
    knowsRatios = reader.isTaught
    sources = Dictionary(pack.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    typedBySource = Self.typed(pack)
  }

  /// What the facts say, by source: a figure's proportions are kept as counted frequencies.
  private static func typed(_ pack: EvidencePack) -> [SourceID: [HarmFrequency]] {
    var typed: [SourceID: [HarmFrequency]] = [:]
    for figure in pack.figures {
      for source in figure.sources {
        typed[source, default: []] += figure.measure.proportions.map { .counted($0) }
      }
    }
    for harm in pack.harms {
      for source in harm.sources { typed[source, default: []].append(harm.frequency) }
    }
    return typed
  }

  /// Whether each of those sources is a clinic's word; `false` when there is none.
  func isClinicOnly(_ ids: [SourceID]) -> Bool {
    !ids.isEmpty && ids.allSatisfy { sources[$0]?.origin == .clinicReport }
  }

  /// The checks of a kind of text, applied to all texts.
  func each(_ check: (PackText) -> [Breach]) -> [Breach] { texts.flatMap(check) }
}
