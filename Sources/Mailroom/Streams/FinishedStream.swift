import EvenhandKit

/// A print stream that is complete under its own name.
struct FinishedStream: Hashable, Sendable {
  /// The number of the stream, from 1.
  let number: Int
  let pieces: Int
  let pages: Int
  let sheets: Int
  let bytes: Int
  /// The SHA-256 of the file, in hexadecimal digits.
  let sha256: String
  /// The SHA-256 of the list of its pieces, in hexadecimal digits.
  let listSHA256: String

  /// The name of a stream's file.
  static func file(_ number: Int) -> String { name(number) + ".pdf" }

  /// The name of the list of a stream's pieces.
  static func list(_ number: Int) -> String { name(number) + ".csv" }

  private static func name(_ number: Int) -> String {
    let digits = String(number)
    return "stream-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The stream as manifests and job tickets list it.
  var json: JSONText {
    .object([
      ("file", .text(Self.file(number))), ("sha256", .text(sha256)), ("list", .text(Self.list(number))),
      ("list-sha256", .text(listSHA256)), ("pieces", .number(pieces)), ("pages", .number(pages)),
      ("sheets", .number(sheets)), ("bytes", .number(bytes)),
    ])
  }
}
