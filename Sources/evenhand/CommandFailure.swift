import EvenhandKit
import Filing
import Frames

/// Something to tell: how bad it is, where it is, and what to do.
struct Finding {
  let severity: Severity
  let code: String
  /// A file with a line, an option, a page; nothing when there is no place.
  let place: String?
  let message: String
  let hint: String?

  init(_ severity: Severity, _ code: String, _ place: String?, _ message: String, _ hint: String?) {
    self.severity = severity
    self.code = code
    self.place = place
    self.message = message
    self.hint = hint
  }

  /// A remark of the pipeline, with the name of the file it is about.
  init(_ remark: Remark, names: [Input: String]) {
    let note = remark.note
    self.init(
      note.severity, note.code, Self.place(note.place, in: names[remark.input]), note.message, note.hint)
  }

  private static func place(_ place: Place, in file: String?) -> String? {
    let parts: [String?]
    switch place {
    case .field(let field): parts = [file, field]
    case .line(let line, let column, let field):
      parts = [file, "\(line):\(column)", field.isEmpty ? nil : field]
    case .block(let block): parts = [file, block]
    case .page(let number): parts = [file, "page \(number)"]
    case .none: parts = [file]
    }
    let known = parts.compactMap { $0 }
    return known.isEmpty ? nil : known.joined(separator: ": ")
  }
}

/// Why a command ended without doing its work.
struct CommandFailure: Error {
  let code: ExitCode
  let findings: [Finding]

  init(_ code: ExitCode, _ findings: [Finding]) {
    self.code = code
    self.findings = findings
  }

  /// A mistake in the arguments.
  static func usage(_ message: String, hint: String? = nil) -> CommandFailure {
    CommandFailure(.usage, [Finding(.error, "usage", nil, message, hint)])
  }

  /// A file that cannot be read.
  static func reading(_ failure: FilingFailure) -> CommandFailure {
    let code: ExitCode = failure.kind == .missing ? .noInput : failure.kind == .other ? .fault : .badData
    return CommandFailure(code, [Finding(.error, "cannot-read", failure.path, failure.sentence, nil)])
  }

  /// A file that cannot be written.
  static func writing(_ failure: FilingFailure) -> CommandFailure {
    CommandFailure(
      .cannotWrite,
      [
        Finding(
          .error, "cannot-write", failure.path, failure.sentence,
          "Nothing was written; an older file is as it was.")
      ])
  }

  /// A handout that cannot be made.
  init(_ failure: HandoutFailure, names: [Input: String]) {
    let code: ExitCode = failure.cause == .badData ? .badData : .fault
    self.init(code, failure.remarks.map { Finding($0, names: names) })
  }
}

extension FilingFailure {
  /// The reason as a sentence.
  fileprivate var sentence: String { reason.prefix(1).uppercased() + reason.dropFirst() + "." }
}
