/// The names that merges have given in a folder, each with the merge that gave it last (SQLite in WAL mode).
///
/// A loss of power may take back the last names: their files are then made again, or named as extra by a verification.
struct MergeLedger: ~Copyable {
  /// The name of the file in the folder.
  static let name = "merge.sqlite"

  /// How many names are fetched at a time.
  private static let portion = 1000

  private var database: Database
  /// The number of this merge, from 1.
  private var merge = 1

  /// Opens the ledger of a folder for a new merge, or begins it.
  init(_ folder: String) throws(SQLiteFailure) {
    var database = try Database("\(folder)/\(Self.name)")
    try database.run(
      """
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = NORMAL;
      CREATE TABLE IF NOT EXISTS files (name TEXT PRIMARY KEY, merge INTEGER NOT NULL) WITHOUT ROWID;
      """)
    var last = 0
    try database.query("SELECT max(merge) FROM files") { row in
      last = row.number(0)
      return false
    }
    self.database = database
    merge = last + 1
  }

  /// Takes note of a file that is about to be made.
  mutating func note(_ name: String) throws(SQLiteFailure) {
    try database.run(
      "INSERT INTO files VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET merge = ?2",
      [.text(name), .number(merge)])
  }

  /// Some of the files that only earlier merges made; none when there are no more.
  mutating func outdated() throws(SQLiteFailure) -> [String] {
    var names: [String] = []
    try database.query("SELECT name FROM files WHERE merge < ?", [.number(merge)]) { row in
      row.text(0).map { names.append($0) }
      return names.count < Self.portion
    }
    return names
  }

  /// Takes note that files are gone.
  mutating func forget(_ names: [String]) throws(SQLiteFailure) {
    try database.run("BEGIN")
    for name in names { try database.run("DELETE FROM files WHERE name = ?", [.text(name)]) }
    try database.run("COMMIT")
  }
}
