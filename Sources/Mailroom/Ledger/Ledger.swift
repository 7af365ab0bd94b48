import Frames
import Synchronization

/// What is done, in a file that survives the process at any moment (SQLite in WAL mode).
///
/// It holds ids, digests and reasons, and the original of a rejected record only when that was asked for. A loss of
/// power may take back the last entries but never tears one; their records are printed again, to the same bytes.
struct Ledger: ~Copyable {
  /// The name of the file in the batch's folder.
  static let name = "ledger.sqlite"

  var database: Database

  /// Opens the ledger of a folder, or begins it.
  init(_ folder: String) throws(SQLiteFailure) {
    let database = try Database("\(folder)/\(Self.name)")
    try database.run(
      """
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = NORMAL;
      PRAGMA busy_timeout = 5000;
      PRAGMA cache_size = -2048;
      CREATE TABLE IF NOT EXISTS job (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS records (
        row INTEGER PRIMARY KEY, state INTEGER NOT NULL, digest BLOB NOT NULL, id TEXT, name TEXT UNIQUE, person BLOB UNIQUE,
        file TEXT, pages INTEGER, bytes INTEGER, sha256 BLOB, edition TEXT, milliseconds INTEGER);
      CREATE TABLE IF NOT EXISTS reasons (
        row INTEGER NOT NULL, number INTEGER NOT NULL, field TEXT NOT NULL, code TEXT NOT NULL,
        hint TEXT NOT NULL, PRIMARY KEY (row, number)) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS originals (row INTEGER PRIMARY KEY, content BLOB NOT NULL);
      CREATE TABLE IF NOT EXISTS streams (
        number INTEGER PRIMARY KEY, pieces INTEGER NOT NULL, pages INTEGER NOT NULL, sheets INTEGER NOT NULL,
        bytes INTEGER NOT NULL, sha256 TEXT NOT NULL, list_sha256 TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS pieces (
        row INTEGER PRIMARY KEY, stream INTEGER NOT NULL, sequence INTEGER NOT NULL, number INTEGER NOT NULL,
        first_page INTEGER NOT NULL, sides INTEGER NOT NULL);
      CREATE TABLE IF NOT EXISTS summaries (
        row INTEGER PRIMARY KEY, name_length INTEGER NOT NULL, address_length INTEGER NOT NULL,
        language TEXT NOT NULL, rules TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS barcodes (tracking TEXT PRIMARY KEY, row INTEGER NOT NULL) WITHOUT ROWID;
      """)
    self.database = database
  }

  /// Brings everything from the log into the ledger itself, so that one file is left.
  borrowing func settle() throws(SQLiteFailure) {
    try database.run("PRAGMA wal_checkpoint(TRUNCATE)")
    // The log's files go when nobody else reads the ledger just now; they are empty if somebody does.
    try? database.run("PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE")
  }

  /// What was written down about the job; empty for a ledger that has just been begun.
  mutating func job() throws(SQLiteFailure) -> [String: String] {
    var job: [String: String] = [:]
    try database.query("SELECT name, value FROM job") { row in
      job[row.text(0) ?? ""] = row.text(1)
      return true
    }
    return job
  }

  /// Writes down what tells this job from another one, all at once.
  mutating func begin(_ job: [(name: String, value: String)]) throws(SQLiteFailure) {
    try transaction { ledger throws(SQLiteFailure) in
      for (name, value) in job {
        try ledger.database.run("INSERT INTO job VALUES (?, ?)", [.text(name), .text(value)])
      }
    }
  }

  /// What is known of a record; nil when nothing is.
  mutating func state(of row: Int) throws(SQLiteFailure) -> (state: RecordState, digest: [UInt8])? {
    var found: (state: RecordState, digest: [UInt8])?
    try database.query("SELECT state, digest FROM records WHERE row = ?", [.number(row)]) { answer in
      found = (RecordState(rawValue: answer.number(0)) ?? .begun, answer.bytes(1))
      return false
    }
    return found
  }

  /// The last record of which anything is known; 0 when nothing is.
  mutating func lastRow() throws(SQLiteFailure) -> Int {
    var last = 0
    try database.query("SELECT max(row) FROM records") { row in
      last = row.number(0)
      return false
    }
    return last
  }

  /// Gives a record its id, unless an earlier record has it.
  ///
  /// - Parameter name: the id in the form in which two may not be alike.
  /// - Returns: the row that has the id, when that is another one.
  mutating func claim(
    row: Int, digest: [UInt8], id: String, name: String
  ) throws(SQLiteFailure) -> (row: Int, id: String)? {
    var owner: (row: Int, id: String)?
    try database.query("SELECT row, id FROM records WHERE name = ?", [.text(name)]) { answer in
      owner = (answer.number(0), answer.text(1) ?? "")
      return false
    }
    if let owner { return owner.row == row ? nil : owner }
    try database.run(
      "INSERT INTO records (row, state, digest, id, name) VALUES (?, 0, ?, ?, ?)",
      [.number(row), .bytes(digest), .text(id), .text(name)])
    return nil
  }

  /// Takes note of who a record is about.
  ///
  /// - Returns: the row of an earlier record about the same person, when there is one.
  mutating func claim(row: Int, person: [UInt8]) throws(SQLiteFailure) -> Int? {
    var owner: Int?
    try database.query("SELECT row FROM records WHERE person = ?", [.bytes(person)]) { answer in
      owner = answer.number(0)
      return false
    }
    if let owner { return owner == row ? nil : owner }
    try database.run("UPDATE records SET person = ? WHERE row = ?", [.bytes(person), .number(row)])
    return nil
  }

