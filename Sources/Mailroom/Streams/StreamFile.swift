import EvenhandKit
import Filing
import Frames

/// A print stream that is being written, and the list of its pieces.
struct StreamFile: ~Copyable {
  private let number: Int
  private let folder: String
  private var file: SheetFile
  private(set) var pieces: [Piece] = []

  init(
    _ number: Int, in folder: String, title: String, settings: HandoutSettings, printer: Printer
  ) throws(BatchFailure) {
    file = try SheetFile(
      FinishedStream.file(number), in: folder, title: title, settings: settings, printer: printer)
    self.number = number
    self.folder = folder
  }

  /// Adds a piece at the end.
  mutating func add(_ piece: StreamPiece, _ draft: PieceDraft, sequence: Int) throws(BatchFailure) {
    let place = try file.add(piece)
    pieces.append(
      Piece(stream: number, sequence: sequence, number: pieces.count + 1, place: place, draft: draft))
  }

  /// Puts the list of the pieces in place, and then the file itself.
  consuming func finish() throws(BatchFailure) -> (FinishedStream, [Piece]) {
    let (number, pieces) = (number, pieces)
    let list = StreamList.text(pieces)
    do throws(FilingFailure) {
      try WholeFile.write(list, to: "\(folder)/\(FinishedStream.list(number))")
    } catch {
      throw .writing(error)
    }
    let (sha256, bytes) = try file.finish()
    let finished = FinishedStream(
      number: number, pieces: pieces.count, pages: pieces.reduce(0) { $0 + $1.place.pages },
      sheets: pieces.reduce(0) { $0 + $1.place.sheets }, bytes: bytes, sha256: sha256,
      listSHA256: SHA256.digest(list).hexadecimal)
    return (finished, pieces)
  }
}
