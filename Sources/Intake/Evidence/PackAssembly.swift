import ComparisonModel

/// Puts the values of a pack together from its files.
struct PackAssembly {
  private let files: PackFiles
  private let names: PackNames

  init(_ files: PackFiles) {
    self.files = files
    names = PackNames(facts: files.facts, companion: files.words("companion"))
  }

  func pack() -> EvidencePack? {
    // Words are read first and on their own, so that a mistake in the facts hides none in the words.
    let language = LanguageReader.language(files.words("language"))
    let companion = CompanionReader(names: names).companion(files.words("companion"))
    let rules = RuleWordsReader(names: names).rules(files.words("rules"))
    let labels = labels()
    return files.facts.object { facts in
      let edition = facts.required("edition").text()
      let compiled = facts.required("compiled").day()
      let review = facts.required("review").object(review)
      let treatments = treatments(facts.required("options"))
      let figures = figures(facts["figures"], scales: facts["scales"])
      let harms = harms(facts["harms"], kinds: facts["harmKinds"])
      let sources = sources(facts["sources"])
      guard let edition, let compiled, let review, let language, let companion else { return nil }
      return EvidencePack(
        edition: edition, compiled: compiled, review: review, language: language, treatments: treatments,
        figures: figures, harmKinds: harms.kinds, harms: harms.harms, sources: sources, companion: companion,
        ruleWords: rules, labels: labels)
    }
  }

  private func review(_ fields: FieldReader) -> Review? {
    let reviewer = fields["by"].text()
    let day = fields["on"].day()
    return fields.required("due").day().map { Review(reviewer: reviewer, day: day, due: $0) }
  }

  private func treatments(_ field: Field) -> [Treatment] {
    let words = WordsFile(files.words("treatments"), names.options)
    return field.list(TreatmentReader(names: names, words: words).treatment) ?? []
  }

  private func figures(_ field: Field, scales: Field) -> [Figure] {
    // The words of the scales stand among those of the figures, under a name of their own.
    let file = files.words("figures")
    let words = WordsFile(file.without("scales"), names.figures)
    let scaleWords = WordsFile(file.member("scales"), names.scales)
    let read = (scales.members() ?? []).compactMap { name, facts in
      scale(facts, scaleWords[Identifier(name)]).map { (name, $0) }
    }
    let byName = Dictionary(read) { first, _ in first }
    return field.list(FigureReader(names: names, words: words, scales: byName).figure) ?? []
  }

  private func scale(_ field: Field, _ words: Field?) -> Scale? {
    field.object { facts in
      let range = facts.required("range").integers(within: -1_000_000...1_000_000)
      let smallest = facts.required("smallestThatMatters").integer(0...1_000_000)
      let text = words?.object { fields in
        (name: names.requiredProse("name", of: fields), ends: names.requiredProse("ends", of: fields))
      }
      guard let range, let smallest, let text else { return nil }
      return Scale(name: text.name, ends: text.ends, range: range, smallestThatMatters: smallest)
    }
  }

  private func harms(_ field: Field, kinds: Field) -> (kinds: [Entry], harms: [Harm]) {
    let file = files.words("harms")
    return file.object { fields in
      let words = WordsFile(fields.required("kinds"), names.harms)
      let entries = names.harms.names.compactMap { name in
        words[HarmID(name)]?.object { fields in
          Entry(
            id: name, title: names.requiredProse("title", of: fields),
            text: names.prose(fields["text"]) ?? Prose([]))
        }
      }
      return (entries, HarmReader(names: names, cells: fields["cells"]).harms(field))
    } ?? ([], [])
  }

  private func sources(_ field: Field) -> [Source] {
    let lines = WordsFile(files.words("sources"), names.sources)
    return field.list(SourceReader(names: names, lines: lines).source) ?? []
  }

  private func labels() -> Labels {
    let entries = (files.words("labels").members() ?? []).compactMap { name, field in
      names.prose(field).map { (name, $0) }
    }
    return Labels(Dictionary(entries) { first, _ in first })
  }
}

extension Field {
  /// The field of an object's member.
  fileprivate func member(_ name: String) -> Field {
    fields()?[name] ?? Field(node: nil, mark: mark, path: .member(name, of: path), notes: notes)
  }

  /// The same object without one of its members.
  fileprivate func without(_ name: String) -> Field {
    guard let node, case .object(let object) = node.value else { return self }
    var rest = JSONObject()
    for member in object.members where member.name != name { _ = rest.add(member) }
    return Field(node: JSONNode(value: .object(rest), mark: node.mark), mark: mark, path: path, notes: notes)
  }
}
