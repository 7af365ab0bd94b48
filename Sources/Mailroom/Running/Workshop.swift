import EvenhandKit
import Synchronization

/// What all workers of a batch share; everything in it may be used from any thread.
struct Workshop: Sendable {
  let job: BatchJob
  let preparation: Preparation
  let marking: Marking
  let ledger: SharedLedger
  let jobs: Channel<Draft>
  let outcomes: Channel<Outcome>
  /// Where records get their ids in the order of the input.
  let turnstile = Turnstile()
  /// Where pieces come to their print stream in the order of the input.
  let streamTurnstile = Turnstile()
  /// The print streams; nil for a job of single files.
  let streams: StreamRoom?
}

/// The ledger, for one thread at a time.
final class SharedLedger: Sendable {
  private let ledger: Mutex<Ledger>
  private let path: String

  init(_ folder: String) throws(BatchFailure) {
    path = "\(folder)/\(Ledger.name)"
    do throws(SQLiteFailure) {
      ledger = Mutex(try Ledger(folder))
    } catch {
      throw .ledger(error, path)
    }
  }

  /// Uses the ledger; other threads wait.
  func use<Value: Sendable>(
    _ body: (inout Ledger) throws(SQLiteFailure) -> Value
  ) throws(BatchFailure) -> Value {
    do throws(SQLiteFailure) {
      return try ledger.withLock { ledger throws(SQLiteFailure) in try body(&ledger) }
    } catch {
      throw .ledger(error, path)
    }
  }
}

/// What a thread of the batch has to tell.
enum Outcome: Sendable {
  case printed(row: Int)
  /// It waits in a print stream for the stream to be complete.
  case set(row: Int)
  /// A print stream is complete, and with it these rows.
  case streamed(FinishedStream, rows: [Int])
  case rejected(row: Int)
  case suppressed(row: Int)
  case elsewhere(row: Int)
  /// An earlier run had dealt with it.
  case earlier(row: Int, RecordState)
  /// Something about an input that rejects no record.
  case warning(BatchFailure.Problem)
  /// All records were read; these are the digests of the inputs.
  case inputEnded([String])
  /// A worker has no more to do.
  case workerEnded
  /// The batch cannot go on.
  case failed(BatchFailure)
}
