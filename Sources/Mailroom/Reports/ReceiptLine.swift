import EvenhandKit

/// How receipts and rejections are written as lines of JSON.
extension Receipt {
  /// The receipt as one line.
  func line(layout: String) -> String {
    JSONText.object([
      ("row", .number(row)), ("id", .text(id)), ("file", .text(file)), ("pages", .number(pages)),
      ("bytes", .number(bytes)), ("sha256", .text(sha256.hexadecimal)), ("layout", .text(layout)),
      ("edition", .text(edition)), ("milliseconds", .number(milliseconds)),
    ]).line + "\n"
  }
}

extension Rejection {
  /// The rejection as one line, for programs that wait for an answer to every record.
  var line: String {
    let reasons = reasons.map { reason in
      JSONText.object([
        ("field", .text(reason.field)), ("code", .text(reason.code)), ("hint", .text(reason.hint)),
      ])
    }
    return JSONText.object([
      ("row", .number(row)), ("id", .text(id ?? "")), ("rejected", .list(reasons)),
    ]).line + "\n"
  }
}
