/// What a rule looks at: the record, the day of printing, and the pack's words for values.
public struct Facts: Sendable {
  /// The record.
  public let patient: Patient
  /// The day that counts as today.
  public let today: CalendarDay
  /// The language in which values are written.
  public let language: Language
  /// The words for values, such as `value.level.L4-L5`.
  public let labels: Labels
  /// The options that are compared, in order.
  public let options: [OptionID]
  /// The language somebody asked for, a BCP 47 tag; `nil` when nobody did.
  public let languageWanted: String?

  /// Facts from their parts.
  public init(
    patient: Patient, today: CalendarDay, language: Language, labels: Labels, options: [OptionID],
    languageWanted: String? = nil
  ) {
    self.patient = patient
    self.today = today
    self.language = language
    self.labels = labels
    self.options = options
    self.languageWanted = languageWanted
  }
}

extension Facts {
  /// The day on which the handout is read: that of the visit, else today.
  var readingDay: CalendarDay { patient.visit?.day ?? today }

  /// The age in full years on the reading day.
  var age: Int? { patient.birthDate?.fullYears(until: readingDay) }

  /// Whether the pictures show any of these.
  func shows(_ findings: Finding...) -> Bool {
    (patient.spine.findings ?? []).contains(where: findings.contains)
  }

  /// The entries of the record for treatments of these kinds.
  func tried(_ kinds: TriedTreatment.Kind...) -> [TriedTreatment] {
    (patient.tried ?? []).filter { kinds.contains($0.kind) }
  }

  /// The red flags of the record of one urgency, the gravest first, however the record orders them.
  func redFlags(emergency: Bool) -> [RedFlag] {
    let present = patient.redFlags ?? []
    return RedFlag.allCases.filter { $0.isEmergency == emergency && present.contains($0) }
  }

  /// Whether the record says that any of these allergies is there.
  func isAllergic(to allergies: Allergy...) -> Bool {
    (patient.health.allergies ?? []).contains(where: allergies.contains)
  }
}

extension Facts {
  /// A number, or the words for a value that is not known.
  func value(_ number: Int?) -> Prose.Value {
    guard let number else { return value(words: []) }
    return Prose.Value(language.write(number))
  }

  /// A day.
  func value(_ day: CalendarDay) -> Prose.Value { Prose.Value(language.write(day)) }

  /// The pack's words for values of one kind, each once and in order, as a list; the words for a value that is
  /// not known when there are none.
  func values<Raw: RawRepresentable<String>>(_ kind: String, _ raws: [Raw]) -> Prose.Value {
    value(words: raws.map { labels["value.\(kind).\($0.rawValue)"].plain })
  }

  /// Words as a list, each once; the words for a value that is not known when there are none.
  func value(words: [String], _ provenance: Prose.Provenance = .written) -> Prose.Value {
    let list = words.withoutRepeats(by: \.self).joined(separator: language.listMark)
    return list.isEmpty ? Prose.Value(labels["value.unknown"].plain) : Prose.Value(list, provenance)
  }
}
