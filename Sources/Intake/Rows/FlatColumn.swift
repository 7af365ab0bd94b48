/// The columns of a table of records.
///
/// They follow the fields of a record; a list stands in one cell, its items parted by semicolons.
public enum FlatColumn: String, Hashable, Sendable, CaseIterable {
  case id, prefix, given, family
  case birthDate = "birth_date"
  case sex, language, mrn
  case addressLine1 = "address_line1"
  case addressLine2 = "address_line2"
  case city, state
  case postalCode = "postal_code"
  case country
  case visitDate = "visit_date"
  case clinician, region, levels, findings, stable
  case slipGrade = "slip_grade"
  case mriDate = "mri_date"
  case painNow = "pain_now"
  case painScale = "pain_scale"
  case painWhere = "pain_where"
  case painMonths = "pain_months"
  case odi, tried
  case priorSurgery = "prior_surgery"
  case redFlags = "red_flags"
  case bloodThinner = "blood_thinner"
  case bleedingDisorder = "bleeding_disorder"
  case lowBloodCount = "low_blood_count"
  case diabetes, pregnant, infection, cancer
  case weakImmuneSystem = "weak_immune_system"
  case osteoporosis, smoker
  case lowMood = "low_mood"
  case earlierSealant = "earlier_sealant"
  case surgeryWithinMonth = "surgery_within_month"
  case needleFear = "needle_fear"
  case allergies, goals, work, caring
  case toldFusionOnly = "told_fusion_only"
  case veteran, coverage
  case declinesPlasma = "declines_plasma"
  case largePrint = "large_print"
  case options, note
  case mailOK = "mail_ok"
  case deceased, active
  case imbBarcodeID = "imb_barcode_id"
  case imbService = "imb_service"
  case imbMailer = "imb_mailer"
  case imbSerial = "imb_serial"
  case imbRouting = "imb_routing"

  /// The columns without which there is no record.
  static let required: [FlatColumn] = [.id, .given, .family]

  /// The column's cell in the template's one row: an invented patient.
  var example: String {
    switch self {
    case .id: "example-1"
    case .prefix: "Ms."
    case .given: "María"
    case .family: "Ejemplo-Ruíz"
    case .birthDate: "1971-04-14"
    case .sex: "female"
    case .language: "en"
    case .addressLine1: "12 Harbor Street"
    case .city: "Springfield"
    case .state: "IL"
    case .postalCode: "62701"
    case .country: "US"
    case .visitDate: "2026-11-24"
    case .clinician: "Dr. Example"
    case .region: "lumbar"
    case .levels: "L4-L5;L5-S1"
    case .findings: "annular tear"
    case .stable: "yes"
    case .mriDate: "2026-09-30"
    case .painNow: "7"
    case .painScale: "nrs"
    case .painWhere: "back"
    case .painMonths: "14"
    case .odi: "42"
    case .tried: "physical therapy;epidural steroid"
    case .priorSurgery, .redFlags, .allergies: "none"
    case .bloodThinner, .pregnant, .deceased: "no"
    case .goals: "lift my granddaughter"
    case .work: "manual"
    case .coverage: "medicare"
    case .mailOK, .active: "yes"
    case .imbBarcodeID: "00"
    case .imbService: "040"
    case .imbMailer: "123456"
    case .imbSerial: "000000001"
    case .imbRouting: "62701"
    default: ""
    }
  }

  /// A table with every column and one row of example.
  public static var template: String {
    let names = allCases.map(\.rawValue).joined(separator: ",")
    return names + "\r\n" + allCases.map(\.example).joined(separator: ",") + "\r\n"
  }
}
