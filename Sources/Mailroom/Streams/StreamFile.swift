import EvenhandKit
import Filing
import Frames

/// A print stream that is being written, under a passing name until it is complete.
struct StreamFile: ~Copyable {
  let number: Int
  private let folder: String
  private var stream: HandoutStream
  private var file: SummedFile
  private var bytes = 0
  private(set) var pieces: [Piece] = []

  init(
    _ number: Int, in folder: String, title: String, settings: HandoutSettings, printer: Printer
  ) throws(BatchFailure) {
    let stream = try Self.stream(title, settings, printer)
    let file = try Self.file(number, folder)
    self.number = number
    self.folder = folder
    self.stream = stream
    self.file = file
  }

  private static func stream(
    _ title: String, _ settings: HandoutSettings, _ printer: Printer
  ) throws(BatchFailure) -> HandoutStream {
    do throws(HandoutFailure) {
      return try HandoutStream(printer, title: title, day: settings.today)
    } catch {
      throw .settings(error)
    }
  }

  private static func file(_ number: Int, _ folder: String) throws(BatchFailure) -> SummedFile {
    do throws(FilingFailure) {
      return try SummedFile(FinishedStream.file(number), in: folder)
    } catch {
      throw .writing(error)
    }
  }

  /// Adds a piece, and writes away what can be written.
  mutating func add(_ piece: StreamPiece, _ draft: PieceDraft, sequence: Int) throws(BatchFailure) {
    let (place, portion): (StreamPlace, [UInt8])
    do throws(HandoutFailure) {
      place = try stream.append(piece)
      portion = try stream.takeBytes()
    } catch {
      throw .settings(error)
    }
    try write(portion)
    pieces.append(
      Piece(stream: number, sequence: sequence, number: pieces.count + 1, place: place, draft: draft))
  }

  private mutating func write(_ portion: [UInt8]) throws(BatchFailure) {
    do throws(FilingFailure) {
      try file.add(portion)
    } catch {
      throw .writing(error)
    }
    bytes += portion.count
  }

  /// Puts the list of the pieces in place, and then the file itself.
  consuming func finish() throws(BatchFailure) -> (FinishedStream, [Piece]) {
    let (number, pieces, folder) = (number, pieces, folder)
    let last: [UInt8]
    do throws(HandoutFailure) {
      last = try stream.finish()
    } catch {
      throw .settings(error)
    }
    let length = bytes + last.count
    let list = StreamList.text(pieces)
    do throws(FilingFailure) {
      try file.add(last)
      try WholeFile.write(list, to: "\(folder)/\(FinishedStream.list(number))")
      let finished = FinishedStream(
        number: number, pieces: pieces.count, pages: pieces.reduce(0) { $0 + $1.place.pages },
        sheets: pieces.reduce(0) { $0 + $1.place.sheets }, bytes: length, sha256: try file.finish(),
        listSHA256: SHA256.digest(list).hexadecimal)
      return (finished, pieces)
    } catch {
      throw .writing(error)
    }
  }
}
