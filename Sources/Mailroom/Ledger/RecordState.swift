/// What the ledger knows about a record.
enum RecordState: Int, Sendable {
  /// It has its id and is being printed, or was when a run was killed.
  case begun = 0
  /// Its file is complete under its own name.
  case printed = 1
  /// It was rejected.
  case rejected = 2
  /// It could be printed and is not to be.
  case suppressed = 3
}
