import ComparisonModel

/// Joins the facts of an option (`pack.json5`) with its words (`treatments.json5`).
struct TreatmentReader {
  let names: PackNames
  /// The words of each option.
  let words: WordsFile<Treatment>

  func treatment(_ field: Field) -> Treatment? {
    field.object { facts in
      guard let id = facts["id"].reference(names.options), let words = words[id]?.fields() else { return nil }
      let treatment = Treatment(
        id: id, name: words.required("name").text() ?? "",
        nameInText: words.required("nameInText").text() ?? "",
        aspects: proses(words["rows"], Aspect.self),
        milestones: milestones(facts["milestones"], words["milestones"]),
        phases: phases(facts["phases"], words["phases"]), leavesOpen: leavesOpen(facts["leavesOpen"], of: id))
      words.warnOfUnknown()
      return treatment
    }
  }

  /// The texts of an object under the words of an enumeration; those that are `null` stay absent.
  private func proses<Word: RawRepresentable<String> & CaseIterable & Hashable>(
    _ field: Field, _ type: Word.Type
  ) -> [Word: Prose] {
    let entries = field.members(named: type).compactMap { word, text in
      names.prose(text).flatMap { $0.runs.isEmpty ? nil : (word, $0) }
    }
    return Dictionary(entries) { first, _ in first }
  }

  private func milestones(_ facts: Field, _ words: Field) -> [Milestone: MilestoneTime] {
    let statements = proses(words, Milestone.self)
    var times: [Milestone: MilestoneTime] = [:]
    var timed: Set<Milestone> = []
    for (milestone, field) in facts.members(named: Milestone.self) {
      timed.insert(milestone)
      guard let (days, origin) = time(field) else { continue }
      times[milestone] = statements[milestone].map {
        MilestoneTime(days: days, statement: $0, origin: origin)
      }
    }
    for (milestone, field) in words.members(named: Milestone.self)
    where statements[milestone] != nil && !timed.contains(milestone) {
      field.warn(
        "unused-words", "pack.json5 gives no days for this milestone, and its words are not printed.",
        hint: "Give the days, or take the words out.")
    }
    return times
  }

  private func time(_ field: Field) -> (ClosedRange<Int>, Origin)? {
    field.object { fields in
      _ = names.sources(fields["sources"])
      guard let days = fields.required("days").integers(within: 0...36_500),
        let origin = fields.required("origin").word(Origin.self)
      else { return nil }
      return (days, origin)
    }
  }

  private func phases(_ facts: Field, _ words: Field) -> [RecoveryPhase] {
    let labels = WordsFile<PhaseName>(
      words, NameTable("phase", facts.items()?.compactMap { $0.fields()?.required("id") } ?? []))
    return facts.list { field in
      field.object { fields in
        let range = 0...36_500
        guard let id = fields["id"].string(), let text = labels[Identifier(id)],
          let label = names.prose(text), let start = fields.required("from").integer(range),
          let end = fields.required("to").integer(range)
        else { return nil }
        guard start < end else {
          field.error("out-of-range", "The phase ends before it begins.")
          return nil
        }
        return RecoveryPhase(label: label, start: start, end: end)
      }
    } ?? []
  }

  private func leavesOpen(_ field: Field, of id: OptionID) -> [OptionID: LaterChoice] {
    var choices: [OptionID: LaterChoice] = [:]
    for (other, choice) in field.members(named: names.options) {
      if other == id { choice.error("out-of-range", "An option does not leave itself open.") }
      choices[other] = choice.word(LaterChoice.self)
    }
    return choices
  }
}

/// What the phases of a recovery are named by.
private enum PhaseName {}
