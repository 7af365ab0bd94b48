/// A rule of balance that a pack must keep; the ids in capitals are those of the project's evidence file.
public enum BalanceRule: String, Hashable, Sendable, CaseIterable {
  /// Every option answers the same questions; none is answered with a blank (IPDASi 2.1.1, N12).
  case sameRows = "same-rows"
  /// Every kind of harm has one cell for every option (IPDASi 2.1.1, N12).
  case sameHarms = "same-harms"
  /// The comparison table has about as many words for each option (IPDASi 2.1.1).
  case equalWords = "equal-words"
  /// What is said of an option is said of one that the pack has.
  case knownOptions = "known-options"
  /// A paragraph with a number names a source (IPDASi 2.2.1).
  case sourcedNumbers = "sourced-numbers"
  /// Benefits, harms and figures name a source (IPDASi 2.2.1).
  case sourcedClaims = "sourced-claims"
  /// Each source that is named is in the list of sources, once.
  case knownSources = "known-sources"
  /// Each source in the list is named somewhere.
  case usedSources = "used-sources"
  /// A figure says what was measured, in whom, and next to what (N7, N14).
  case completeFigures = "complete-figures"
  /// How many, and how many not (N5).
  case bothFrames = "both-frames"
  /// The words of a figure or a harm say its own numbers.
  case agreeingNumbers = "agreeing-numbers"
  /// One denominator for the ranges of a harm's row (N2).
  case oneDenominator = "one-denominator"
  /// Small studies as raw counts (N8).
  case rawCounts = "raw-counts"
  /// People of 100 or of 1,000, whole, and no bare per cent (N1, N9).
  case naturalFrequencies = "natural-frequencies"
  /// Never "1 in 20", 1/20 or 1:20 (N3).
  case oneInMany = "one-in-many"
  /// No relative risk without both absolute ones (N4).
  case absoluteRisk = "absolute-risk"
  /// No words that praise or push (U2).
  case bannedWords = "banned-words"
  /// A word for how often stands with a frequency inside its band (N11).
  case frequencyWords = "frequency-words"
  /// The verb is as sure as the evidence, and no surer (U1).
  case certaintyWords = "certainty-words"
  /// What only a clinic says, or what few people show, is never drawn (I2).
  case drawnFigures = "drawn-figures"
  /// Numbers that only a clinic reports stand only under what the clinic reports (A1, A2, A5, A6).
  case clinicNumbers = "clinic-numbers"
  /// No two studies on one scale (N13).
  case oneScale = "one-scale"
  /// Each paragraph can be read at grade 8 (C3).
  case readingGrade = "reading-grade"
  /// No sentence over 20 words (C3).
  case sentenceLength = "sentence-length"
  /// No paragraph over four sentences (C3).
  case paragraphLength = "paragraph-length"
  /// A value to be filled in stands only where something fills it.
  case filledSlots = "filled-slots"
  /// Somebody looks again within 24 months (IPDASi 2.2.3).
  case reviewDue = "review-due"

  /// The stable name under which messages and scripts know the rule.
  public var id: String { rawValue }
}
