import Frames

/// What the ledger knows of print streams.
extension Ledger {
  /// Writes down at once that a stream is complete, and that all its pieces are printed.
  mutating func finish(_ stream: FinishedStream, _ pieces: [Piece]) throws(SQLiteFailure) {
    try transaction { ledger throws(SQLiteFailure) in
      for piece in pieces { try ledger.finish(piece) }
      try ledger.database.run(
        "INSERT INTO streams VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
          .number(stream.number), .number(stream.pieces), .number(stream.pages), .number(stream.sheets),
          .number(stream.bytes), .text(stream.sha256), .text(stream.listSHA256),
        ])
    }
  }

  private mutating func finish(_ piece: Piece) throws(SQLiteFailure) {
    try database.run(
      "INSERT INTO pieces VALUES (?, ?, ?, ?, ?, ?)",
      [
        .number(piece.draft.row), .number(piece.stream), .number(piece.sequence), .number(piece.number),
        .number(piece.place.firstPage), .number(piece.place.sides),
      ])
    try database.run(
      "UPDATE records SET state = 1, file = ?, pages = ?, edition = ?, milliseconds = ? WHERE row = ?",
      [
        .text(FinishedStream.file(piece.stream)), .number(piece.place.pages), .text(piece.draft.edition),
        .number(piece.draft.milliseconds), .number(piece.draft.row),
      ])
  }

  /// Takes note of the digits by which the post tracks a piece.
  ///
  /// - Returns: the row of an earlier record with the same digits, when there is one.
  mutating func claim(row: Int, tracking: String) throws(SQLiteFailure) -> Int? {
    var owner: Int?
    try database.query("SELECT row FROM barcodes WHERE tracking = ?", [.text(tracking)]) { answer in
      owner = answer.number(0)
      return false
    }
    if let owner { return owner == row ? nil : owner }
    try database.run("INSERT INTO barcodes VALUES (?, ?)", [.text(tracking), .number(row)])
    return nil
  }

  /// The streams that are complete, in order.
  mutating func streams() throws(SQLiteFailure) -> [FinishedStream] {
    var streams: [FinishedStream] = []
    try database.query(
      "SELECT number, pieces, pages, sheets, bytes, sha256, list_sha256 FROM streams ORDER BY number"
    ) { row in
      streams.append(
        FinishedStream(
          number: row.number(0), pieces: row.number(1), pages: row.number(2), sheets: row.number(3),
          bytes: row.number(4), sha256: row.text(5) ?? "", listSHA256: row.text(6) ?? ""))
      return true
    }
    return streams
  }
}
