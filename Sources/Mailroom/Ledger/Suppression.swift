import ComparisonModel
import Frames

/// Why a record that could be printed is not.
struct Suppression: Hashable, Sendable {
  enum Cause: String, Sendable {
    /// The record says that the patient has died.
    case deceased
    /// The record is not in use.
    case inactive
    /// The patient does not want mail.
    case noMail = "no-mail"
    /// The id is on the list that the job was given.
    case listed
    /// An earlier record is about the same person at the same address.
    case duplicate
  }

  let cause: Cause
  /// The earlier row, for a duplicate.
  var earlierRow: Int?

  init(_ cause: Cause, earlierRow: Int? = nil) {
    self.cause = cause
    self.earlierRow = earlierRow
  }

  /// What the notes on a record say against mail.
  init?(_ notes: [Note]) {
    let codes = Set(notes.map(\.code))
    guard let cause = [Cause.deceased, .inactive, .noMail].first(where: { codes.contains($0.rawValue) })
    else {
      return nil
    }
    self.init(cause)
  }
}

/// What tells one person at one address from another: a digest, from which neither can be read.
enum PersonKey {
  /// The digest of name, day of birth and address; nil without an address, when two of a name may be two people.
  static func key(_ patient: Patient) -> [UInt8]? {
    guard let address = patient.address, !address.lines.isEmpty else { return nil }
    let parts =
      [patient.name.display, patient.birthDate?.iso ?? ""] + address.lines
      + [address.city ?? "", address.postalCode ?? "", address.country?.name ?? ""]
    return Array(SHA256.digest(Array(parts.map(folded).joined(separator: "\n").utf8)).prefix(16))
  }

  /// A text in small letters without anything but letters and digits: commas, full stops and spaces differ freely.
  private static func folded(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }
}
