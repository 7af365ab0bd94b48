import ComparisonModel
import EvenhandKit
import Frames
import Postmarks

/// Makes what a patient gets up to the point where it is drawn, with fonts and remembered words of its own.
struct PieceMaker {
  let printer: Printer
  private let preparation: Preparation
  private let marking: Marking
  private var memory = HandoutMemory()

  /// Words that two threads count their uses of are slower for both, so each has the evidence for itself.
  init(_ workshop: Workshop) throws(BatchFailure) {
    marking = workshop.marking
    do throws(HandoutFailure) {
      preparation = try Preparation(Marking.settings(workshop.job))
      printer = try Printer()
    } catch {
      throw .settings(error)
    }
  }

  /// A handout, and what is known of it.
  struct Made: Sendable {
    var piece: StreamPiece
    let comparison: Comparison
    /// The digits of the barcode; none when the job has none.
    let barcode: String
  }

  /// The handout of a patient for a file of its own.
  ///
  /// - Throws: every reason to reject the record.
  mutating func document(_ patient: Patient) throws(HandoutFailure) -> Made {
    let comparison = try preparation.compare(patient)
    var document = try printer.set(preparation.compose(comparison, &memory), &memory)
    let barcode = try address(&document, patient)
    return Made(
      piece: StreamPiece(document: document, blankSide: nil), comparison: comparison, barcode: barcode)
  }

  /// The handout of a patient for a print stream.
  ///
  /// - Throws: every reason to reject the record.
  mutating func piece(_ patient: Patient) throws(HandoutFailure) -> Made {
    let comparison = try preparation.compare(patient)
    var piece = try printer.piece(comparison, preparation, &memory)
    let barcode = try address(&piece.document, patient)
    return Made(piece: piece, comparison: comparison, barcode: barcode)
  }

  /// Puts the barcode below the address, and looks whether the letter can be mailed and its sheets be marked.
  private func address(_ document: inout Document, _ patient: Patient) throws(HandoutFailure) -> String {
    let number = try marking.number(of: patient)
    if let number { try marking.add(number, to: &document) }
    var remarks = preparation.mailRemarks(
      on: document, for: patient, barcodeClearance: IntelligentMail.clearance)
    remarks += marking.remarks(on: document)
    if !remarks.isEmpty { throw HandoutFailure(.badData, remarks) }
    return number?.digits ?? ""
  }
}
