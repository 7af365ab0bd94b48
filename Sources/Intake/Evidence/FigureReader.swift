import ComparisonModel

/// Joins the facts of a figure (`pack.json5`) with its words (`figures.json5`).
struct FigureReader {
  let names: PackNames
  /// The words of each figure.
  let words: WordsFile<Figure>
  let scales: [String: Scale]

  func figure(_ field: Field) -> Figure? {
    field.object { facts in
      let measure = MeasureReader(facts: facts, scales: scales, names: names).measure()
      let option = facts.required("option").reference(names.options)
      let design = facts.required("design").word(StudyDesign.self)
      let origin = facts.required("origin").word(Origin.self)
      let people = facts["people"].integer(0...1_000_000_000)
      let months = facts["months"].integer(0...1200)
      let certainty = facts["certainty"].word(Certainty.self)
      let sources = names.sources(facts["sources"])
      let mayBeDrawn = facts["drawn"].boolean() ?? false
      guard let id = facts["id"].reference(names.figures), let words = words[id]?.fields() else { return nil }
      let text = figureWords(words, measure: measure)
      guard let measure, let option, let design, let origin else { return nil }
      return Figure(
        id: id, option: option, measure: measure.value, scale: measure.scale, definition: text.definition,
        statement: text.statement, treated: text.treated, population: text.population, people: people,
        months: months, design: design, comparator: text.comparator, certainty: certainty,
        funding: text.funding, origin: origin, sources: sources, mayBeDrawn: mayBeDrawn)
    }
  }

  private struct FigureWords {
    let definition: Prose
    let statement: Prose
    let treated: Prose
    let population: Prose
    let comparator: Comparator?
    let funding: Prose?
  }

  private func figureWords(_ fields: FieldReader, measure: MeasureReader.Result?) -> FigureWords {
    let comparator = fields["comparator"]
    if measure?.hasComparator == true, comparator.node == nil {
      comparator.error("missing", "The figure has numbers of a comparator, and no words say what it was.")
    }
    let treated = fields["treated"]
    if measure?.isWords == false, treated.node == nil {
      treated.error("missing", "The figure has numbers, and no words name the treated group.")
    }
    let text = FigureWords(
      definition: names.requiredProse("definition", of: fields),
      statement: names.requiredProse("statement", of: fields), treated: names.prose(treated) ?? Prose([]),
      population: names.requiredProse("population", of: fields),
      comparator: names.prose(comparator).map(Comparator.init), funding: names.prose(fields["funding"]))
    fields.warnOfUnknown()
    return text
  }
}
