/// Which options are compared, and in which order.
struct OptionChoice {
  /// The fewest and the most options that fit side by side.
  static let counts = 2...5

  /// The options of the pack that were asked for, in order.
  let treatments: [Treatment]
  /// What is wrong with what was asked for.
  let problems: [ComparisonFailure.Problem]

  /// The caller's order, else the record's, else the pack's; an empty list asks for nothing.
  init(caller: [OptionID], patient: Patient, pack: EvidencePack) {
    let wanted = [caller, patient.options].first { !$0.isEmpty } ?? pack.treatments.map(\.id)
    let distinct = wanted.withoutRepeats(by: \.self)
    treatments = distinct.compactMap(pack.treatment)
    var problems = distinct.filter { pack.treatment($0) == nil }.map(ComparisonFailure.Problem.unknownOption)
    problems += Self.repeated(in: wanted).map { .repeatedOption($0) }
    if !Self.counts.contains(distinct.count) { problems.append(.optionCount(distinct.count)) }
    self.problems = problems
  }

  private static func repeated(in options: [OptionID]) -> [OptionID] {
    var seen: Set<OptionID> = []
    return options.filter { !seen.insert($0).inserted }.withoutRepeats(by: \.self)
  }
}
