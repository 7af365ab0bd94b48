import Dispatch
import EvenhandKit
import Filing

/// Prints many handouts, and survives being killed at any moment.
///
/// One thread reads, `workers` threads make handouts, and the calling thread keeps the books. A thread lives as long
/// as the batch: each worker's fonts and caches are made, used and freed on one thread.
public struct Batch {
  private let workshop: Workshop
  private let inputs: [SurveyedInput]
  private let clock = ContinuousClock.now
  private var counts = BatchCounts()

  /// Runs a job to its end, or until the sign is raised; what an earlier run of the same job did is not done again.
  ///
  /// - Parameters:
  ///   - stop: the sign that ends it early.
  ///   - wantsReceipts: whether receipts are told as events, in the order of the input.
  ///   - tell: is told what happens, on the calling thread.
  /// - Throws: why it cannot be run to its end; the next run of the same job goes on from there.
  public static func run(
    _ job: BatchJob, stop: StopSign, wantsReceipts: Bool = false, tell: (BatchEvent) -> Void
  ) throws(BatchFailure) -> BatchSummary {
    let preparation: Preparation
    do throws(HandoutFailure) {
      preparation = try Preparation(Marking.settings(job))
    } catch {
      throw .settings(error)
    }
    try SettingsCheck.check(preparation)
    for remark in preparation.remarks {
      tell(.warning(.init(path: remark.input.rawValue, note: remark.note)))
    }
    var survey = Survey(job)
    let inputs = try survey.inputs()
    survey.warnings.forEach { tell(.warning($0)) }
    let identity = JobIdentity(job, inputs)
    let marking = try Marking(job.marks, on: preparation, job: identity.number)
    try OutputStation.refuseStrangeFolder(job.folder)
    if job.resumes { try OutputStation.requireLedger(job.folder) }
    let lock = try OutputStation.enter(job.folder)
    let ledger = try OutputStation.ledger(job, identity)
    var streams: StreamRoom?
    if case .streams(let plan) = job.delivery {
      streams = try StreamRoom(job, plan, marking, ledger, number: identity.number)
    }
    let workshop = Workshop(
      job: job, preparation: preparation, marking: marking, ledger: ledger,
      jobs: Channel(room: job.workers * 4),
      outcomes: Channel(room: 1024), streams: streams)
    var batch = Batch(workshop: workshop, inputs: inputs)
    let summary = try batch.run(stop, wantsReceipts, tell)
    // The folder is this process's own until here.
    _ = consume lock
    return summary
  }

  private init(workshop: Workshop, inputs: [SurveyedInput]) {
    self.workshop = workshop
    self.inputs = inputs
    let expected = inputs.compactMap(\.expected)
    if expected.count == inputs.count { counts.expected = expected.reduce(0, +) }
  }

  private mutating func run(
    _ stop: StopSign, _ wantsReceipts: Bool, _ tell: (BatchEvent) -> Void
  ) throws(BatchFailure) -> BatchSummary {
    let workshop = workshop
    stop.onRaise { workshop.jobs.close(dropping: true) }
    start()
    var failure: BatchFailure?
    var digests: [String]?
    var teller = OutcomeTeller(workshop, wantsReceipts: wantsReceipts)
    var working = workshop.job.workers
    while working > 0, let outcome = workshop.outcomes.take() {
      switch outcome {
      case .workerEnded: working -= 1
      case .inputEnded(let sums): digests = sums
      case .failed(let reason): failure = failure ?? reason
      default:
        count(outcome)
        try teller.tell(outcome, counts, tell)
      }
    }
    // A reader that still waits to tell something has nobody left who listens.
    workshop.outcomes.close(dropping: true)
    let isDone = failure == nil && stop.signal == nil
    if isDone, let (stream, rows) = try workshop.streams?.finish() {
      try teller.tell(.streamed(stream, rows: rows), counts, tell)
    }
    workshop.streams?.abandon()
    if let failure { throw failure }
    try workshop.ledger.use { ledger throws(SQLiteFailure) in try ledger.settle() }
    if isDone, let digests {
      try Manifest(workshop, inputs, digests, counts, seconds: (ContinuousClock.now - clock) / .seconds(1))
        .write()
    }
    return BatchSummary(counts: counts, signal: stop.signal)
  }

  private func start() {
    let (workshop, inputs) = (workshop, inputs)
    DispatchQueue(label: "evenhand.reader").async { Intaking.run(workshop, inputs) }
    for number in 0..<workshop.job.workers {
      DispatchQueue(label: "evenhand.worker.\(number)").async { Worker.run(workshop) }
    }
  }

  /// Counts what became of a record.
  private mutating func count(_ outcome: Outcome) {
    switch outcome {
    case .printed, .set: counts.printed += 1
    case .rejected: counts.rejected += 1
    case .suppressed: counts.suppressed += 1
    case .elsewhere: counts.elsewhere += 1
    case .earlier(_, let state):
      counts.earlier += 1
      switch state {
      case .printed: counts.printed += 1
      case .suppressed: counts.suppressed += 1
      case .rejected, .begun: counts.rejected += 1
      }
    case .streamed, .warning, .inputEnded, .workerEnded, .failed: break
    }
  }
}
