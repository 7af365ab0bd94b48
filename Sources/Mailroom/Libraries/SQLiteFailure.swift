import CSQLite

/// What SQLite reported instead of success.
///
/// It holds a number and SQLite's own words for it, which never repeat a value.
struct SQLiteFailure: Error, Hashable, Sendable {
  /// The extended result code.
  let code: Int32
  /// The words for the code.
  let message: String

  init(code: Int32) {
    self.code = code
    message = unsafe sqlite3_errstr(code).map { unsafe String(cString: $0) } ?? "unknown"
  }

  /// Whether the file could not be written: the disk is full, or the system gave up.
  var isWriting: Bool {
    [SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM].contains(code & 0xFF)
  }

  /// Whether the file is none that SQLite wrote, or is damaged.
  var isDamaged: Bool { [SQLITE_CORRUPT, SQLITE_NOTADB].contains(code & 0xFF) }
}
