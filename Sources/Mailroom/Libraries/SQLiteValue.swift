import CSQLite

/// A value for a statement.
enum SQLiteValue: Hashable, Sendable {
  case number(Int)
  case text(String)
  case bytes([UInt8])
  case null

  /// A text, or nothing.
  init(_ text: String?) { self = text.map(SQLiteValue.text) ?? .null }

  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    switch self {
    case .number(let number): unsafe sqlite3_bind_int64(statement, index, Int64(number))
    case .text(let text):
      unsafe evenhand_sqlite_bind_text(statement, index, text, Int32(text.utf8.count))
    case .bytes(let bytes):
      unsafe bytes.withUnsafeBytes { buffer in
        unsafe evenhand_sqlite_bind_blob(statement, index, buffer.baseAddress, Int32(buffer.count))
      }
    case .null: unsafe sqlite3_bind_null(statement, index)
    }
  }
}

/// One row of an answer; it is read before the next one is asked for.
@safe struct SQLiteRow: ~Copyable {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) { unsafe self.statement = statement }

  /// A column as a whole number; 0 where there is none.
  func number(_ column: Int32) -> Int { Int(unsafe sqlite3_column_int64(statement, column)) }

  /// A column as a text; nil where there is none.
  func text(_ column: Int32) -> String? {
    guard let bytes = unsafe sqlite3_column_text(statement, column) else { return nil }
    let count = Int(unsafe sqlite3_column_bytes(statement, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// A column as bytes.
  func bytes(_ column: Int32) -> [UInt8] {
    guard let bytes = unsafe sqlite3_column_blob(statement, column) else { return [] }
    return unsafe Array(
      UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(statement, column))))
  }
}
