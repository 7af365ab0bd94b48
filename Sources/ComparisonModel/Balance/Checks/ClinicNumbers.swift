/// Numbers that only a clinic reports stand only under what the clinic reports (A1, A2, A5, A6; N15).
///
/// Elsewhere refused are: a figure with numbers whose origin is a clinic's report; a ratio whose nearest
/// citation is a clinic's; and a count of 1,000 or more that what the clinic reports has too, in a paragraph
/// with no other source. Times of recovery may come from a clinic: they carry their origin.
enum ClinicNumbers {
  private static let largeCount = 1000

  static func breaches(_ reading: PackReading) -> [Breach] {
    let counts = reportedCounts(reading)
    return figures(reading.pack) + reading.each { check($0, reading, counts) }
  }

  private static func figures(_ pack: EvidencePack) -> [Breach] {
    pack.figures.filter { $0.origin == .clinicReport && $0.measure != .words }.map { figure in
      Breach(
        .clinicNumbers, at: "pack.json5: figures.\(figure.id.text)",
        "Only a clinic reports its numbers.", hint: "Move them to companion.json5: clinicReports, in words.")
    }
  }

  private static func reportedCounts(_ reading: PackReading) -> Set<Int> {
    var counts: Set<Int> = []
    for text in reading.texts where text.kind == .companion(.clinicReport) {
      counts.formUnion(text.wording.numbers.compactMap { text.wording.tokens[$0].number?.whole })
    }
    return counts.filter { $0 >= largeCount }
  }

  private static func check(_ text: PackText, _ reading: PackReading, _ counts: Set<Int>) -> [Breach] {
    switch text.kind {
    case .companion(.clinicReport), .label, .source: return []
    default: break
    }
    let tokens = text.wording.tokens
    let ratios = text.ratios.contains { ratio in
      reading.isClinicOnly(nearest(text, after: ratio.tokens.upperBound) ?? text.typedSources)
    }
    let large = text.wording.numbers.contains { place in
      tokens[place].number?.whole.map { counts.contains($0) } ?? false
    }
    guard ratios || (large && !text.allSources.contains { reading.sources[$0]?.origin != .clinicReport })
    else { return [] }
    return [
      text.breach(
        .clinicNumbers, "A number that only a clinic reports.",
        hint: "Leave it to companion.json5: clinicReports.")
    ]
  }

  /// The citations that stand next after a place, together.
  private static func nearest(_ text: PackText, after place: Int) -> [SourceID]? {
    let tokens = text.wording.tokens
    guard let first = tokens[place...].firstIndex(where: \.isCitation) else { return nil }
    let before = tokens[..<first].count(where: \.isCitation)
    return Array(
      text.prose.citations.dropFirst(before).prefix(tokens[first...].prefix(while: \.isCitation).count))
  }
}
