import EvenhandKit
import Synchronization

/// Lays the pieces of a job into print streams, one after the other in the order of the input.
///
/// Workers set their pieces side by side and come here in turn. What is in a stream is written down only when its
/// file is complete under its own name; one that was not finished is made again by the next run from its first
/// piece on, to the same bytes.
final class StreamRoom: Sendable {
  private let desk: Mutex<StreamDesk>

  /// A room that goes on after the streams that the ledger knows.
  ///
  /// - Parameter number: the number of the job, for the titles of the files.
  init(
    _ job: BatchJob, _ plan: StreamPlan, _ marking: Marking, _ ledger: SharedLedger, number: String
  ) throws(BatchFailure) {
    let done = try ledger.use { ledger throws(SQLiteFailure) in try ledger.streams() }
    desk = Mutex(
      StreamDesk(
        job: job, plan: plan, marking: marking, ledger: ledger, title: "Print stream \(number)", done))
  }

  /// Takes what came of the record whose turn it is; nothing more is added once one has failed.
  ///
  /// - Returns: the stream that is complete with this piece, and its rows.
  func take(_ made: Result<MadePiece?, BatchFailure>) throws(BatchFailure) -> (FinishedStream, rows: [Int])? {
    try desk.withLock { desk throws(BatchFailure) in
      do throws(BatchFailure) {
        if let failure = desk.failure { throw failure }
        return try made.get().flatMap { made throws(BatchFailure) in try desk.add(made) }
      } catch {
        desk.failure = error
        throw error
      }
    }
  }

  /// Completes the last stream, when every record had its turn.
  func finish() throws(BatchFailure) -> (FinishedStream, rows: [Int])? {
    try desk.withLock { desk throws(BatchFailure) in try desk.finish() }
  }

  /// Lets go of a stream that is not complete; its file vanishes.
  func abandon() { desk.withLock { $0.open = nil } }
}

/// A piece that is set, and what is known of it.
struct MadePiece: Sendable {
  let piece: StreamPiece
  let draft: PieceDraft
}

/// The stream that is open, and what the next one needs.
private struct StreamDesk: ~Copyable {
  private let job: BatchJob
  private let plan: StreamPlan
  private let marking: Marking
  private let ledger: SharedLedger
  private let title: String
  /// The fonts that the files are drawn with.
  private var printer: Printer?
  private var nextStream: Int
  private var nextSequence: Int
  var open: StreamFile?
  /// Why nothing can be added any more.
  var failure: BatchFailure?

  init(
    job: BatchJob, plan: StreamPlan, marking: Marking, ledger: SharedLedger, title: String,
    _ done: [FinishedStream]
  ) {
    self.job = job
    self.plan = plan
    self.marking = marking
    self.ledger = ledger
    self.title = title
    nextStream = done.count + 1
    nextSequence = done.reduce(1) { $0 + $1.pieces }
  }

  mutating func add(_ made: MadePiece) throws(BatchFailure) -> (FinishedStream, rows: [Int])? {
    var piece = made.piece
    try marking.addSheetMarks(to: &piece.document, sequence: nextSequence)
    var file = try takeFile()
    try file.add(piece, made.draft, sequence: nextSequence)
    nextSequence += 1
    let isFull = file.pieces.count >= plan.pieces
    open = consume file
    return isFull ? try finish() : nil
  }

  private mutating func takeFile() throws(BatchFailure) -> StreamFile {
    if let file = open.take() { return file }
    return try begin()
  }

  private mutating func begin() throws(BatchFailure) -> StreamFile {
    defer { nextStream += 1 }
    let printer = try fonts()
    return try StreamFile(nextStream, in: job.folder, title: title, settings: job.settings, printer: printer)
  }

  private mutating func fonts() throws(BatchFailure) -> Printer {
    if let printer { return printer }
    do throws(HandoutFailure) {
      let made = try Printer()
      printer = made
      return made
    } catch {
      throw .settings(error)
    }
  }

  mutating func finish() throws(BatchFailure) -> (FinishedStream, rows: [Int])? {
    guard let file = open.take() else { return nil }
    let (stream, pieces) = try file.finish()
    try ledger.use { ledger throws(SQLiteFailure) in try ledger.finish(stream, pieces) }
    return (stream, pieces.map(\.draft.row))
  }
}
