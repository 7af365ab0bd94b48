import ComparisonModel
import EvenhandKit
import Filing
import Frames
import Intake

/// Makes handouts on one thread, with fonts and remembered words of its own.
struct Worker {
  private let workshop: Workshop
  private let printer: Printer

  /// Works until there is no more to do, and says so.
  static func run(_ workshop: Workshop) {
    do throws(BatchFailure) {
      let worker = try Worker(workshop)
      while let draft = workshop.jobs.take() {
        _ = workshop.outcomes.put(try worker.outcome(of: draft))
      }
    } catch {
      workshop.jobs.close(dropping: true)
      _ = workshop.outcomes.put(.failed(error))
    }
    _ = workshop.outcomes.put(.workerEnded)
  }

  private init(_ workshop: Workshop) throws(BatchFailure) {
    self.workshop = workshop
    do throws(HandoutFailure) {
      printer = try Printer()
    } catch {
      throw .settings(error)
    }
  }

  private func outcome(of draft: Draft) throws(BatchFailure) -> Outcome {
    let start = ContinuousClock.now
    let digest = draft.content.digest
    let read = RecordReading(draft.content, options: workshop.preparation.knownOptions)
    let entry = try workshop.turnstile.pass(draft.ticket) { () throws(BatchFailure) in
      try enter(draft, read, digest)
    }
    switch (entry, read.result) {
    case (.elsewhere, _): return .elsewhere(row: draft.row)
    case (.suppressed, _): return .suppressed(row: draft.row)
    case (.refused(let reason), _): return try reject(draft, read.id, [reason], digest)
    case (.entered, .failure(let refusal)):
      return try reject(draft, read.id, refusal.notes.compactMap(Self.reason), digest)
    case (.entered, .success(let patient)):
      let made: Made
      do throws(HandoutFailure) {
        made = try make(patient)
      } catch {
        return try reject(draft, patient.id, error.remarks.map(\.note).compactMap(Self.reason), digest)
      }
      return try deliver(made, draft, patient.id, start)
    }
  }

  private enum Entry: Sendable {
    case entered, elsewhere, suppressed
    case refused(Rejection.Reason)
  }

  /// Everything that depends on the order of the input.
  private func enter(
    _ draft: Draft, _ read: RecordReading, _ digest: [UInt8]
  ) throws(BatchFailure) -> Entry {
    guard workshop.job.shard.holds(read.id, digest: digest) else { return .elsewhere }
    guard case .success(let patient) = read.result else { return .entered }
    let name = patient.id.text.lowercased()
    let owner = try workshop.ledger.use { ledger throws(SQLiteFailure) in
      try ledger.claim(row: draft.row, digest: digest, id: patient.id.text, name: name)
    }
    guard let owner else {
      guard let suppression = try suppression(draft.row, patient, read) else { return .entered }
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

  private struct Made {
    let bytes: [UInt8]
    let pages: Int
    let edition: String
  }

  private func make(_ patient: Patient) throws(HandoutFailure) -> Made {
    let comparison = try workshop.preparation.compare(patient)
    let document = try printer.set(workshop.preparation.compose(comparison))
    let bytes = try printer.pdf(document, finish: PDFFinish(day: workshop.job.settings.today))
    return Made(bytes: bytes, pages: document.pages.count, edition: comparison.pack.edition)
  }

  private func deliver(
    _ made: Made, _ draft: Draft, _ id: PatientID, _ start: ContinuousClock.Instant
  ) throws(BatchFailure) -> Outcome {
    let file: String
    switch workshop.job.delivery {
    case .files(let naming): file = naming.name(of: id)
    }
    do throws(FilingFailure) {
      try WholeFile.write(made.bytes, to: "\(workshop.job.folder)/\(file)")
    } catch {
      throw .writing(error)
    }
    let receipt = Receipt(
      row: draft.row, id: id.text, file: file, pages: made.pages, bytes: made.bytes.count,
      sha256: SHA256.digest(made.bytes), edition: made.edition,
      milliseconds: Int((ContinuousClock.now - start) / .milliseconds(1)))
    try workshop.ledger.use { ledger throws(SQLiteFailure) in try ledger.finish(receipt) }
    return .printed(row: draft.row)
  }

  private func reject(
    _ draft: Draft, _ id: PatientID?, _ reasons: [Rejection.Reason], _ digest: [UInt8]
  ) throws(BatchFailure) -> Outcome {
    let rejection = Rejection(row: draft.row, id: id?.text, reasons: reasons)
    let original = workshop.job.keepsRejectedData ? draft.content.original : nil
    try workshop.ledger.use { ledger throws(SQLiteFailure) in
      try ledger.reject(rejection, digest: digest, original: original)
    }
    return .rejected(row: draft.row)
  }

  /// An error as a reason; warnings reject nothing.
  private static func reason(_ note: Note) -> Rejection.Reason? {
    guard note.severity == .error else { return nil }
    let field: String
    switch note.place {
    case .field(let name): field = name
    case .line(_, _, let name): field = name
    case .block(let block): field = block
    case .page(let number): field = "page \(number)"
    case .none: field = ""
    }
    return Rejection.Reason(
      field: field, code: note.code, hint: [note.message, note.hint].compactMap { $0 }.joined(separator: " "))
  }
}
