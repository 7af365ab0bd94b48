import Frames

/// What is known about a handout that was written.
struct Receipt: Hashable, Sendable {
  let row: Int
  let id: String
  let file: String
  let pages: Int
  let bytes: Int
  let sha256: [UInt8]
  let edition: String
  let milliseconds: Int
  /// Where it stands in its print stream; nil for a file of its own.
  var piece: PieceFacts?

  /// A handout's place in a print stream, whose file has a digest of its own.
  struct PieceFacts: Hashable, Sendable {
    let sequence: Int
    let number: Int
    let place: StreamPlace
    /// The SHA-256 of the record as it came in.
    let record: [UInt8]
  }
}
