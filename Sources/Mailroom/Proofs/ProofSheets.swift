import ComparisonModel
import EvenhandKit
import Filing
import Frames

/// One file with the pieces of a job that a person should look at before it is mailed, made when all is printed.
///
/// The inputs are read a second time for it: what was printed is not kept, and memory stays small.
struct ProofSheets {
  static let name = "proof.pdf"
  static let list = "proof.csv"

  private let workshop: Workshop
  private let inputs: [SurveyedInput]
  private let identity: JobIdentity

  init(_ workshop: Workshop, _ inputs: [SurveyedInput]) {
    self.workshop = workshop
    self.inputs = inputs
    identity = JobIdentity(workshop.job, inputs)
  }

  /// Writes the proof and the list of its pieces, and answers with the digests of both.
  func write(_ count: Int) throws(BatchFailure) -> (file: String, list: String) {
    var maker = try PieceMaker(workshop)
    var file = try SheetFile(
      Self.name, in: workshop.job.folder, title: "Proof \(identity.number)", settings: workshop.job.settings,
      printer: maker.printer)
    var list = CSVText.row(
      ["row", "id", "sequence", "first_page", "pages", "reasons"].map { Array($0.utf8) })
    for chosen in try patients(of: choose(count)) {
      let sequence = try workshop.ledger.use { ledger throws(SQLiteFailure) in
        try ledger.sequence(of: chosen.row)
      }
      let place = try file.add(try piece(chosen.patient, sequence, &maker))
      let cells = [
        String(chosen.row), chosen.patient.id.text, sequence == 0 ? "" : String(sequence),
        String(place.firstPage), String(place.pages), chosen.reasons.map(\.rawValue).joined(separator: ";"),
      ]
      list += CSVText.row(cells.map { Array($0.utf8) })
    }
    do throws(FilingFailure) {
      try WholeFile.write(list, to: "\(workshop.job.folder)/\(Self.list)")
    } catch {
      throw .writing(error)
    }
    return (try file.finish().sha256, SHA256.digest(list).hexadecimal)
  }

  private func choose(_ count: Int) throws(BatchFailure) -> [Int: [ProofChoice.Reason]] {
    let seed = identity.seed
    return try workshop.ledger.use { ledger throws(SQLiteFailure) in
      var choice = ProofChoice(count: count, seed: seed)
      try ledger.summaries { choice.consider($0) }
      return Dictionary(uniqueKeysWithValues: choice.chosen.map { ($0.number, $0.reasons) })
    }
  }

  private struct Chosen {
    let row: Int
    let patient: Patient
    let reasons: [ProofChoice.Reason]
  }

  /// The records of the rows, read once more.
  private func patients(of rows: [Int: [ProofChoice.Reason]]) throws(BatchFailure) -> [Chosen] {
    guard let last = rows.keys.max() else { return [] }
    var patients: [Chosen] = []
    var row = 0
    _ = try DraftReader(inputs: inputs) { _ in }.read { content throws(BatchFailure) in
      row += 1
      if let reasons = rows[row] {
        let read = RecordReading(content, options: workshop.preparation.knownOptions)
        if case .success(let patient) = read.result {
          patients.append(Chosen(row: row, patient: patient, reasons: reasons))
        }
      }
      return row < last
    }
    return patients
  }

  /// A piece as it was printed, and the window, clear zones and folds over it.
  private func piece(
    _ patient: Patient, _ sequence: Int, _ maker: inout PieceMaker
  ) throws(BatchFailure) -> StreamPiece {
    var piece: StreamPiece
    do throws(HandoutFailure) {
      piece = try maker.piece(patient).piece
    } catch {
      throw .settings(error)
    }
    try workshop.marking.addSheetMarks(to: &piece.document, sequence: sequence)
    for index in piece.document.pages.indices {
      let page = piece.document.pages[index]
      let zones = index % 2 == 0 ? workshop.marking.zones(on: page.frame.size) : []
      let envelope = index == 0 ? workshop.preparation.envelope : nil
      piece.document.pages[index] = Proof.overlaid(page, envelope, zones: zones)
    }
    return piece
  }
}

extension PieceSummary {
  /// What a proof has to know of a piece.
  init(_ comparison: Comparison, number: Int) {
    let patient = comparison.patient
    let address = patient.address
    let lines =
      (address?.lines ?? []) + [address?.city, address?.state, address?.postalCode].compactMap { $0 }
    self.init(
      number: number, nameLength: patient.name.display.count,
      addressLength: lines.reduce(0) { $0 + $1.count },
      language: LanguageTag(patient.language ?? comparison.pack.language.tag),
      rules: comparison.fired.map(\.id.text))
  }
}
