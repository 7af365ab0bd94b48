/// The checks that keep the evidence honest, run on every load of a pack.
public enum Balance {
  /// What a pack was found to be.
  public struct Review: Sendable {
    /// All breaches, in the order of the rules; none when the pack may be used.
    public let breaches: [Breach]
    /// How easily the pack is read, or `nil` when its language has no formula.
    public let grade: ReadingGrade?
  }

  /// Looks through a pack once, for its breaches and its reading grade.
  ///
  /// What no program can see is not tested: whether a number is the one in the source, whether success is
  /// shown for one option and failure for another (N6), and whether a picture says what its figure says.
  public static func review(_ pack: EvidencePack) -> Review {
    let reading = PackReading(pack)
    let breaches: [[Breach]] = [
      SameDetail.breaches(reading), EqualWords.breaches(reading), KnownOptions.breaches(reading),
      SourcedText.breaches(reading), SourceList.breaches(reading), FigureFields.breaches(reading),
      BothFrames.breaches(reading), AgreeingNumbers.breaches(reading),
      NaturalFrequencies.breaches(reading), AbsoluteRisk.breaches(reading),
      BannedWords.breaches(reading), FrequencyBands.breaches(reading), CertaintyVerbs.breaches(reading),
      Drawing.breaches(reading), ClinicNumbers.breaches(reading), PlainReading.breaches(reading),
      FilledSlots.breaches(reading), ReviewDate.breaches(reading),
    ]
    return Review(breaches: breaches.flatMap { $0 }, grade: ReadingGrade(texts: reading.texts))
  }

  /// All breaches of a pack, in the order of the rules; none when the pack may be used.
  public static func check(_ pack: EvidencePack) -> [Breach] { review(pack).breaches }
}
