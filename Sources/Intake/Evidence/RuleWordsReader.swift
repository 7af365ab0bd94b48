import ComparisonModel

/// Reads `rules.json5`: the words of each personalising rule.
struct RuleWordsReader {
  let names: PackNames

  func rules(_ file: Field) -> [RuleID: RuleWords] {
    let rules = (file.members() ?? []).compactMap { name, field in
      field.object(words).map { (RuleID(name), $0) }
    }
    return Dictionary(rules) { first, _ in first }
  }

  private func words(_ fields: FieldReader) -> RuleWords? {
    RuleWords(
      forYou: forYou(fields["forYou"]), questions: fields["questions"].list(question) ?? [],
      warnings: names.proses(fields["warnings"]), notes: names.proses(fields["notes"]),
      costs: names.proses(fields["costs"]), pathway: fields["pathway"].list(pathway) ?? [],
      about: fields["about"].object(about),
      milestones: fields["milestones"].list { $0.word(Milestone.self) } ?? [],
      refusal: names.prose(fields["refusal"]),
      withholdsBenefit: fields["withholdsBenefit"].list { $0.reference(names.options) } ?? [])
  }

  private func forYou(_ field: Field) -> [OptionID: Prose] {
    let lines = field.members(named: names.options).compactMap { option, line in
      names.prose(line).map { (option, $0) }
    }
    return Dictionary(lines) { first, _ in first }
  }

  /// A question for everyone is a text; one that belongs to an option is an object.
  private func question(_ field: Field) -> RuleQuestion? {
    if case .text? = field.node?.value {
      return names.prose(field).map { RuleQuestion(option: nil, text: $0) }
    }
    return field.object { fields in
      let option = fields["option"].reference(names.options)
      return RuleQuestion(option: option, text: names.requiredProse("text", of: fields))
    }
  }

  private func pathway(_ field: Field) -> PathwayWords? {
    field.object { fields in
      let step = fields.required("step").reference(names.steps)
      let text = names.requiredProse("text", of: fields)
      let isDone = fields["done"].boolean() ?? false
      return step.map { PathwayWords(step: $0.text, text: text, isDone: isDone) }
    }
  }

  private func about(_ fields: FieldReader) -> AboutWords? {
    AboutWords(
      label: names.requiredProse("label", of: fields), value: names.requiredProse("value", of: fields))
  }
}
