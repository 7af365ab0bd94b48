/// Who hands the handout over.
public struct ClinicProfile: Hashable, Sendable {
  /// The name of the clinic.
  public let name: String
  /// The number to call with a question.
  public let phone: String?
  /// The number to call in an emergency.
  public let emergencyPhone: String?
  /// The options that the clinic itself sells: an interest that the page states.
  public let offers: [OptionID]
  /// The clinic's own review of the evidence, with the edition that was reviewed.
  public let review: ClinicReview?
  /// The return address as it may show on an envelope, a line each: nothing in it names a speciality.
  public let returnAddress: [String]
  /// Where the clinic posts its letters.
  public let country: Country

  /// A profile from its parts.
  public init(
    name: String, phone: String?, emergencyPhone: String?, offers: [OptionID], review: ClinicReview?,
    returnAddress: [String] = [], country: Country = .unitedStates
  ) {
    self.country = country
    self.returnAddress = returnAddress
    self.name = name
    self.phone = phone
    self.emergencyPhone = emergencyPhone
    self.offers = offers
    self.review = review
  }
}

/// A clinic's word that a clinician read the evidence.
public struct ClinicReview: Hashable, Sendable {
  /// The edition that was reviewed; another edition counts as not reviewed.
  public let edition: String
  /// Who reviewed it.
  public let reviewer: String
  /// When.
  public let day: CalendarDay
  /// When somebody must look again.
  public let due: CalendarDay

  /// A review from its parts.
  public init(edition: String, reviewer: String, day: CalendarDay, due: CalendarDay) {
    self.edition = edition
    self.reviewer = reviewer
    self.day = day
    self.due = due
  }
}
