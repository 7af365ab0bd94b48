/// Walks through all texts of a pack once, in the order of the files.
struct PackWalk {
  private let pack: EvidencePack
  private let exempt: WordSet
  private let isGraded: Bool
  private(set) var texts: [PackText] = []

  /// All texts of a pack.
  static func texts(of pack: EvidencePack, exempt: WordSet) -> [PackText] {
    var walk = PackWalk(pack, exempt)
    walk.treatments()
    walk.figures()
    walk.harms()
    walk.sources()
    walk.companion()
    walk.rules()
    walk.labels()
    return walk.texts
  }

  private init(_ pack: EvidencePack, _ exempt: WordSet) {
    self.pack = pack
    self.exempt = exempt
    isGraded = pack.language.readability == .fleschKincaid
    texts.reserveCapacity(1500)
  }

  private mutating func add(
    _ file: String, _ names: (String, String?, String?), item: Int? = nil, _ prose: Prose?,
    _ kind: PackText.Kind, option: OptionID? = nil, sources: [SourceID] = []
  ) {
    guard let prose else { return }
    let wording = Wording(prose, pack.language)
    texts.append(
      PackText(
        place: TextPlace(language: pack.language.tag, file: file, names: names, item: item), prose: prose,
        kind: kind, option: option,
        typedSources: sources, wording: wording,
        counts: isGraded && !kind.isSource ? ReadingCounts(wording, exempt: exempt) : nil))
  }

  private mutating func treatments() {
    let file = "treatments"
    for treatment in pack.treatments {
      let option = treatment.id
      add(file, (option.text, "name", nil), Prose(plain: treatment.name), .name, option: option)
      add(file, (option.text, "nameInText", nil), Prose(plain: treatment.nameInText), .name, option: option)
      for aspect in Aspect.allCases {
        let names = (option.text, "rows", aspect.rawValue)
        add(file, names, treatment.aspects[aspect], .row(aspect), option: option)
      }
      for milestone in Milestone.allCases {
        let names = (option.text, "milestones", milestone.rawValue)
        add(file, names, treatment.milestones[milestone]?.statement, .milestone, option: option)
      }
      for (place, phase) in treatment.phases.enumerated() {
        add(file, (option.text, "phases", nil), item: place, phase.label, .phase, option: option)
      }
    }
  }

  private mutating func figures() {
    var scales: Set<Prose> = []
    for (place, figure) in pack.figures.enumerated() {
      let details: [(String, Prose?)] = [
        ("definition", figure.definition), ("treated", figure.treated), ("population", figure.population),
        ("comparator", figure.comparator?.name), ("funding", figure.funding),
      ]
      add(
        "figures", (figure.id.text, "statement", nil), figure.statement, .statement(place),
        option: figure.option,
        sources: figure.sources)
      for (field, prose) in details {
        add(
          "figures", (figure.id.text, field, nil), prose, .figureDetail(place), option: figure.option,
          sources: figure.sources)
      }
      guard let scale = figure.scale, scales.insert(scale.name).inserted else { continue }
      add("figures", ("scales (\(figure.id.text))", "name", nil), scale.name, .label)
      add("figures", ("scales (\(figure.id.text))", "ends", nil), scale.ends, .label)
    }
  }

  private mutating func harms() {
    for kind in pack.harmKinds {
      add("harms", ("kinds", kind.id, "title"), kind.title, .companion(.title))
      add("harms", ("kinds", kind.id, "text"), kind.text, .harmKind)
    }
    for (place, harm) in pack.harms.enumerated() {
      add(
        "harms", ("cells", harm.kind.text, harm.option.text), harm.statement, .harm(place),
        option: harm.option, sources: harm.sources)
    }
  }

  private mutating func sources() {
    for source in pack.sources {
      add("sources", (source.id.text, nil, nil), source.line, .source, sources: [source.id])
    }
  }

  private mutating func companion() {
    let companion = pack.companion
    add("companion", ("condition", nil, nil), companion.condition, .companion(.account))
    add("companion", ("decision", nil, nil), companion.decision, .companion(.guidance))
    add("companion", ("naturalCourse", nil, nil), companion.naturalCourse, .companion(.account))
    entries("otherTreatments", companion.otherTreatments, .account)
    entries("pathway", companion.pathway, .account)
    entries("bring", companion.bring, .guidance)
    entries("questions", companion.questions, .guidance)
    entries("values", companion.values, .guidance)
    entries("emergencySigns", companion.emergencySigns, .guidance)
    entries("sameDaySigns", companion.sameDaySigns, .guidance)
    entries("afterProcedureSigns", companion.afterProcedureSigns, .guidance)
    entries("glossary", companion.glossary, .guidance)
    entries("unknowns", companion.unknowns, .account)
    entries("clinicReports", companion.clinicReports, .clinicReport)
    entries("method", companion.method, .guidance)
  }

  private mutating func entries(_ field: String, _ entries: [Entry], _ part: PackText.CompanionPart) {
    for entry in entries {
      let title: PackText.CompanionPart = part == .clinicReport ? part : .title
      add("companion", (field, entry.id, "title"), entry.title, .companion(title))
      add("companion", (field, entry.id, "text"), entry.text, .companion(part))
    }
  }

  private mutating func rules() {
    for (id, words) in pack.ruleWords.sorted(by: { $0.key < $1.key }) {
      rule(id.text, words)
    }
  }

  private mutating func rule(_ id: String, _ words: RuleWords) {
    for (option, prose) in words.forYou.sorted(by: { $0.key < $1.key }) {
      add("rules", (id, "forYou", option.text), prose, .ruleClaim, option: option)
    }
    for (field, lines) in [("warnings", words.warnings), ("notes", words.notes), ("costs", words.costs)] {
      for (place, line) in lines.enumerated() {
        add("rules", (id, field, nil), item: place, line, .ruleClaim)
      }
    }
    for (place, question) in words.questions.enumerated() {
      add("rules", (id, "questions", nil), item: place, question.text, .ruleFact, option: question.option)
    }
    for (place, step) in words.pathway.enumerated() {
      add("rules", (id, "pathway", nil), item: place, step.text, .ruleFact)
    }
    add("rules", (id, "about", "label"), words.about?.label, .ruleFact)
    add("rules", (id, "about", "value"), words.about?.value, .ruleFact)
    add("rules", (id, "refusal", nil), words.refusal, .ruleFact)
  }

  private mutating func labels() {
    // Words by which a goal is known are looked for in records, and never printed.
    let printed = pack.labels.entries.filter { !$0.key.hasPrefix(GoalWords.prefix) }
    for (key, prose) in printed.sorted(by: { $0.key < $1.key }) {
      add("labels", (key, nil, nil), prose, .label)
    }
  }
}
