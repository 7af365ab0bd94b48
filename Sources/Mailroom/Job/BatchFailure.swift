import EvenhandKit
import Filing
public import Frames

/// Why a batch could not be run to its end; single records that are wrong never are a reason.
public struct BatchFailure: Error, Sendable {
  /// Whose fault it is, which decides the exit code.
  public enum Cause: Hashable, Sendable {
    /// The command asks for something that cannot be.
    case usage
    /// An input as a whole is wrong.
    case badData
    /// There is no such input.
    case noInput
    /// The output cannot be written.
    case cannotWrite
    /// The program or the machine failed.
    case fault
  }

  /// Something that is wrong, and the file it is about.
  public struct Problem: Hashable, Sendable {
    /// The file, if there is one.
    public let path: String?
    /// What is wrong.
    public let note: Note
  }

  /// Whose fault it is.
  public let cause: Cause
  /// Everything that is wrong.
  public let problems: [Problem]

  init(_ cause: Cause, _ problems: [Problem]) {
    self.cause = cause
    self.problems = problems
  }

  init(_ cause: Cause, _ code: String, at path: String? = nil, _ message: String, hint: String? = nil) {
    self.init(cause, [Problem(path: path, note: Note(.error, code, at: .none, message, hint: hint))])
  }

  /// An input that cannot be read.
  static func reading(_ failure: FilingFailure) -> BatchFailure {
    let cause: Cause = failure.kind == .missing ? .noInput : failure.kind == .other ? .fault : .badData
    return BatchFailure(cause, "cannot-read", at: failure.path, failure.sentence)
  }

  /// An output that cannot be written.
  static func writing(_ failure: FilingFailure) -> BatchFailure {
    BatchFailure(
      .cannotWrite, "cannot-write", at: failure.path, failure.sentence,
      hint: "Mend that and run the same command again: it goes on where it stopped.")
  }

  /// A ledger that cannot be used.
  static func ledger(_ failure: SQLiteFailure, _ path: String) -> BatchFailure {
    if failure.isDamaged {
      return BatchFailure(
        .badData, "damaged-ledger", at: path, "The ledger is damaged: \(failure.message).",
        hint: "Give another --out: the same files are printed there once more.")
    }
    return BatchFailure(
      failure.isWriting ? .cannotWrite : .fault, "ledger", at: path,
      "The ledger cannot be used: \(failure.message).",
      hint: (failure.isWriting ? "See that the disk has room" : "Mend that")
        + " and run the same command again: it goes on where it stopped.")
  }

  /// Settings of which no handout can be made.
  static func settings(_ failure: HandoutFailure) -> BatchFailure {
    BatchFailure(
      failure.cause == .badData ? .badData : .fault,
      failure.remarks.map { Problem(path: $0.input.rawValue, note: $0.note) })
  }
}

extension FilingFailure {
  /// The reason as a sentence.
  fileprivate var sentence: String { reason.prefix(1).uppercased() + reason.dropFirst() + "." }
}
