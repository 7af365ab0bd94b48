/// Reads the inputs on a thread of its own, and hands the workers what no earlier run has dealt with.
struct Intaking {
  private let workshop: Workshop
  private let inputs: [SurveyedInput]

  /// Reads to the end, or until nobody takes any more, and says so.
  static func run(_ workshop: Workshop, _ inputs: [SurveyedInput]) {
    do throws(BatchFailure) {
      let digests = try Intaking(workshop: workshop, inputs: inputs).read()
      _ = workshop.outcomes.put(.inputEnded(digests))
      workshop.jobs.close()
    } catch {
      workshop.jobs.close(dropping: true)
      _ = workshop.outcomes.put(.failed(error))
    }
  }

  private func read() throws(BatchFailure) -> [String] {
    var (row, ticket) = (0, 0)
    let reader = DraftReader(inputs: inputs) { _ = workshop.outcomes.put(.warning($0)) }
    var isWanted = true
    let digests = try reader.read { content throws(BatchFailure) in
      row += 1
      let current = row
      let known = try workshop.ledger.use { ledger throws(SQLiteFailure) in try ledger.state(of: current) }
      if let known {
        guard known.digest == content.digest else { throw Self.changed(row) }
        if known.state != .begun {
          isWanted = workshop.outcomes.put(.earlier(row: row, known.state))
          return isWanted
        }
      }
      defer { ticket += 1 }
      isWanted = workshop.jobs.put(Draft(row: row, ticket: ticket, content: content))
      return isWanted
    }
    let last = try workshop.ledger.use { ledger throws(SQLiteFailure) in try ledger.lastRow() }
    // Only of standard input is it not known beforehand that it is the same.
    if isWanted, last > row { throw Self.ended(row) }
    return digests
  }

  private static func ended(_ row: Int) -> BatchFailure {
    BatchFailure(
      .usage, "another-job",
      "The input ends after record \(row), and an earlier run in this folder has dealt with more.",
      hint: "Give the same input to go on with that job, or another --out.")
  }

  private static func changed(_ row: Int) -> BatchFailure {
    BatchFailure(
      .usage, "another-job",
      "Record \(row) is not the one that an earlier run in this folder has dealt with.",
      hint: "Give the same input to go on with that job, or another --out.")
  }
}
