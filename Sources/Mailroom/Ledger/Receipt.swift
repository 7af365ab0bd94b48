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
}

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
