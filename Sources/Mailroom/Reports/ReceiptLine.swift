import EvenhandKit
import Frames

/// How receipts and rejections are written as lines of JSON.
extension Receipt {
  /// The receipt as one line.
  func line(layout: String) -> String {
    var members: [(name: String, value: JSONText)] = [
      ("row", .number(row)), ("id", .text(id)), ("file", .text(file)), ("pages", .number(pages)),
    ]
    if let piece {
      members += [
        ("sequence", .number(piece.sequence)), ("piece", .number(piece.number)),
        ("first-page", .number(piece.place.firstPage)), ("sheets", .number(piece.place.sheets)),
        ("record-sha256", .text(piece.record.hexadecimal)),
      ]
    } else {
      members += [("bytes", .number(bytes)), ("sha256", .text(sha256.hexadecimal))]
    }
    members += [
      ("layout", .text(layout)), ("edition", .text(edition)), ("milliseconds", .number(milliseconds)),
    ]
    return JSONText.object(members).line + "\n"
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
