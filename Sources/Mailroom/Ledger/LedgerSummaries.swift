import Frames

/// What the ledger knows of pieces for a proof: lengths and names of rules, and no value of a record.
extension Ledger {
  /// Takes note of a piece; one that is made again is noted again.
  mutating func note(_ piece: PieceSummary) throws(SQLiteFailure) {
    try database.run(
      "INSERT OR REPLACE INTO summaries VALUES (?, ?, ?, ?, ?)",
      [
        .number(piece.number), .number(piece.nameLength), .number(piece.addressLength),
        .text(piece.language.text), .text(piece.rules.joined(separator: " ")),
      ])
  }

  /// Hands over every piece that is printed, in the order of the input and numbered by its row.
  mutating func summaries(_ body: (PieceSummary) -> Void) throws(SQLiteFailure) {
    try database.query(
      """
      SELECT summaries.row, name_length, address_length, language, rules FROM summaries
      JOIN records ON records.row = summaries.row WHERE state = 1 ORDER BY summaries.row
      """
    ) { row in
      body(
        PieceSummary(
          number: row.number(0), nameLength: row.number(1), addressLength: row.number(2),
          language: LanguageTag(row.text(3) ?? ""),
          rules: (row.text(4) ?? "").split(separator: " ").map(String.init)))
      return true
    }
  }

  /// The number of a piece in the job; 0 for a file of its own.
  mutating func sequence(of row: Int) throws(SQLiteFailure) -> Int {
    var sequence = 0
    try database.query("SELECT sequence FROM pieces WHERE row = ?", [.number(row)]) { answer in
      sequence = answer.number(0)
      return false
    }
    return sequence
  }
}
