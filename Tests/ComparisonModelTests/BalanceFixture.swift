import ComparisonModel

/// A small pack that keeps every rule of balance, of which a test breaks one.
struct BalanceFixture {
  /// A figure, with what tests change.
  struct FigureParts {
    var measure: Measure
    var option: OptionID = "fusion"
    var scale: Scale?
    var definition = "Felt better at 2 years."
    var statement: String
    var comparator: String? = "usual care"
    var people: Int?
    var certainty: Certainty? = .low
    var origin = Origin.publishedStudy
    var sources: [SourceID]
    var mayBeDrawn = true
  }

  var rows: [OptionID: [Aspect: String]] = [
    "fusion": [
      .what: "Two bones of the back are joined.", .recovery: "Walk on day 1.[^trial]",
      .help: "It **may** help. 63 of 100 felt better; 37 did not.[^trial]", .harms: "Pain for days.[^trial]",
    ],
    "rehab": [
      .what: "Work with a coach on strength.", .recovery: "You go on as now.",
      .help: "It **may** ease the pain and help you to cope.[^trial]", .harms: "Sore for some days.[^trial]",
    ],
  ]
  var leavesOpen: [OptionID: [OptionID: LaterChoice]] = [
    "fusion": ["rehab": .open], "rehab": ["fusion": .open],
  ]
  var figures: [FigureParts] = [
    FigureParts(
      measure: .proportion(
        treatment: .init(known: 63, of: 100), comparator: .init(known: 29, of: 100)),
      statement:
        "It may help. 63 of 100 felt better; 37 did not. With usual care, 29 of 100 did; 71 did not.",
      people: 294, sources: ["trial"])
  ]
  var harms: [Harm] = [
    Self.harm("infection", "fusion", .counted(.init(known: 2, of: 100)), "2 of 100[^trial]"),
    Self.harm("infection", "rehab", .doesNotApply, "Does not apply"),
  ]
  var sources: [SourceID: Origin] = ["trial": .publishedStudy, "clinic": .clinicReport]
  var condition = "A worn disc can hurt."
  var naturalCourse = "Pain comes and goes."
  var glossary = "A disc is the soft pad of the spine."
  var clinicReport = "The clinic speaks of 83 of 100 people and of 13,000 done.[^clinic]"
  var ruleLine = "You told us about {weeks} weeks."
  var label = "What it is"
  var due = "2027-11-21"
  var bannedWords = ["proven", "last resort", "1 in"]
  var readability: Language.ReadingFormula? = .fleschKincaid

  static let scale = Scale(
    name: Prose(plain: "Pain score"), ends: Prose(plain: "0 is none"), range: 0...100, smallestThatMatters: 15
  )

  static func harm(
    _ kind: HarmID, _ option: OptionID, _ frequency: HarmFrequency, _ statement: String,
    sources: [SourceID] = ["trial"]
  ) -> Harm {
    Harm(
      kind: kind, option: option, frequency: frequency, severity: .serious, followUpMonths: nil,
      statement: prose(statement), sources: sources)
  }

