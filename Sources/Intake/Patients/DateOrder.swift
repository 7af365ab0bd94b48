import ComparisonModel

/// Days of a record that cannot both be right.
enum DateOrder {
  /// Each problem, with the field it is in.
  static func problems(of patient: Patient) -> [(path: [String], message: String)] {
    guard let birth = patient.birthDate else { return [] }
    var problems: [(path: [String], message: String)] = []
    if let visit = patient.visit?.day, visit < birth {
      problems.append((["visit", "date"], "The visit is before the day of birth."))
    }
    if let picture = patient.spine.mriDay, picture < birth {
      problems.append((["spine", "mriDate"], "The MRI is before the day of birth."))
    }
    if patient.priorSurgery?.contains(where: { ($0.year ?? .max) < birth.year }) == true {
      problems.append((["priorSurgery"], "An operation is before the year of birth."))
    }
    return problems
  }
}
