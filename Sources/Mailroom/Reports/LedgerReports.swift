import EvenhandKit

/// The files that tell what became of every record, written from the ledger in the order of the input.
struct LedgerReports {
  static let receipts = "receipts.ndjson"
  static let rejects = "rejects.csv"
  static let suppressed = "suppressed.csv"

  let job: BatchJob
  let ledger: SharedLedger

  /// How many rows are fetched at a time, so that no list grows with the batch.
  private static let portion = 1000

  /// Writes the receipts, and answers with the digest of their file and with the sums of pages and bytes.
  func writeReceipts() throws(BatchFailure) -> (sha256: String, pages: Int, bytes: Int) {
    let (layout, first) = (job.settings.layout.name, 1)
    var (pages, bytes, next) = (0, 0, first)
    var file = try SummedFile(Self.receipts, in: job.folder)
    while true {
      let portion = try fetch(from: next)
      guard let last = portion.last else { break }
      for receipt in portion {
        pages += receipt.pages
        bytes += receipt.bytes
        try file.add(Array(receipt.line(layout: layout).utf8))
      }
      next = last.row + 1
    }
    return (try file.finish(), pages, bytes)
  }

  private func fetch(from row: Int) throws(BatchFailure) -> [Receipt] {
    try ledger.use { ledger throws(SQLiteFailure) in
      var portion: [Receipt] = []
      try ledger.receipts(from: row) { receipt in
        portion.append(receipt)
        return portion.count < Self.portion
      }
      return portion
    }
  }

  /// Writes the rejects, one line for each reason, and answers with the digest of their file.
  func writeRejects() throws(BatchFailure) -> String {
    var columns = ["row", "id", "field", "code", "hint"]
    if job.keepsRejectedData { columns.append("data") }
    var file = try SummedFile(Self.rejects, in: job.folder)
    try file.add(CSVText.row(columns.map { Array($0.utf8) }))
    var next = 1
    while true {
      let portion = try fetchRejections(from: next)
      guard let last = portion.last else { break }
      for (rejection, original) in portion {
        for reason in rejection.reasons {
          try file.add(row(rejection, reason, original))
        }
      }
      next = last.0.row + 1
    }
    return try file.finish()
  }

  /// Writes which records were suppressed and why, and answers with the digest of their file.
  func writeSuppressed() throws(BatchFailure) -> String {
    var file = try SummedFile(Self.suppressed, in: job.folder)
    try file.add(CSVText.row(["row", "id", "cause", "earlier_row"].map { Array($0.utf8) }))
    var next = 1
    while true {
      let portion = try fetchSuppressed(from: next)
      guard let last = portion.last else { break }
      for found in portion {
        let cells = [String(found.row), found.id, found.cause, found.earlier]
        try file.add(CSVText.row(cells.map { Array($0.utf8) }))
      }
      next = last.row + 1
    }
    return try file.finish()
  }

  private func fetchSuppressed(
    from row: Int
  ) throws(BatchFailure) -> [(row: Int, id: String, cause: String, earlier: String)] {
    try ledger.use { ledger throws(SQLiteFailure) in
      var portion: [(row: Int, id: String, cause: String, earlier: String)] = []
      try ledger.suppressed(from: row) { found in
        portion.append(found)
        return portion.count < Self.portion
      }
      return portion
    }
  }

  private func row(_ rejection: Rejection, _ reason: Rejection.Reason, _ original: [UInt8]) -> [UInt8] {
    let texts = [String(rejection.row), rejection.id ?? "", reason.field, reason.code, reason.hint]
    var cells = texts.map { Array($0.utf8) }
    if job.keepsRejectedData { cells.append(original) }
    return CSVText.row(cells)
  }

  /// All reasons of about as many records as a portion holds; the reasons of one record stay together.
  private func fetchRejections(from row: Int) throws(BatchFailure) -> [(Rejection, [UInt8])] {
    try ledger.use { ledger throws(SQLiteFailure) in
      var portion: [(Rejection, [UInt8])] = []
      try ledger.rejections(from: row) { rejection, original in
        if portion.count >= Self.portion, portion.last?.0.row != rejection.row { return false }
        portion.append((rejection, original))
        return true
      }
      return portion
    }
  }
}
