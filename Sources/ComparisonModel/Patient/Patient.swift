/// What is known about one patient; whatever is `nil` is not known, and becomes a question for the visit.
public struct Patient: Hashable, Sendable {
  /// The record's id; safe as a file name.
  public var id: PatientID
  /// The name as it is printed.
  public var name: PersonName
  /// The day of birth.
  public var birthDate: CalendarDay?
  /// The sex, as the record gives it.
  public var sex: Sex?
  /// The preferred language, a BCP 47 tag.
  public var language: String?
  /// The clinic's own number for the patient.
  public var recordNumber: String?
  /// Where the patient lives.
  public var address: PostalAddress?
  /// The fields of the barcode on a letter to the patient.
  public var mailNumber: MailNumber?
  /// The visit for which the handout is made.
  public var visit: Visit?
  /// What is known of the spine.
  public var spine = Spine()
  /// What is known of the pain.
  public var pain = Pain()
  /// Treatments tried; `nil` when the record does not say.
  public var tried: [TriedTreatment]?
  /// Operations on the spine; `nil` when the record does not say.
  public var priorSurgery: [PriorSurgery]?
  /// Signs that need care at once; `nil` when the record does not say.
  public var redFlags: [RedFlag]?
  /// Other facts about health.
  public var health = Health()
  /// What the patient wants to be able to do, in the patient's words.
  public var goals: [String] = []
  /// The kind of work.
  public var work: Work?
  /// Whether the patient cares for someone.
  public var caring: Bool?
  /// Whether the patient was told that fusion is the only option.
  public var toldFusionOnly: Bool?
  /// Whether the patient is a veteran.
  public var veteran: Bool?
  /// Who pays.
  public var coverage: Coverage?
  /// Whether the patient declines products made from human plasma.
  public var declinesPlasma: Bool?
  /// Whether the patient needs large print.
  public var largePrint: Bool?
  /// The options to compare, in the patient's or the clinician's order; empty for all.
  public var options: [OptionID] = []
  /// A line from the clinic to the patient.
  public var note: String?

  /// A record that holds only an id and a name.
  public init(id: PatientID, name: PersonName) {
    self.id = id
    self.name = name
  }
}

/// The id of a record, checked so that it can be a file name.
public struct PatientID: Hashable, Sendable {
  /// The id as written.
  public let text: String

  /// An id, or `nil` unless it is 1 to 64 letters, digits, `-`, `_` or `.` of ASCII and begins with a letter
  /// or a digit.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    func isAlphanumeric(_ byte: UInt8) -> Bool {
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
    guard (1...64).contains(bytes.count), let first = bytes.first, isAlphanumeric(first),
      bytes.allSatisfy({ isAlphanumeric($0) || [45, 46, 95].contains($0) })
    else { return nil }
    self.text = text
  }
}

/// A person's name.
public struct PersonName: Hashable, Sendable {
  /// A title before the name.
  public var prefix: String?
  /// Given names in order.
  public var given: [String]
  /// The family name.
  public var family: String?
  /// The whole name, when the record gives it as one.
  public var whole: String?

  /// A name from its parts.
  public init(prefix: String? = nil, given: [String] = [], family: String? = nil, whole: String? = nil) {
    self.prefix = prefix
    self.given = given
    self.family = family
    self.whole = whole
  }

  /// The name as it is printed.
  public var display: String {
    whole ?? (([prefix] + given.map { $0 } + [family]).compactMap { $0 }.joined(separator: " "))
  }
}

/// A postal address.
public struct PostalAddress: Hashable, Sendable {
  /// Street lines in order.
  public var lines: [String]
  /// The town.
  public var city: String?
  /// The state or region.
  public var state: String?
  /// The postal code.
  public var postalCode: String?
  /// The country.
  public var country: Country?

  /// An address from its parts.
  public init(
    lines: [String] = [], city: String? = nil, state: String? = nil, postalCode: String? = nil,
    country: Country? = nil
  ) {
    self.lines = lines
    self.city = city
    self.state = state
    self.postalCode = postalCode
    self.country = country
  }
}

/// The visit for which a handout is made.
public struct Visit: Hashable, Sendable {
  /// The day of the visit.
  public var day: CalendarDay?
  /// Whom the patient will see.
  public var clinician: String?

  /// A visit from its parts.
  public init(day: CalendarDay? = nil, clinician: String? = nil) {
    self.day = day
    self.clinician = clinician
  }
}

/// The sex that a record gives.
public enum Sex: String, Hashable, Sendable, CaseIterable {
  /// Female.
  case female
  /// Male.
  case male
  /// Another.
  case other
  /// The record says that it is not known.
  case unknown
}
