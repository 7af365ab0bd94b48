import EvenhandKit

/// Puts what became of the records back into the order of the input.
struct ReceiptOrder {
  private let ledger: SharedLedger
  private let layout: String
  private var next = 1
  private var ahead: Set<Int> = []

  init(_ workshop: Workshop) {
    ledger = workshop.ledger
    layout = workshop.job.settings.layout.name
  }

  /// Takes note that a row is dealt with, and answers with the lines of all rows whose turn has come.
  mutating func finished(_ row: Int) throws(BatchFailure) -> [String] {
    ahead.insert(row)
    var lines: [String] = []
    while ahead.remove(next) != nil {
      if let line = try line(of: next) { lines.append(line) }
      next += 1
    }
    return lines
  }

  /// What became of a row; nil for one that belongs to another part.
  private func line(of row: Int) throws(BatchFailure) -> String? {
    let layout = layout
    return try ledger.use { ledger throws(SQLiteFailure) -> String? in
      var line: String?
      try ledger.receipts(from: row) { receipt in
        if receipt.row == row { line = receipt.line(layout: layout) }
        return false
      }
      if line != nil { return line }
      try ledger.suppressed(from: row) { found in
        guard found.row == row else { return false }
        let members: [(String, JSONText)] = [
          ("row", .number(row)), ("id", .text(found.id)), ("suppressed", .text(found.cause)),
        ]
        line = JSONText.object(members).line + "\n"
        return false
      }
      if line != nil { return line }
      var reasons: [Rejection.Reason] = []
      var id: String?
      try ledger.rejections(from: row) { rejection, _ in
        guard rejection.row == row else { return false }
        id = rejection.id
        reasons += rejection.reasons
        return true
      }
      return reasons.isEmpty ? nil : Rejection(row: row, id: id, reasons: reasons).line
    }
  }
}
