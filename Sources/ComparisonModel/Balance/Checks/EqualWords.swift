/// About as many words for each option across the comparison table (IPDASi 2.1.1).
///
/// Counted are the rows that every option fills, so that an honest "Not known" is not made up for with
/// padding elsewhere: those of page 1, the others, and both together. Each option may lie 30 % from the mean.
/// Not tested: the area on paper, which the layout gives in equal columns.
enum EqualWords {
  /// The rows that stand side by side on page 1.
  static let firstRows: [Aspect] = [.what, .how, .recovery, .help, .harms, .undo]
  /// The rows about whom it is for, what may follow and what it costs.
  static let secondRows: [Aspect] = [.considered, .notFor, .later, .cost]
  /// How far an option may lie from the mean, as a part of the mean.
  static let tolerance = 0.3

  static func breaches(_ reading: PackReading) -> [Breach] {
    let counts = wordCounts(reading)
    let filled = Aspect.allCases.filter { aspect in
      reading.pack.treatments.allSatisfy { counts[$0.id]?[aspect] != nil }
    }
    let groups = [firstRows, secondRows, firstRows + secondRows]
    return groups.flatMap { group in
      uneven(reading.pack, counts, group.filter { filled.contains($0) })
    }
  }

  private static func wordCounts(_ reading: PackReading) -> [OptionID: [Aspect: Int]] {
    var counts: [OptionID: [Aspect: Int]] = [:]
    for text in reading.texts {
      guard case .row(let aspect) = text.kind, let option = text.option else { continue }
      counts[option, default: [:]][aspect] = text.wording.wordCount
    }
    return counts
  }

  private static func uneven(
    _ pack: EvidencePack, _ counts: [OptionID: [Aspect: Int]], _ rows: [Aspect]
  ) -> [Breach] {
    let totals = pack.treatments.map { treatment in
      rows.reduce(0) { $0 + (counts[treatment.id]?[$1] ?? 0) }
    }
    guard totals.count > 1 else { return [] }
    let mean = Double(totals.reduce(0, +)) / Double(totals.count)
    return zip(pack.treatments, totals).compactMap { treatment, total in
      guard abs(Double(total) - mean) > tolerance * mean else { return nil }
      let names = rows.map(\.rawValue).joined(separator: ", ")
      return Breach(
        .equalWords, at: "\(pack.language.tag)/treatments.json5: \(treatment.id.text).rows",
        "\(total) words in \(names); the options' mean is \(Int(mean.rounded())).",
        hint: "Keep each option within 30 % of the mean.")
    }
  }
}