  /// Prose with `[^source]`, `{slot}` and `**strong**` as in the data.
  static func prose(_ text: String) -> Prose {
    var runs: [Prose.Run] = []
    var rest = text.replacing("**", with: "")[...]
    while let mark = rest.firstIndex(where: { $0 == "[" || $0 == "{" }),
      let end = rest[mark...].firstIndex(where: { $0 == "]" || $0 == "}" })
    {
      if mark > rest.startIndex { runs.append(.plain(String(rest[..<mark]))) }
      let name = String(rest[rest.index(after: mark)..<end])
      runs.append(rest[mark] == "[" ? .citation(SourceID(String(name.dropFirst()))) : .slot(name))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { runs.append(.plain(String(rest))) }
    return Prose(runs)
  }

  var language: Language {
    Language(
      tag: "en", isRightToLeft: false, decimalMark: ".", groupMark: ",", minusSign: "−",
      dayPattern: "{day}", months: [], listMark: ", ", readability: readability, exemptWords: ["fibrin"],
      bannedWords: bannedWords, certaintyWords: [.moderate: ["probably"], .low: ["may"]],
      overclaimingWords: [.low: ["probably", "will"]],
      frequencyWords: [
        .init(word: "common", perTenThousand: 100...999),
        .init(word: "very common", perTenThousand: 1000...10000),
      ], relativeRiskWords: ["half the risk", "% lower"])
  }

  var pack: EvidencePack {
    EvidencePack(
      edition: "1", compiled: Self.day("2026-11-21"),
      review: Review(reviewer: nil, day: nil, due: Self.day(due)), language: language,
      treatments: rows.keys.sorted().map(treatment), figures: figures.enumerated().map(figure),
      harmKinds: [Self.entry("infection", "Infection", "")], harms: harms,
      sources: sources.sorted { $0.key < $1.key }.map(Self.source), companion: companion,
      ruleWords: ["weeks": .init(note: Self.prose(ruleLine))],
      labels: Labels(["row.what": Self.prose(label), "grade": Self.prose("Grade {grade}")]))
  }

  private static func day(_ iso: String) -> CalendarDay {
    guard let day = CalendarDay(iso: iso) else { preconditionFailure("\(iso) is not a day") }
    return day
  }

  private static func entry(_ id: String, _ title: String, _ text: String) -> Entry {
    Entry(id: id, title: prose(title), text: prose(text))
  }

  private static func source(_ id: SourceID, _ origin: Origin) -> Source {
    Source(id: id, line: prose("A study."), citation: "", address: nil, origin: origin, wasRead: true)
  }

  private func treatment(_ id: OptionID) -> Treatment {
    Treatment(
      id: id, name: "Back care", nameInText: "back care", aspects: (rows[id] ?? [:]).mapValues(Self.prose),
      milestones: [:], phases: [], leavesOpen: leavesOpen[id] ?? [:])
  }

  private func figure(_ place: Int, _ parts: FigureParts) -> Figure {
    Figure(
      id: FigureID("figure-\(place)"), option: parts.option, measure: parts.measure, scale: parts.scale,
      definition: Self.prose(parts.definition), statement: Self.prose(parts.statement),
      treated: Self.prose("with it"), population: Self.prose("People with back pain."), people: parts.people,
      months: 24, design: .randomised, comparator: parts.comparator.map { Comparator(name: Self.prose($0)) },
      certainty: parts.certainty, funding: nil, origin: parts.origin, sources: parts.sources,
      mayBeDrawn: parts.mayBeDrawn)
  }

  private var companion: Companion {
    let entry = Self.entry
    return Companion(
      condition: Self.prose(condition), decision: Self.prose("Which way do you want to go?"),
      naturalCourse: Self.prose(naturalCourse), otherTreatments: [],
      pathway: [entry("talk", "Talk", "Talk it over.")], bring: [],
      questions: [entry("why", "Why now?", "")], values: [entry("pain", "Less pain", "")],
      emergencySigns: [entry("legs", "Weak legs", "Call 911.")], sameDaySigns: [], afterProcedureSigns: [],
      glossary: [entry("disc", "Disc", glossary)], unknowns: [],
      clinicReports: [entry("success", "Success", clinicReport)],
      method: [
        entry("evidence", "How", "We read studies."), entry("funding", "Who paid", "Nobody did."),
        entry("authors", "Who wrote", "A nurse did."),
      ])
  }
}

extension Proportion {
  /// A proportion that a test writes.
  init(known count: Int, of total: Int) {
    guard let proportion = Proportion(count, of: total) else { preconditionFailure("no proportion") }
    self = proportion
  }
}

extension RuleWords {
  fileprivate init(note: Prose) {
    self.init(
      forYou: [:], questions: [], warnings: [], notes: [note], costs: [], pathway: [], about: nil,
      milestones: [], refusal: nil, withholdsBenefit: [])
  }
}
