/// What is said of an option is said of one that the pack has.
enum KnownOptions {
  static func breaches(_ reading: PackReading) -> [Breach] {
    let pack = reading.pack
    let known = Set(pack.treatments.map(\.id))
    var used: [(String, OptionID)] = pack.figures.map { ("pack.json5: figures.\($0.id.text)", $0.option) }
    for treatment in pack.treatments {
      used += treatment.leavesOpen.keys.sorted().map {
        ("pack.json5: options.\(treatment.id.text).leavesOpen", $0)
      }
    }
    for (rule, words) in pack.ruleWords.sorted(by: { $0.key < $1.key }) {
      let options = words.forYou.keys.sorted() + words.questions.compactMap(\.option) + words.withholdsBenefit
      used += options.map { ("\(pack.language.tag)/rules.json5: \(rule.text)", $0) }
    }
    return used.filter { !known.contains($0.1) }.map { place, option in
      Breach(
        .knownOptions, at: place, "There is no option \"\(option.text)\".",
        hint: "Use a name from pack.json5: options.")
    }
  }
}
