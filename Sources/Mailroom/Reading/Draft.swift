import Frames
import Intake

/// A record as it came in, not yet read.
struct Draft: Sendable {
  /// Its place among all records of all inputs, from 1.
  let row: Int
  /// Its place among the records that this run deals with, from 0.
  let ticket: Int
  let content: Content

  enum Content: Sendable {
    /// A record in JSON5, or a FHIR resource.
    case record([UInt8])
    /// A row of a table, and the text it was written as.
    case cells([[UInt8]], text: [UInt8], line: Int, header: FlatHeader)
    /// Something that could not be told apart, and its text as far as it was held.
    case unreadable(Note, text: [UInt8] = [])
  }
}

extension Draft.Content {
  /// The bytes as they came in; none for what could not be held.
  var original: [UInt8] {
    switch self {
    case .record(let bytes): bytes
    case .cells(_, let text, _, _): text
    case .unreadable(_, let text): text
    }
  }

  /// What tells this record from another one.
  var digest: [UInt8] {
    if case .unreadable(let note, let text) = self { return SHA256.digest(Array("\(note)".utf8) + text) }
    return SHA256.digest(original)
  }
}
