import ComparisonModel
import EvenhandKit
import Frames
import Intake

/// Makes handouts on one thread, with fonts and remembered words of its own.
struct Worker {
  private let workshop: Workshop
  private var maker: PieceMaker
  private var outbox: Outbox

  /// Works until there is no more to do, and says so.
  static func run(_ workshop: Workshop) {
    do throws(BatchFailure) {
      var worker = try Worker(workshop)
      while let draft = try worker.next() {
        if let outcome = try worker.outcome(of: draft) { _ = workshop.outcomes.put(outcome) }
      }
    } catch {
      workshop.jobs.close(dropping: true)
      _ = workshop.outcomes.put(.failed(error))
    }
    _ = workshop.outcomes.put(.workerEnded)
  }

  private init(_ workshop: Workshop) throws(BatchFailure) {
    self.workshop = workshop
    maker = try PieceMaker(workshop)
    outbox = Outbox(workshop)
  }

  /// The next record; nothing finished waits while there is none.
  private mutating func next() throws(BatchFailure) -> Draft? {
    if let draft = workshop.jobs.takeWaiting() { return draft }
    try outbox.deliver()
    return workshop.jobs.take()
  }

  /// What became of a record; nil while its file waits to be put in place.
  private mutating func outcome(of draft: Draft) throws(BatchFailure) -> Outcome? {
    switch workshop.job.delivery {
    case .files(let naming): return try file(draft, naming)
    case .streams(let plan): return try piece(draft, plan)
    }
  }

  /// What a record came to before anything of it was set.
  private enum Judgement {
    case patient(Patient)
    case dismissed(Outcome)
  }

  /// - Parameter digest: that of the record, which takes a pass over all of it.
  private func judge(_ draft: Draft, _ digest: [UInt8]) throws(BatchFailure) -> Judgement {
    let read = RecordReading(draft.content, options: workshop.preparation.knownOptions)
    let entry = try workshop.turnstile.pass(draft.ticket) { () throws(BatchFailure) in
      try Admission(workshop: workshop).enter(draft, read, digest)
    }
    switch (entry, read.result) {
    case (.elsewhere, _): return .dismissed(.elsewhere(row: draft.row))
    case (.suppressed, _): return .dismissed(.suppressed(row: draft.row))
    case (.refused(let reason), _): return .dismissed(try reject(draft, digest, read.id, [reason]))
    case (.entered, .failure(let refusal)):
      let reasons = refusal.notes.compactMap(Rejection.Reason.init)
      return .dismissed(try reject(draft, digest, read.id, reasons))
    case (.entered, .success(let patient)): return .patient(patient)
    }
  }

  /// Writes down what a proof of the job has to know of a piece.
  private func summarise(_ row: Int, _ made: PieceMaker.Made) throws(BatchFailure) {
    guard workshop.job.proof != nil else { return }
    let summary = PieceSummary(made.comparison, number: row)
    try workshop.ledger.use { ledger throws(SQLiteFailure) in try ledger.note(summary) }
  }

  private func reject(
    _ draft: Draft, _ digest: [UInt8], _ id: PatientID?, _ reasons: [Rejection.Reason]
  ) throws(BatchFailure) -> Outcome {
    let rejection = Rejection(row: draft.row, id: id?.text, reasons: reasons)
    let original = workshop.job.keepsRejectedData ? draft.content.original : nil
    try workshop.ledger.use { ledger throws(SQLiteFailure) in
      try ledger.reject(rejection, digest: digest, original: original)
    }
    return .rejected(row: draft.row)
  }
}

/// A file for each record.
extension Worker {
  private mutating func file(_ draft: Draft, _ naming: FileNaming) throws(BatchFailure) -> Outcome? {
    let start = ContinuousClock.now
    let digest = draft.content.digest
    let patient: Patient
    switch try judge(draft, digest) {
    case .dismissed(let outcome): return outcome
    case .patient(let admitted): patient = admitted
    }
    let (made, bytes): (PieceMaker.Made, [UInt8])
    do throws(HandoutFailure) {
      made = try maker.document(patient)
      bytes = try maker.printer.pdf(
        made.piece.document, finish: PDFFinish(day: workshop.job.settings.today))
    } catch {
      return try reject(draft, digest, patient.id, error.reasons)
    }
    try summarise(draft.row, made)
    let receipt = Receipt(
      row: draft.row, id: patient.id.text, file: naming.name(of: patient.id),
      pages: made.piece.document.pages.count,
      bytes: bytes.count, sha256: SHA256.digest(bytes), edition: made.comparison.pack.edition,
      milliseconds: start.millisecondsAgo)
    try outbox.add(bytes, receipt)
    return nil
  }
}

/// Many records in a file.
extension Worker {
  private mutating func piece(_ draft: Draft, _ plan: StreamPlan) throws(BatchFailure) -> Outcome {
    let result = Result { () throws(BatchFailure) in try setPiece(draft, plan) }
    // Every record has its turn, whatever became of it: those after it wait for that.
    return try workshop.streamTurnstile.pass(draft.ticket) { () throws(BatchFailure) in
      let made = result.map { setting -> MadePiece? in
        if case .made(let piece) = setting { piece } else { nil }
      }
      if let (stream, rows) = try workshop.streams?.take(made) {
        _ = workshop.outcomes.put(.streamed(stream, rows: rows))
      }
      switch try result.get() {
      case .made: return .set(row: draft.row)
      case .dismissed(let outcome): return outcome
      }
    }
  }

  private enum Setting: Sendable {
    case made(MadePiece)
    case dismissed(Outcome)
  }

  private mutating func setPiece(_ draft: Draft, _ plan: StreamPlan) throws(BatchFailure) -> Setting {
    let start = ContinuousClock.now
    let digest = draft.content.digest
    let patient: Patient
    switch try judge(draft, digest) {
    case .dismissed(let outcome): return .dismissed(outcome)
    case .patient(let admitted): patient = admitted
    }
    let made: PieceMaker.Made
    do throws(HandoutFailure) {
      made = try maker.piece(patient)
    } catch {
      return .dismissed(try reject(draft, digest, patient.id, error.reasons))
    }
    try summarise(draft.row, made)
    let facts = PieceDraft(
      row: draft.row, reference: plan.naming.reference(of: patient.id),
      postalCode: patient.address?.postalCode ?? "", barcode: made.barcode, record: digest,
      edition: made.comparison.pack.edition, milliseconds: start.millisecondsAgo)
    return .made(MadePiece(piece: made.piece, draft: facts))
  }
}

extension ContinuousClock.Instant {
  /// How many milliseconds have passed since.
  fileprivate var millisecondsAgo: Int { Int((ContinuousClock.now - self) / .milliseconds(1)) }
}
