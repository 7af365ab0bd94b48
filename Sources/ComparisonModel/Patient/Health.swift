/// Other facts about health that change what must be said.
public struct Health: Hashable, Sendable {
  /// Takes a blood thinner.
  public var bloodThinner: Bool?
  /// Bleeds easily.
  public var bleedingDisorder: Bool?
  /// Has few platelets or little haemoglobin.
  public var lowBloodCount: Bool?
  /// Has diabetes.
  public var diabetes: Bool?
  /// Is pregnant.
  public var pregnant: Bool?
  /// Has an infection.
  public var infection: Bool?
  /// Has or had cancer.
  public var cancer: Bool?
  /// Has a weak immune system, or takes steroids for long.
  public var weakImmuneSystem: Bool?
  /// Has thin bones.
  public var osteoporosis: Bool?
  /// Smokes.
  public var smoker: Bool?
  /// Has low mood, or fears to move.
  public var lowMood: Bool?
  /// Was given a fibrin sealant or aprotinin before.
  public var earlierSealant: Bool?
  /// Has an operation planned within a month.
  public var surgeryWithinMonth: Bool?
  /// Fears needles or wants to be asleep.
  public var needleFear: Bool?
  /// Allergies; `nil` when the record does not say.
  public var allergies: [Allergy]?

  /// Health of which nothing is known.
  public init() {}
}

/// An allergy.
public enum Allergy: Hashable, Sendable {
  /// Aprotinin, a part of the sealant.
  case aprotinin
  /// A product made from human plasma.
  case plasmaProduct
  /// Matter from cattle.
  case bovine
  /// X-ray dye.
  case contrastDye
  /// Local anaesthetic.
  case anaesthetic
  /// An antibiotic.
  case antibiotic
  /// Steroid.
  case steroid
  /// Latex.
  case latex
  /// Another, in the record's words.
  case other(String)
}

/// The kind of work that a patient does.
public enum Work: String, Hashable, Sendable, CaseIterable {
  /// Mostly sitting.
  case desk
  /// Mostly lifting and moving.
  case manual
  /// Off work.
  case off
  /// Off work with a compensation claim.
  case compensation
  /// Retired.
  case retired
  /// Another kind.
  case other
}

/// Who pays.
public enum Coverage: String, Hashable, Sendable, CaseIterable {
  /// Medicare.
  case medicare
  /// Medicaid.
  case medicaid
  /// A private insurer.
  case `private`
  /// The Department of Veterans Affairs.
  case va
  /// Nobody.
  case none
}
