import Filing

/// Finished files of one worker that go to the disk together.
///
/// A disk is as long at one name as at several, and another worker waits meanwhile: eight files at a time are
/// written, waited for, named and noted in the ledger. What is in here when the power goes is made again.
struct Outbox {
  private let workshop: Workshop
  private var files: [(path: String, bytes: [UInt8])] = []
  private var receipts: [Receipt] = []

  private static let room = 8

  init(_ workshop: Workshop) { self.workshop = workshop }

  /// Takes a file in, and delivers all when there are enough.
  mutating func add(_ bytes: [UInt8], _ receipt: Receipt) throws(BatchFailure) {
    files.append((path: "\(workshop.job.folder)/\(receipt.file)", bytes: bytes))
    receipts.append(receipt)
    if files.count == Self.room { try deliver() }
  }

  /// Puts the files in place, and tells of them.
  mutating func deliver() throws(BatchFailure) {
    guard !files.isEmpty else { return }
    do throws(FilingFailure) {
      try WholeFiles.write(files)
    } catch {
      throw .writing(error)
    }
    let receipts = receipts
    try workshop.ledger.use { ledger throws(SQLiteFailure) in try ledger.finish(receipts) }
    for receipt in receipts { _ = workshop.outcomes.put(.printed(row: receipt.row)) }
    self.receipts = []
    files = []
  }
}
