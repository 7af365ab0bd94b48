/// What is said of an option is said of one that the pack has.
enum KnownOptions {
  static func breaches(_ reading: PackReading) -> [Breach] {
    let pack = reading.pack
    let known = Set(pack.treatments.map(\.id))
    var breaches: [Breach] = []
    func use(_ option: OptionID, at place: @autoclosure () -> String) {
      guard !known.contains(option) else { return }
      breaches.append(
        Breach(
          .knownOptions, at: place(), "There is no option \"\(option.text)\".",
          hint: "Use a name from pack.json5: options."))
    }
    for figure in pack.figures { use(figure.option, at: "pack.json5: figures.\(figure.id.text)") }
    for treatment in pack.treatments {
      for option in treatment.leavesOpen.keys.sorted() {
        use(option, at: "pack.json5: options.\(treatment.id.text).leavesOpen")
      }
    }
    for (rule, words) in pack.ruleWords.sorted(by: { $0.key < $1.key }) {
      let options = words.forYou.keys.sorted() + words.questions.compactMap(\.option) + words.withholdsBenefit
      for option in options { use(option, at: "\(pack.language.tag)/rules.json5: \(rule.text)") }
    }
    return breaches
  }
}
