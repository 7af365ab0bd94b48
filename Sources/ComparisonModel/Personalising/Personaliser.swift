/// Makes the comparison for one patient from what is known and what the record says.
public enum Personaliser {
  /// The comparison for one patient, or every reason why there is none.
  ///
  /// A red flag leaves nothing out: its warnings come first and the comparison follows. Where the record rules an
  /// option out, all outcome figures of that option are left out, since a figure does not say whether it tells of
  /// benefit; its harms stay, as they stand apart in the pack.
  ///
  /// - Parameters:
  ///   - options: The options in the order that the caller wants; empty for the record's own, else the pack's.
  ///   - overdueReason: Why it is printed although the review is overdue; without effect when it is not.
  ///   - languageWanted: The language asked for, a BCP 47 tag; `nil` for the record's own.
  public static func compare(
    pack: EvidencePack, patient: Patient, clinic: ClinicProfile?, today: CalendarDay,
    options: [OptionID] = [], overdueReason: String? = nil, languageWanted: String? = nil
  ) throws(ComparisonFailure) -> Comparison {
    let choice = OptionChoice(caller: options, patient: patient, pack: pack)
    let compared = choice.treatments.map(\.id)
    let facts = Facts(
      patient: patient, today: today, language: pack.language, labels: pack.labels, options: compared,
      languageWanted: languageWanted ?? patient.language)
    let gathering = Gathering(facts: facts, words: pack.ruleWords)
    let standing = ReviewStanding(pack: pack, clinic: clinic, today: today)
    let reason = standing.isOverdue ? overdueReason.flatMap(filled) : nil

    var problems = gathering.refusals + choice.problems
    if standing.isOverdue, reason == nil { problems.append(.overdue(standing.due)) }
    guard problems.isEmpty else {
      throw ComparisonFailure(problems: problems, warnings: gathering.warnings)
    }
    let shown = Set(compared).subtracting(gathering.withheld)
    return Comparison(
      pack: pack, patient: patient, clinic: clinic, today: today,
      options: gathering.columns(choice.treatments),
      figures: pack.figures.filter { shown.contains($0.option) },
      warnings: gathering.warnings, about: gathering.about, notes: gathering.notes,
      questions: gathering.questions(for: compared, everyone: pack.companion.questions),
      costs: gathering.costs, pathway: gathering.pathway(pack.companion.pathway),
      goalMilestones: gathering.milestones, fired: gathering.fired, overdueReason: reason)
  }

  private static func filled(_ text: String) -> String? { text.allSatisfy(\.isWhitespace) ? nil : text }
}
