/// A pack of two options: as small as a pack can be that holds something of every kind.
enum PackFixture {
  typealias File = (name: String, bytes: [UInt8])

  /// The files, with pieces of text replaced to break them.
  static func files(replacing old: String = "", with new: String = "", in name: String = "") -> [File] {
    texts.map { file in
      guard file.name == name else { return (file.name, Array(file.text.utf8)) }
      let parts = file.text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
      return (file.name, Array(parts.joined(separator: new).utf8))
    }
  }

  private static let texts: [(name: String, text: String)] = [
    (
      "pack.json5",
      """
      {
        edition: "2026.1", compiled: "2026-11-21",
        review: { by: null, on: null, due: "2027-11-21" },
        options: [
          {
            id: "fusion",
            milestones: {
              walk: { days: [1, 2], origin: "published-study", sources: ["a-2001"] },
              desk: { days: [14, 42], origin: "regulator", sources: [] },
            },
            phases: [{ id: "hospital", from: 0, to: 4 }],
            leavesOpen: { fibrin: "not-known" },
          },
          { id: "fibrin" },
        ],
        scales: { odi: { range: [0, 100], smallestThatMatters: 10 } },
        figures: [
          {
            id: "better", option: "fusion", kind: "proportion", treatment: [63, 100], comparator: [29, 100],
            people: 294, months: 24, design: "randomised", certainty: "low", origin: "published-study",
            sources: ["a-2001"], drawn: true,
          },
          {
            id: "score", option: "fusion", kind: "mean-change", scale: "odi",
            treatment: { before: "46.5", after: "34.0" }, comparator: { before: "44.8", after: "36.1" },
            difference: { value: "-4.1", interval: ["-8.1", "-0.1"] },
            design: "randomised", origin: "published-study", sources: ["a-2001"],
          },
          {
            id: "again", option: "fusion", kind: "rate", treatment: [23, 100], design: "records",
            origin: "regulator", sources: ["b-2020"],
          },
          { id: "none", option: "fibrin", kind: "words", design: "review", origin: "regulator", sources: [] },
        ],
        harmKinds: ["infection", "nerve"],
        harms: [
          {
            kind: "infection", option: "fusion", frequency: { counted: [1, 49] }, severity: "serious",
            months: 12, sources: ["a-2001"],
          },
          { kind: "infection", option: "fibrin", frequency: { range: ["0.1", "1"], of: 1000 } },
          { kind: "nerve", option: "fusion", frequency: "not-known", severity: "not-known", sources: [] },
          { kind: "nerve", option: "fibrin", frequency: "does-not-apply" },
        ],
        sources: [
          {
            id: "a-2001", citation: "A. Spine 2001", address: "https://example.org", origin: "published-study",
            read: true,
          },
          { id: "b-2020", citation: "B. Register 2020", origin: "regulator", read: false },
        ],
      }
      """
    ),
    (
      "en/language.json5",
      """
      {
        tag: "en", direction: "ltr", decimalMark: ".", groupMark: ",", minusSign: "−",
        day: "{day} {month} {year}", listMark: ", ",
        months: ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"],
        readability: "flesch-kincaid", exemptWords: ["Fibrin"], bannedWords: ["Proven"],
        certaintyWords: { low: ["may"] }, overclaimingWords: { low: ["will"] },
        frequencyWords: [{ word: "Uncommon", of10000: [10, 99] }], relativeRiskWords: ["half the risk"],
      }
      """
    ),
    (
      "en/treatments.json5",
      """
      {
        fusion: {
          name: "Spinal fusion", nameInText: "fusion",
          rows: { what: "Two bones grow **together**[^a-2001].", how: null, "not-for": "Nobody {x}" },
          milestones: { walk: "1 to 2 days" }, phases: { hospital: "hospital" },
        },
        fibrin: { name: "Fibrin injection", nameInText: "fibrin", rows: {} },
      }
      """
    ),
    (
      "en/figures.json5",
      """
      {
        better: {
          definition: "Much better at 2 years", statement: "Fusion **may** help more[^a-2001].",
          treated: "with fusion", population: "Adults", comparator: "usual care", funding: "A company",
        },
        score: {
          definition: "Score at 2 years", statement: "May help.", treated: "with fusion",
          population: "Adults", comparator: "rehab",
        },
        again: {
          definition: "Surgery again", statement: "23 of 100.", treated: "with fusion", population: "Adults",
        },
        none: { definition: "Pain", statement: "Nobody knows.", population: "Nobody" },
        scales: { odi: { name: "Disability score", ends: "0 is no trouble" } },
      }
      """
    ),
    (
      "en/harms.json5",
      """
      {
        kinds: { infection: { title: "Infection", text: "" }, nerve: { title: "Nerve" } },
        cells: { infection: { fusion: "1 of 49[^a-2001]", fibrin: "0.1 to 1 of 1,000" } },
      }
      """
    ),
    ("en/sources.json5", #"{ "a-2001": "A study", "b-2020": "A register" }"#),
    (
      "en/companion.json5",
      """
      {
        condition: "Worn discs", decision: "Which?", naturalCourse: "Often better",
        pathway: [{ id: "therapy", title: "Therapy", text: "6 weeks" }, { id: "visit", title: "Visit" }],
        glossary: [{ id: "disc", title: "Disc", text: "A cushion" }],
      }
      """
    ),
    (
      "en/rules.json5",
      """
      {
        "blood-thinner": {
          forYou: { fusion: "Tell us of it." }, questions: ["When to stop?", { option: "fibrin", text: "Why?" }],
          warnings: ["**Stop**"], pathway: [{ step: "therapy", text: "{weeks} weeks", done: true }],
          about: { label: "Blood thinner", value: "yes" }, milestones: ["lifting"],
          withholdsBenefit: ["fibrin"],
        },
      }
      """
    ),
    ("en/labels.json5", #"{ title: "Side by **side**", "row.help": "Does it help?" }"#),
  ]
}
