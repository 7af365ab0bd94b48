/// A treatment that the patient has tried.
public struct TriedTreatment: Hashable, Sendable {
  /// What was tried.
  public var kind: Kind
  /// For how many weeks.
  public var weeks: Int?
  /// How often.
  public var times: Int?
  /// Whether it followed a program.
  public var isStructured: Bool?
  /// How much it helped.
  public var helped: Help?

  /// A treatment of a kind.
  public init(
    kind: Kind, weeks: Int? = nil, times: Int? = nil, isStructured: Bool? = nil, helped: Help? = nil
  ) {
    self.kind = kind
    self.weeks = weeks
    self.times = times
    self.isStructured = isStructured
    self.helped = helped
  }

  /// A kind of treatment, by the name a record gives it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case physicalTherapy = "physical therapy"
    case homeExercise = "home exercise"
    case medicines
    case manualTherapy = "manual therapy"
    case acupuncture
    case copingSkills = "coping skills"
    case epiduralSteroid = "epidural steroid"
    case facetInjection = "facet injection"
    case nerveBlock = "nerve block"
    case radiofrequency
    case prp
    case fibrin
    case other
  }

  /// How much a treatment helped.
  public enum Help: String, Hashable, Sendable, CaseIterable {
    case no
    case some
    case days
    case weeks
    case months
    case lasting
  }
}

/// An operation on the spine.
public struct PriorSurgery: Hashable, Sendable {
  /// What was done.
  public var kind: Kind
  /// Where.
  public var level: SpineLevel?
  /// In which year.
  public var year: Int?

  /// An operation of a kind.
  public init(kind: Kind, level: SpineLevel? = nil, year: Int? = nil) {
    self.kind = kind
    self.level = level
    self.year = year
  }

  /// A kind of operation.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case discectomy
    case laminectomy
    case fusion
    case discReplacement = "disc replacement"
    case other
  }
}

/// A sign that needs care at once.
public enum RedFlag: String, Hashable, Sendable, CaseIterable {
  /// Trouble passing or holding urine or stool.
  case bladderOrBowel = "bladder or bowel"
  /// Numbness between the legs.
  case saddleNumbness = "saddle numbness"
  /// Weakness of a leg that is new or grows.
  case legWeakness = "leg weakness"
  /// Signs in both legs.
  case bothLegs = "both legs"
  /// Fever or chills with back pain.
  case fever
  /// A major fall or injury.
  case injury
  /// A known cancer with new pain.
  case cancer
  /// Weight lost for no reason.
  case weightLoss = "weight loss"
  /// Sudden pain with steroid use or thin bones.
  case suddenPainThinBones = "sudden pain with thin bones"

  /// Whether it cannot wait until the end of the day.
  public var isEmergency: Bool {
    switch self {
    case .bladderOrBowel, .saddleNumbness, .legWeakness, .bothLegs: true
    case .fever, .injury, .cancer, .weightLoss, .suddenPainThinBones: false
    }
  }
}
