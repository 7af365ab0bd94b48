extension RuleTable {
  /// The day of the last MRI.
  ///
  /// One of more than twelve months before the reading day counts as old.
  static let pictures: [Rule] = [
    Rule("mri", "spine.mriDate", slots: ["day"]) { facts in
      facts.patient.spine.mriDay.map { ["day": facts.value($0)] }
    },
    Rule("mri-old", "spine.mriDate, visit.date", slots: ["months"]) { facts in
      guard let day = facts.patient.spine.mriDay else { return nil }
      let months = day.fullMonths(until: facts.readingDay)
      let isOlder = months > 12 || (months == 12 && facts.readingDay.day != day.day)
      return isOlder ? ["months": facts.value(months)] : nil
    },
  ]
}
