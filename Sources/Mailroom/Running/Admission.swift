import ComparisonModel
import Intake
import Postmarks

/// Everything about a record that depends on the order of the input: who gets an id, and who is a duplicate.
struct Admission {
  let workshop: Workshop

  /// What becomes of a record that has its turn.
  enum Entry: Sendable {
    case entered, elsewhere, suppressed
    case refused(Rejection.Reason)
  }

  /// Lets a record in, or says why not.
  func enter(
    _ draft: Draft, _ read: RecordReading, _ digest: [UInt8]
  ) throws(BatchFailure) -> Entry {
    guard workshop.job.shard.holds(read.id, digest: digest) else { return .elsewhere }
    guard case .success(let patient) = read.result else { return .entered }
    let name = patient.id.text.lowercased()
    let owner = try workshop.ledger.use { ledger throws(SQLiteFailure) in
      try ledger.claim(row: draft.row, digest: digest, id: patient.id.text, name: name)
    }
    guard let owner else {
      guard let suppression = try suppression(draft.row, patient, read) else {
        return try repeatedBarcode(draft.row, patient).map(Entry.refused) ?? .entered
      }
      try workshop.ledger.use { ledger throws(SQLiteFailure) in
        try ledger.suppress(row: draft.row, suppression)
      }
      return .suppressed
    }
    let isSame = owner.id == patient.id.text
    return .refused(
      Rejection.Reason(
        field: "id", code: isSame ? "repeated-id" : "similar-id",
        hint: isSame
          ? "Row \(owner.row) has the same id. Give each record its own."
          : "Row \(owner.row) has an id that differs only in small and capital letters. Change one of them."))
  }

  /// Why a record is not to be printed, if there is a reason.
  private func suppression(
    _ row: Int, _ patient: Patient, _ read: RecordReading
  ) throws(BatchFailure) -> Suppression? {
    if let suppression = read.suppression { return suppression }
    if workshop.job.suppressed.contains(patient.id.text) { return Suppression(.listed) }
    guard let person = PersonKey.key(patient) else { return nil }
    let earlier = try workshop.ledger.use { ledger throws(SQLiteFailure) in
      try ledger.claim(row: row, person: person)
    }
    return earlier.map { Suppression(.duplicate, earlierRow: $0) }
  }

  /// Why a record cannot have its barcode: the post tells two pieces apart by nothing else.
  private func repeatedBarcode(_ row: Int, _ patient: Patient) throws(BatchFailure) -> Rejection.Reason? {
    guard let number = try? workshop.marking.number(of: patient) else { return nil }
    let earlier = try workshop.ledger.use { ledger throws(SQLiteFailure) in
      try ledger.claim(row: row, tracking: number.tracking)
    }
    return earlier.map {
      Rejection.Reason(
        field: "imb_serial", code: "repeated-serial",
        hint: "Row \($0) has the same barcode. Give each piece a serial number of its own.")
    }
  }
}
