import EvenhandKit
import Frames

/// Why a record was rejected.
struct Rejection: Hashable, Sendable {
  let row: Int
  /// The id, when the record has one that can be repeated.
  let id: String?
  let reasons: [Reason]

  /// One problem, in words that never repeat a value.
  struct Reason: Hashable, Sendable {
    let field: String
    let code: String
    let hint: String
  }
}

extension Rejection.Reason {
  /// An error as a reason; warnings reject nothing.
  init?(_ note: Note) {
    guard note.severity == .error else { return nil }
    switch note.place {
    case .field(let name): field = name
    // What is no record yet has no fields; where the text itself goes wrong has to do.
    case .line(let line, let column, let name):
      field = name.isEmpty && column > 1 ? "\(line):\(column)" : name
    case .block(let block): field = block
    case .page(let number): field = "page \(number)"
    case .none: field = ""
    }
    code = note.code
    hint = [note.message, note.hint].compactMap { $0 }.joined(separator: " ")
  }
}

extension HandoutFailure {
  /// Every error as a reason to reject the record.
  var reasons: [Rejection.Reason] { remarks.map(\.note).compactMap(Rejection.Reason.init) }
}
