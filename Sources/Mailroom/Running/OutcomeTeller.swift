import EvenhandKit

/// Tells what becomes of the records as events, and their receipts in the order of the input.
struct OutcomeTeller {
  private let wantsReceipts: Bool
  private var receipts: ReceiptOrder

  init(_ workshop: Workshop, wantsReceipts: Bool) {
    self.wantsReceipts = wantsReceipts
    receipts = ReceiptOrder(workshop)
  }

  mutating func tell(
    _ outcome: Outcome, _ counts: BatchCounts, _ tell: (BatchEvent) -> Void
  ) throws(BatchFailure) {
    switch outcome {
    case .printed(let row), .rejected(let row), .suppressed(let row), .elsewhere(let row),
      .earlier(let row, _):
      try finish([row], tell)
    case .set: break
    case .streamed(let stream, let rows):
      tell(.stream(file: FinishedStream.file(stream.number), pieces: stream.pieces))
      try finish(rows, tell)
      return
    case .warning(let problem): return tell(.warning(problem))
    case .inputEnded, .workerEnded, .failed: return
    }
    tell(.progress(counts))
  }

  private mutating func finish(_ rows: [Int], _ tell: (BatchEvent) -> Void) throws(BatchFailure) {
    guard wantsReceipts else { return }
    for row in rows {
      for line in try receipts.finished(row) { tell(.receipt(line)) }
    }
  }
}
