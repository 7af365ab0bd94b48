/// The six qualifying and the ten certifying items.
extension IPDASDesk {
  /// Without these it is no decision aid.
  var qualifying: [IPDASItem] {
    let companion = pack.companion
    return [
      item(
        "1.1.1", "Says what the condition is", met: "companion.json5: condition.",
        [
          needs(companion.condition, "companion.json5: condition")
        ]),
      item(
        "1.1.2", "States the decision to be made", met: "companion.json5: decision.",
        [
          needs(companion.decision, "companion.json5: decision")
        ]),
      item(
        "1.1.3", "Lists the options, with going on without a procedure",
        met: "\(pack.treatments.count) options; people check that none is missing.",
        [pack.treatments.count < 2 ? "There are fewer than two options." : nil, everyOption(.what)]),
      item("1.1.4", "Good points of each option", met: "Each option has \"help\".", [everyOption(.help)]),
      item(
        "1.1.5", "Bad points of each option", met: "Each option has \"harms\" and its harm cells.",
        [
          everyOption(.harms), keeps([.sameHarms]),
        ]),
      item(
        "1.2.1", "What living with each option is like",
        met: "Each option has \"recovery\", and there is a values exercise; whether it covers body, mind and "
          + "company is for people.",
        [everyOption(.recovery), needs(companion.values, "values")]),
    ]
  }

  /// Without these it may do harm.
  var certifying: [IPDASItem] {
    [
      item(
        "2.1.1", "Good and bad points in equal detail", met: "Same rows, same harms, about as many words.",
        [
          keeps([.sameRows, .sameHarms, .equalWords])
        ]),
      item(
        "2.2.1", "Cites its evidence", met: "Every number and claim has a source.",
        [
          pack.sources.isEmpty ? "There are no sources." : nil,
          keeps([.sourcedNumbers, .sourcedClaims, .knownSources]),
        ]),
      item("2.2.2", "Gives its date", met: "Put together on \(pack.compiled.iso).", []),
      item(
        "2.2.3", "Says when it will be looked at again", met: "Due on \(pack.review.due.iso).",
        [
          keeps([.reviewDue])
        ]),
      item(
        "2.2.4", "Says how uncertain each outcome is",
        met: "Each figure has its certainty, and an interval, its people, or words only.",
        [
          everyFigure("without a certainty") { $0.certainty != nil || $0.origin == .clinicReport },
          everyFigure("without an interval or a number of people") {
            $0.people != nil || $0.measure == .words || $0.measure.hasInterval
          },
        ]),
      item(
        "2.3.1", "Says who paid", met: "companion.json5: method.funding.",
        [
          needs("funding", in: pack.companion.method, "method")
        ]),
      forTests("2.4.1", "What the test measures"), forTests("2.4.2", "Next steps when the test is positive"),
      forTests("2.4.3", "Next steps when the test is negative"),
      forTests("2.4.4", "What happens when a finding would never have caused trouble"),
    ]
  }
}

extension Measure {
  /// Whether a confidence interval is given.
  var hasInterval: Bool {
    guard case .meanChange(let treatment, let comparator, let difference) = self else { return false }
    return [treatment?.after, comparator?.after, difference].contains { $0?.interval != nil }
  }
}
