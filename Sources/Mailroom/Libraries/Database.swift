import CSQLite

/// The one owner of a connection to a SQLite file, and of the statements prepared on it.
///
/// A connection is used by one thread at a time: it lives in a mutex, and SQLite's own is turned off.
@safe struct Database: ~Copyable {
  private let connection: OpaquePointer
  private var statements: [OpaquePointer] = unsafe []
  /// Where the statement of each text stands in the list.
  private var places: [String: Int] = [:]

  /// Opens a file, or makes it (readable by its owner only when the folder is).
  init(_ path: String) throws(SQLiteFailure) {
    var connection: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    let result = unsafe sqlite3_open_v2(path, &connection, flags, nil)
    guard result == SQLITE_OK, let opened = unsafe connection else {
      _ = unsafe sqlite3_close_v2(connection)
      throw SQLiteFailure(code: result == SQLITE_OK ? SQLITE_NOMEM : result)
    }
    unsafe self.connection = opened
  }

  deinit {
    for place in places.values { _ = unsafe sqlite3_finalize(statements[place]) }
    _ = unsafe sqlite3_close_v2(connection)
  }

  /// Runs statements that take no values and whose rows nobody reads.
  borrowing func run(_ statements: String) throws(SQLiteFailure) {
    let result = unsafe sqlite3_exec(connection, statements, nil, nil, nil)
    guard result == SQLITE_OK else { throw SQLiteFailure(code: result) }
  }

  /// Runs one statement with its values, and hands each of its rows over until `body` answers with false.
  ///
  /// The statement is prepared once and kept.
  mutating func query(
    _ statement: String, _ values: [SQLiteValue] = [], _ body: (borrowing SQLiteRow) -> Bool
  ) throws(SQLiteFailure) {
    let prepared = try unsafe prepared(statement)
    defer {
      _ = unsafe sqlite3_reset(prepared)
      _ = unsafe sqlite3_clear_bindings(prepared)
    }
    for (index, value) in values.enumerated() {
      let result = unsafe value.bind(to: prepared, at: Int32(index) + 1)
      guard result == SQLITE_OK else { throw SQLiteFailure(code: result) }
    }
    while true {
      let result = unsafe sqlite3_step(prepared)
      if result == SQLITE_DONE { return }
      guard result == SQLITE_ROW else { throw SQLiteFailure(code: result) }
      if !body(unsafe SQLiteRow(prepared)) { return }
    }
  }

  /// Runs one statement with its values.
  mutating func run(_ statement: String, _ values: [SQLiteValue]) throws(SQLiteFailure) {
    try query(statement, values) { _ in true }
  }

  private mutating func prepared(_ text: String) throws(SQLiteFailure) -> OpaquePointer {
    if let place = places[text] { return unsafe statements[place] }
    var statement: OpaquePointer?
    let result = unsafe sqlite3_prepare_v2(connection, text, -1, &statement, nil)
    guard result == SQLITE_OK, let made = unsafe statement else {
      throw SQLiteFailure(code: result == SQLITE_OK ? SQLITE_MISUSE : result)
    }
    places[text] = unsafe statements.count
    unsafe statements.append(made)
    return unsafe made
  }
}
