import ComparisonModel

/// Reads `language.json5`: how a language writes numbers and days, and the words that the checks look for.
enum LanguageReader {
  private static let directions = WordTable([("ltr", false), ("rtl", true)])

  static func language(_ file: Field) -> Language? {
    file.object { fields in
      Language(
        tag: fields.required("tag").text() ?? "",
        isRightToLeft: fields.required("direction").word(directions) ?? false,
        decimalMark: fields.required("decimalMark").string() ?? ".",
        groupMark: fields.required("groupMark").string() ?? "",
        minusSign: fields.required("minusSign").text() ?? "−",
        dayPattern: dayPattern(fields.required("day")), months: months(fields.required("months")),
        listMark: fields.required("listMark").string() ?? ", ",
        readability: fields["readability"].word(Language.ReadingFormula.self),
        exemptWords: Set(words(fields["exemptWords"])), bannedWords: words(fields["bannedWords"]),
        certaintyWords: byCertainty(fields["certaintyWords"]),
        overclaimingWords: byCertainty(fields["overclaimingWords"]),
        frequencyWords: fields["frequencyWords"].list(frequencyWord) ?? [],
        relativeRiskWords: words(fields["relativeRiskWords"]))
    }
  }

  private static func dayPattern(_ field: Field) -> String {
    guard let pattern = field.text() else { return "" }
    for slot in ["{day}", "{month}", "{year}"] where !pattern.contains(slot) {
      field.error("missing", "The pattern of a day has no \(slot).")
    }
    return pattern
  }

  private static func months(_ field: Field) -> [String] {
    let names = field.list { $0.text() } ?? []
    if field.node != nil, names.count != 12 {
      field.error("out-of-range", "Expected the names of 12 months.")
    }
    return names
  }

  /// Words in lower case, as the checks compare them.
  private static func words(_ field: Field) -> [String] { field.list { $0.text()?.lowercased() } ?? [] }

  private static func byCertainty(_ field: Field) -> [Certainty: [String]] {
    Dictionary(field.members(named: Certainty.self).map { ($0, words($1)) }) { first, _ in first }
  }

  private static func frequencyWord(_ field: Field) -> Language.FrequencyWord? {
    field.object { fields in
      guard let word = fields.required("word").text(),
        let band = fields.required("of10000").integers(within: 0...10_000)
      else { return nil }
      return Language.FrequencyWord(word: word.lowercased(), perTenThousand: band)
    }
  }
}
