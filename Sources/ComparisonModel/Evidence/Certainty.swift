/// How sure the evidence is, in the four words of GRADE.
public enum Certainty: String, Hashable, Sendable, CaseIterable {
  /// Further research is very unlikely to change the answer.
  case high
  /// Further research may change the answer.
  case moderate
  /// Further research is likely to change the answer.
  case low
  /// The answer is little more than a guess.
  case veryLow = "very-low"

  /// How many of the four dots are filled.
  public var dots: Int {
    switch self {
    case .high: 4
    case .moderate: 3
    case .low: 2
    case .veryLow: 1
    }
  }
}

/// Who stands behind a figure.
public enum Origin: String, Hashable, Sendable, CaseIterable {
  /// A clinic says so; nobody else checked it.
  case clinicReport = "clinic-report"
  /// A study that others can read.
  case publishedStudy = "published-study"
  /// A regulator, a registry or a public body.
  case regulator
}

/// How a study was made.
public enum StudyDesign: String, Hashable, Sendable, CaseIterable {
  /// People were assigned to the groups by chance.
  case randomised
  /// Several studies with groups assigned by chance, taken together.
  case pooledRandomised = "pooled-randomised"
  /// Groups that formed without chance.
  case comparedGroups = "compared-groups"
  /// One group, watched over time.
  case oneGroup = "one-group"
  /// Several single groups, taken together.
  case pooledGroups = "pooled-groups"
  /// A guideline or a review in words.
  case review
  /// Records of hospitals, insurers or regulators.
  case records
}
