import Frames

/// A handout in a print stream, and everything by which a mail house or a clinic finds it again.
struct Piece: Hashable, Sendable {
  /// The number of the stream, from 1.
  let stream: Int
  /// The number of the piece in the job, from 1 and without holes.
  let sequence: Int
  /// The number of the piece in its stream, from 1.
  let number: Int
  /// Where it stands in the file.
  let place: StreamPlace
  let draft: PieceDraft
}

/// What is known of a piece before its turn has come.
struct PieceDraft: Hashable, Sendable {
  /// The record's place in the input, from 1.
  let row: Int
  /// The id, or the name that stands for it.
  let reference: String
  let postalCode: String
  /// The digits of the Intelligent Mail barcode; empty without one.
  let barcode: String
  /// The SHA-256 of the record as it came in.
  let record: [UInt8]
  let edition: String
  let milliseconds: Int
}
