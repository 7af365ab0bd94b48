public import ComparisonModel

/// A small pack built in code, of which a test sets what it is about.
public struct FixturePack {
  /// The options, in order.
  public var options: [OptionID] = ["fibrin", "fusion", "prp", "steroid", "rehab"]
  /// The words of the rules.
  public var rules: [RuleID: RuleWords] = [:]
  /// The figures; one for every option unless set.
  public var figures: [Figure]?
  /// The names of the steps of the pathway.
  public var steps: [String] = []
  /// The questions for everyone: heading and words.
  public var questions: [(title: String, text: String)] = []
  /// The last day before somebody must look again.
  public var due = FixturePack.day("2027-11-21")
  /// The language.
  public var language = FixturePack.english
  /// Labels beside those for the values of records.
  public var labels: [String: String] = [:]

  /// A pack with five options and nothing else.
  public init() {}

  /// The pack.
  public var pack: EvidencePack {
    EvidencePack(
      edition: "fixture", compiled: Self.day("2026-11-21"),
      review: Review(reviewer: nil, day: nil, due: due), language: language,
      treatments: options.map(Self.treatment), figures: figures ?? options.map { Self.figure(of: $0) },
      harmKinds: [], harms: [], sources: [], companion: companion, ruleWords: rules, labels: allLabels)
  }

  /// A day that a test writes.
  public static func day(_ iso: String) -> CalendarDay {
    guard let day = CalendarDay(iso: iso) else { preconditionFailure("\(iso) is not a day") }
    return day
  }

  /// A figure in words.
  public static func figure(of option: OptionID) -> Figure {
    let words = Prose(plain: option.text)
    return Figure(
      id: FigureID("\(option.text)-figure"), option: option, measure: .words, scale: nil, definition: words,
      statement: words, treated: words, population: words, people: nil, months: nil, design: .oneGroup,
      comparator: nil, certainty: nil, funding: nil, origin: .publishedStudy, sources: [], mayBeDrawn: false)
  }

  /// English as far as values need it.
  public static let english = language()

  /// A language that writes numbers and days in its own way.
  public static func language(
    tag: String = "en", decimalMark: String = ".", groupMark: String = ",", minusSign: String = "−",
    dayPattern: String = "{day} {month} {year}"
  ) -> Language {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return Language(
      tag: tag, isRightToLeft: false, decimalMark: decimalMark, groupMark: groupMark, minusSign: minusSign,
      dayPattern: dayPattern, months: months, listMark: "; ", readability: nil, exemptWords: [],
      bannedWords: [], certaintyWords: [:], overclaimingWords: [:], frequencyWords: [],
      relativeRiskWords: [])
  }

  private static func treatment(_ id: OptionID) -> Treatment {
    Treatment(
      id: id, name: id.text, nameInText: id.text, aspects: [:], milestones: [:], phases: [], leavesOpen: [:])
  }

  private var companion: Companion {
    let nothing = Prose([])
    return Companion(
      condition: nothing, decision: nothing, naturalCourse: nothing, otherTreatments: [],
      pathway: steps.map { Self.entry($0, "") }, bring: [], questions: questions.map(Self.entry), values: [],
      emergencySigns: [], sameDaySigns: [], afterProcedureSigns: [], glossary: [], unknowns: [],
      clinicReports: [], method: [])
  }

  private static func entry(_ title: String, _ text: String) -> Entry {
    Entry(id: title, title: Prose(plain: title), text: Prose(plain: text))
  }

  /// Every value of a record has its raw name in angle marks as its words.
  private var allLabels: Labels {
    var entries = labels.mapValues { Prose(plain: $0) }
    entries["value.unknown"] = Prose(plain: "not known")
    func add(_ kind: String, _ raws: [String]) {
      for raw in raws { entries["value.\(kind).\(raw)"] = Prose(plain: "<\(raw)>") }
    }
    add("level", SpineLevel.allCases.map(\.rawValue))
    add("finding", Finding.allCases.map(\.rawValue))
    add("helped", TriedTreatment.Help.allCases.map(\.rawValue))
    add("surgery", PriorSurgery.Kind.allCases.map(\.rawValue))
    add("flag", RedFlag.allCases.map(\.rawValue))
    return Labels(entries)
  }
}

extension RuleWords {
  /// Words of which a test gives only those it is about.
  public static func fixture(
    forYou: [OptionID: String] = [:], questions: [(option: OptionID?, text: String)] = [],
    warnings: [String] = [], notes: [String] = [], costs: [String] = [],
    pathway: [(step: String, text: String, isDone: Bool)] = [], about: (label: String, value: Prose)? = nil,
    milestones: [Milestone] = [], refusal: String? = nil, withholdsBenefit: [OptionID] = []
  ) -> RuleWords {
    func prose(_ text: String) -> Prose { Prose(plain: text) }
    return RuleWords(
      forYou: forYou.mapValues(prose),
      questions: questions.map { RuleQuestion(option: $0.option, text: prose($0.text)) },
      warnings: warnings.map(prose), notes: notes.map(prose), costs: costs.map(prose),
      pathway: pathway.map { PathwayWords(step: $0.step, text: prose($0.text), isDone: $0.isDone) },
      about: about.map { AboutWords(label: prose($0.label), value: $0.value) }, milestones: milestones,
      refusal: refusal.map(prose), withholdsBenefit: withholdsBenefit)
  }
}

extension Patient {
  /// A record of which only the id and the name are known, then changed as a test wants.
  public static func fixture(_ change: (inout Patient) -> Void = { _ in }) -> Patient {
    guard let id = PatientID("p-1") else { preconditionFailure("p-1 is not an id") }
    var patient = Patient(id: id, name: PersonName(whole: "Test Person"))
    change(&patient)
    return patient
  }
}
