public import ComparisonModel

/// The labels that the page itself needs: every language has all of them.
enum LabelKey: String, CaseIterable {
  case aboutMark = "about.mark"
  case aboutTitle = "about.title"
  case afterTitle = "after.title"
  case arrayCaption = "array.caption"
  case arrayShare = "array.share"
  case arraySharePeople = "array.share.people"
  case benefitWithheld = "benefit.withheld"
  case blankSide = "blank.side"
  case bringTitle = "bring.title"
  case bullet
  case certaintyNone = "certainty.none"
  case chartChange = "chart.change"
  case chartDifference = "chart.difference"
  case chartDifferenceValue = "chart.difference.value"
  case chartFavoursComparator = "chart.favours.comparator"
  case chartFavoursTreatment = "chart.favours.treatment"
  case chartNoDifference = "chart.no-difference"
  case citationMark = "citation.mark"
  case clinicReportsInterest = "clinic-reports.interest"
  case clinicReportsLabel = "clinic-reports.label"
  case clinicReportsTitle = "clinic-reports.title"
  case costsTitle = "costs.title"
  case decisionNotYet = "decision.not-yet"
  case decisionTitle = "decision.title"
  case decisionWhy = "decision.why"
  case documentTitle = "document.title"
  case figuresIntro = "figures.intro"
  case figuresNone = "figures.none"
  case figuresPeople = "figures.people"
  case figuresPeopleUnknown = "figures.people.unknown"
  case figuresTitle = "figures.title"
  case figuresWith = "figures.with"
  case footerAdvice = "footer.advice"
  case footerEdition = "footer.edition"
  case footerNotReviewed = "footer.not-reviewed"
  case footerOverdue = "footer.overdue"
  case footerPage = "footer.page"
  case footerReviewed = "footer.reviewed"
  case footerSources = "footer.sources"
  case forYouNone = "for-you.none"
  case glossaryTitle = "glossary.title"
  case harmsNote = "harms.note"
  case harmsTitle = "harms.title"
  case headBorn = "head.born"
  case headVisit = "head.visit"
  case methodGrade = "method.grade"
  case mailChoice = "mail.choice"
  case mailClosing = "mail.closing"
  case mailGreeting = "mail.greeting"
  case mailInside = "mail.inside"
  case mailPhone = "mail.phone"
  case mailReplyCall = "mail.reply.call"
  case mailReplyInterpreter = "mail.reply.interpreter"
  case mailReplyIntro = "mail.reply.intro"
  case mailReplyLarge = "mail.reply.large"
  case mailReplyName = "mail.reply.name"
  case mailReplyQuestion = "mail.reply.question"
  case mailReplyRead = "mail.reply.read"
  case mailReplyTitle = "mail.reply.title"
  case mailTown = "mail.town"
  case mailVisit = "mail.visit"
  case methodTitle = "method.title"
  case notKnown = "not-known"
  case notesTitle = "notes.title"
  case othersTitle = "others.title"
  case pathwayHere = "pathway.here"
  case pathwayTitle = "pathway.title"
  case questionsTitle = "questions.title"
  case redFlagsEmergency = "red-flags.emergency"
  case redFlagsEmergencyEnd = "red-flags.emergency.end"
  case redFlagsSameDay = "red-flags.same-day"
  case redFlagsSameDayClinic = "red-flags.same-day.clinic"
  case redFlagsSameDayEnd = "red-flags.same-day.end"
  case separator
  case sourcesNumber = "sources.number"
  case sourcesTitle = "sources.title"
  case subtitle
  case timelineDay = "timeline.day"
  case timelineMonths = "timeline.months"
  case timelineNote = "timeline.note"
  case timelineOption = "timeline.option"
  case timelinePhase = "timeline.phase"
  case timelineTitle = "timeline.title"
  case timelineWeek = "timeline.week"
  case timelineWeeks = "timeline.weeks"
  case timelineYear = "timeline.year"
  case title
  case unknownsTitle = "unknowns.title"
  case valuesHigh = "values.high"
  case valuesIntro = "values.intro"
  case valuesLow = "values.low"
  case valuesMine = "values.mine"
  case valuesTitle = "values.title"
  case warningsTitle = "warnings.title"
}

extension Labels {
  /// The prose under one of the page's own keys.
  subscript(_ key: LabelKey) -> Prose { self[key.rawValue] }

  /// The prose under one of the page's own keys, with its slots filled.
  func filled(_ key: LabelKey, _ values: [String: Prose.Value]) -> Prose {
    filled(key.rawValue, values)
  }

  /// The name of a row of the comparison.
  func rowName(_ row: String) -> Prose { self["row.\(row)"] }

  /// A remark below the name of a row, where the language has one.
  func rowRemark(_ row: String) -> Prose? { entries["row.\(row).remark"] }

  /// The words for how a study was made.
  subscript(_ design: StudyDesign) -> Prose { self["design.\(design.rawValue)"] }

  /// The heading under which a milestone of recovery stands.
  subscript(_ milestone: Milestone) -> Prose { self["milestone.\(milestone.rawValue)"] }

  /// The words for a certainty.
  subscript(_ certainty: Certainty) -> Prose { self["certainty.\(certainty.rawValue)"] }
}

extension SheetComposer {
  /// The keys of labels that a pack lacks, so that no key is ever printed in place of words.
  public static func missingLabels(in labels: Labels) -> [String] {
    let rows = Aspect.allCases.map(\.rawValue) + [Composition.forYouRow]
    let keys =
      LabelKey.allCases.map(\.rawValue) + rows.map { "row.\($0)" }
      + StudyDesign.allCases.map { "design.\($0.rawValue)" }
      + Certainty.allCases.map { "certainty.\($0.rawValue)" }
      + Milestone.allCases.map { "milestone.\($0.rawValue)" }
    return keys.filter { labels.entries[$0] == nil }
  }
}
