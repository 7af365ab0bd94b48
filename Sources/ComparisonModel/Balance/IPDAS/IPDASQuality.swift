/// The 28 quality items.
extension IPDASDesk {
  /// What makes it better.
  var quality: [IPDASItem] { information + probabilities + values + development + tests }

  private var information: [IPDASItem] {
    [
      item(
        "Q-natural-course", "What is likely without any treatment", met: "companion.json5: naturalCourse.",
        [
          needs(pack.companion.naturalCourse, "companion.json5: naturalCourse")
        ]),
      item(
        "Q-compare", "The options can be compared", met: "One table with the same rows for all.",
        [
          keeps([.sameRows, .sameHarms])
        ]),
    ]
  }

  private var probabilities: [IPDASItem] {
    [
      item(
        "Q-event-rates", "Gives how many people it happens to", met: "Figures with so many of so many.",
        [
          pack.figures.contains { !$0.measure.proportions.isEmpty }
            ? nil : "No figure is a proportion or a rate.",
          keeps([.naturalFrequencies, .oneInMany, .absoluteRisk]),
        ]),
      item(
        "Q-reference-group", "Says which people the numbers are about", met: "Each figure has a population.",
        [
          everyFigure("without a population") { needs($0.population, "") == nil }
        ]),
      item(
        "Q-same-time", "Compares over the same time", met: "Each figure with a comparison has one time.",
        [
          everyFigure("without a time") { !$0.measure.isCompared || $0.months != nil }
        ]),
      item(
        "Q-same-denominator", "Compares with the same denominator",
        met: "Compared groups are of as many people, or are a small study's raw counts.",
        [
          everyFigure("with two denominators") {
            Set($0.measure.proportions.map(\.total)).count < 2 || isSmall($0)
          },
          keeps([.oneDenominator]),
        ]),
      item(
        "Q-views", "Shows numbers in more than one way", met: "Words, and pictures where they are honest.",
        [
          pack.figures.contains(where: \.isDrawable) ? nil : "No figure may be drawn."
        ]),
      item(
        "Q-balanced-frame", "Says both how many and how many not", met: "Both frames stand together.",
        [
          keeps([.bothFrames, .drawnFigures, .oneScale])
        ]),
    ]
  }

  /// Whether a study is so small that its counts are given raw (N8).
  private func isSmall(_ figure: Figure) -> Bool {
    (figure.people ?? .max) < FigureFields.fewestScaled
  }

  private var values: [IPDASItem] {
    [
      item(
        "Q-what-matters", "Asks what matters most to the reader",
        met: "A values exercise; no option is marked.",
        [
          needs(pack.companion.values, "values")
        ]),
      item(
        "Q-steps", "Gives a way to decide, step by step", met: "companion.json5: pathway.",
        [
          needs(pack.companion.pathway, "pathway")
        ]),
      item(
        "Q-questions", "Gives questions for the visit", met: "companion.json5: questions.",
        [
          needs(pack.companion.questions, "questions")
        ]),
    ]
  }

  private var development: [IPDASItem] {
    let byPeople: [(String, String)] = [
      ("Q-needs-patients", "Patients were asked what they need"),
      ("Q-needs-clinicians", "Clinicians were asked what they need"),
      ("Q-review-patients", "Patients who did not make it reviewed it"),
      ("Q-review-clinicians", "Clinicians who did not make it reviewed it"),
      ("Q-field-patients", "Patients who face the decision tried it"),
      ("Q-field-clinicians", "Clinicians who counsel them tried it"),
    ]
    return byPeople.map { forPeople($0, $1, "Ask them, and keep a record; the pack cannot show it.") }
      + methods
      + [
        forPeople("Q-knowledge", "Shown to help people know more", "Only a trial shows it."),
        forPeople("Q-match", "Shown to help choices match what matters", "Only a trial shows it."),
      ]
  }

  private var methods: [IPDASItem] {
    [
      item(
        "Q-selection", "Says how the evidence was chosen",
        met: "companion.json5: method.evidence; whether it was followed is for people.",
        [needs("evidence", in: pack.companion.method, "method")]),
      item(
        "Q-quality", "Says how good the evidence is",
        met: "Each figure has a certainty and a design; whether they are right is for people.",
        [everyFigure("without a certainty") { $0.certainty != nil || $0.origin == .clinicReport }]),
      item(
        "Q-authors", "Says who made it and what they know", met: "companion.json5: method.authors.",
        [
          needs("authors", in: pack.companion.method, "method")
        ]),
      readingLevel,
    ]
  }

  private var readingLevel: IPDASItem {
    let isInMethod = needs("reading", in: pack.companion.method, "method") == nil
    let prints = isInMethod || pack.labels.entries.values.contains { $0.slots.contains("grade") }
    let grade = ReadingGrade(pack)
    return item(
      "Q-reading-level", "Reports its reading level",
      met:
        "It is said; as measured: mean \(grade?.mean.plain ?? "–"), highest \(grade?.highest.plain ?? "–").",
      [
        grade == nil ? "The language has no reading formula." : nil,
        prints ? nil : "Neither companion.json5: method.reading nor a label with {grade} says it.",
      ])
  }

  private var tests: [IPDASItem] {
    [
      forTests("Q-test-true-positive", "Chance of a true positive"),
      forTests("Q-test-true-negative", "Chance of a true negative"),
      forTests("Q-test-false-positive", "Chance of a false positive"),
      forTests("Q-test-false-negative", "Chance of a false negative"),
      forTests("Q-test-detection", "Chance of finding it with and without the test"),
    ]
  }
}
