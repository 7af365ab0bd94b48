public import Frames

/// What a message is about, so that the command can name the file.
public enum Input: String, Hashable, Sendable {
  /// The patient's record.
  case record
  /// The evidence pack.
  case evidence
  /// The layout.
  case layout
  /// The clinic's profile.
  case clinic
  /// The options of the command.
  case command
  /// The page itself.
  case page
}

/// A note, and the input it is about.
public struct Remark: Hashable, Sendable {
  /// The input.
  public let input: Input
  /// The note.
  public let note: Note

  /// A note about an input.
  public init(_ input: Input, _ note: Note) {
    self.input = input
    self.note = note
  }
}

/// Every reason why a handout cannot be made.
public struct HandoutFailure: Error, Sendable {
  /// Whose fault it is, which decides the exit code.
  public enum Cause: Hashable, Sendable {
    /// An input holds something wrong.
    case badData
    /// The program or the machine failed.
    case fault
  }

  /// Whose fault it is.
  public let cause: Cause
  /// What was found, errors and warnings.
  public let remarks: [Remark]

  /// A failure from what was found.
  public init(_ cause: Cause, _ remarks: [Remark]) {
    self.cause = cause
    self.remarks = remarks
  }
}

/// Collects what the readers of several inputs find, so that one run names every problem of all of them.
struct Remarks {
  private(set) var all: [Remark] = []

  /// The value that a reader makes, or `nil` when it refuses; its notes are kept in either case.
  mutating func take<Value: Sendable>(
    _ input: Input, _ read: () throws(Refusal) -> Noted<Value>
  ) -> Value? {
    do throws(Refusal) {
      let noted = try read()
      all += noted.notes.map { Remark(input, $0) }
      return noted.value
    } catch {
      all += error.notes.map { Remark(input, $0) }
      return nil
    }
  }

  mutating func add(_ input: Input, _ notes: [Note]) { all += notes.map { Remark(input, $0) } }

  mutating func add(_ remarks: [Remark]) { all += remarks }

  var hasErrors: Bool { all.contains { $0.note.severity == .error } }

  /// Stops when an error was found.
  func check() throws(HandoutFailure) {
    if hasErrors { throw HandoutFailure(.badData, all) }
  }
}