  /// Writes down why a record that has its id is not printed.
  mutating func suppress(row: Int, _ suppression: Suppression) throws(SQLiteFailure) {
    try transaction { ledger throws(SQLiteFailure) in
      try ledger.database.run("UPDATE records SET state = 3 WHERE row = ?", [.number(row)])
      try ledger.database.run(
        "INSERT OR REPLACE INTO reasons VALUES (?, 0, ?, ?, '')",
        [
          .number(row), .text(suppression.earlierRow.map(String.init) ?? ""),
          .text(suppression.cause.rawValue),
        ])
    }
  }

  /// Writes down that handouts are complete.
  mutating func finish(_ receipts: [Receipt]) throws(SQLiteFailure) {
    try transaction { ledger throws(SQLiteFailure) in
      for receipt in receipts { try ledger.finish(receipt) }
    }
  }

  /// Writes down that a handout is complete.
  mutating func finish(_ receipt: Receipt) throws(SQLiteFailure) {
    try database.run(
      """
      UPDATE records SET state = 1, file = ?, pages = ?, bytes = ?, sha256 = ?, edition = ?, milliseconds = ?
      WHERE row = ?
      """,
      [
        .text(receipt.file), .number(receipt.pages), .number(receipt.bytes), .bytes(receipt.sha256),
        .text(receipt.edition), .number(receipt.milliseconds), .number(receipt.row),
      ])
  }

  /// Writes down why a record was rejected; an id that it was given stays its own.
  mutating func reject(
    _ rejection: Rejection, digest: [UInt8], original: [UInt8]?
  ) throws(SQLiteFailure) {
    try transaction { ledger throws(SQLiteFailure) in
      try ledger.database.run(
        """
        INSERT INTO records (row, state, digest, id) VALUES (?, 2, ?, ?)
        ON CONFLICT (row) DO UPDATE SET state = 2
        """, [.number(rejection.row), .bytes(digest), SQLiteValue(rejection.id)])
      for (number, reason) in rejection.reasons.enumerated() {
        try ledger.database.run(
          "INSERT OR REPLACE INTO reasons VALUES (?, ?, ?, ?, ?)",
          [
            .number(rejection.row), .number(number), .text(reason.field), .text(reason.code),
            .text(reason.hint),
          ])
      }
      if let original {
        try ledger.database.run(
          "INSERT OR REPLACE INTO originals VALUES (?, ?)", [.number(rejection.row), .bytes(original)])
      }
    }
  }

  mutating func transaction(
    _ body: (inout Ledger) throws(SQLiteFailure) -> Void
  ) throws(SQLiteFailure) {
    try database.run("BEGIN IMMEDIATE")
    do throws(SQLiteFailure) {
      try body(&self)
      try database.run("COMMIT")
    } catch {
      try? database.run("ROLLBACK")
      throw error
    }
  }
}

/// What is read back, always in the order of the input.
extension Ledger {
  /// Hands over every receipt of the rows from `first` on, until `body` answers with false.
  mutating func receipts(from first: Int = 1, _ body: (Receipt) -> Bool) throws(SQLiteFailure) {
    try database.query(
      """
      SELECT records.row, id, file, pages, bytes, sha256, edition, milliseconds,
        digest, sequence, number, first_page, sides FROM records LEFT JOIN pieces ON pieces.row = records.row
      WHERE records.row >= ? AND state = 1 ORDER BY records.row
      """, [.number(first)]
    ) { row in
      let place = StreamPlace(firstPage: row.number(11), pages: row.number(3), sides: row.number(12))
      let piece = Receipt.PieceFacts(
        sequence: row.number(9), number: row.number(10), place: place, record: row.bytes(8))
      return body(
        Receipt(
          row: row.number(0), id: row.text(1) ?? "", file: row.text(2) ?? "", pages: row.number(3),
          bytes: row.number(4), sha256: row.bytes(5), edition: row.text(6) ?? "",
          milliseconds: row.number(7), piece: piece.sequence == 0 ? nil : piece))
    }
  }

  /// Hands over every suppressed record: its row, its id, the cause and the earlier row of a duplicate.
  mutating func suppressed(
    from first: Int = 1, _ body: ((row: Int, id: String, cause: String, earlier: String)) -> Bool
  ) throws(SQLiteFailure) {
    try database.query(
      """
      SELECT records.row, id, code, field FROM records JOIN reasons ON reasons.row = records.row
      WHERE records.row >= ? AND state = 3 ORDER BY records.row
      """, [.number(first)]
    ) { row in
      body((row.number(0), row.text(1) ?? "", row.text(2) ?? "", row.text(3) ?? ""))
    }
  }

  /// Hands over every reason of every rejected record, and the original when it was kept.
  mutating func rejections(
    from first: Int = 1, _ body: (Rejection, _ original: [UInt8]) -> Bool
  ) throws(SQLiteFailure) {
    try database.query(
      """
      SELECT records.row, records.id, field, code, hint, content FROM records
      JOIN reasons ON reasons.row = records.row LEFT JOIN originals ON originals.row = records.row
      WHERE records.row >= ? AND state = 2 ORDER BY records.row, number
      """, [.number(first)]
    ) { row in
      let reason = Rejection.Reason(
        field: row.text(2) ?? "", code: row.text(3) ?? "", hint: row.text(4) ?? "")
      return body(Rejection(row: row.number(0), id: row.text(1), reasons: [reason]), row.bytes(5))
    }
  }
}
