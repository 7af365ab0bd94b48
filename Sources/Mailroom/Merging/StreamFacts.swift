import EvenhandKit
import Filing
import Frames
import Intake

/// What the list of a finished print stream says of its pieces.
struct StreamFacts {
  /// What is carried over of a piece.
  struct Facts {
    let reference: String
    let postalCode: String
    let barcode: String
    let record: String
  }

  private var facts: [Int: Facts] = [:]

  /// What the list has of the piece of a number.
  subscript(_ piece: Int) -> Facts? { facts[piece] }

  /// Reads the list that stands beside a stream.
  init(_ path: String) throws(BatchFailure) {
    let list = path.replacing(".pdf", with: ".csv")
    do throws(FilingFailure) {
      var table = try TableReader(list)
      while case .row(let row)? = try table.next() {
        let cells = row.cells.map { String(decoding: $0, as: UTF8.self) }
        guard cells.count == StreamList.columns.count, let piece = Int(cells[1]) else { continue }
        facts[piece] = Facts(reference: cells[3], postalCode: cells[7], barcode: cells[8], record: cells[9])
      }
    } catch {
      throw .reading(error)
    }
  }
}

extension PieceDraft {
  /// A piece of a part, from the list of its stream and its receipt.
  init(_ row: Int, _ facts: StreamFacts.Facts, _ receipt: JSONDocument) {
    self.init(
      row: row, reference: facts.reference, postalCode: facts.postalCode, barcode: facts.barcode,
      record: [UInt8](hexadecimal: facts.record), edition: receipt.text("edition") ?? "",
      milliseconds: receipt.number("milliseconds") ?? 0)
  }
}

extension Piece {
  /// The receipt of a piece that has moved, with what stays as it was.
  func receipt(_ old: JSONDocument) -> Receipt {
    Receipt(
      row: draft.row, id: old.text("id") ?? "", file: FinishedStream.file(stream), pages: place.pages,
      bytes: 0, sha256: [], edition: draft.edition, milliseconds: draft.milliseconds,
      piece: Receipt.PieceFacts(sequence: sequence, number: number, place: place, record: draft.record))
  }
}

extension [UInt8] {
  /// Bytes from their hexadecimal digits; none from anything else.
  fileprivate init(hexadecimal text: String) {
    let digits = text.compactMap(\.hexDigitValue)
    self =
      digits.count % 2 == 1
      ? [] : stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
  }
}
