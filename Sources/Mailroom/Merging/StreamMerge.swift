import ComparisonModel
import EvenhandKit
import Filing
import Frames
import Intake

/// Puts the pieces of all parts' print streams into new ones, in the order of the input.
///
/// Nothing is set or drawn again: the pages are those of the parts, and the sequence is counted anew.
struct StreamMerge: ~Copyable {
  private let folder: MergeFolder
  /// How many pieces each file holds.
  private let most: Int
  private let title: String
  private let day: CalendarDay
  private var open: OpenStream?
  private var sequence = 0
  /// The streams that are complete.
  private(set) var finished: [FinishedStream] = []

  /// - Parameters:
  ///   - number: the number of the job, for the titles of the files.
  ///   - day: the only date of the files.
  init(into folder: MergeFolder, pieces most: Int, number: String, day: CalendarDay) {
    self.folder = folder
    self.most = most
    self.day = day
    title = "Print stream \(number)"
  }

  /// Adds the piece of a receipt, and answers with the receipt of its new place.
  mutating func add(_ row: RowMerge.Row) throws(BatchFailure) -> [UInt8] {
    guard let receipt = JSONDocument(row.text), let file = receipt.text("file"), !file.contains("/"),
      let first = receipt.number("first-page"), let pages = receipt.number("pages"),
      let sheets = receipt.number("sheets"), let number = receipt.number("piece")
    else {
      throw BatchFailure(
        .badData, "no-receipt", at: "\(row.folder)/\(LedgerReports.receipts)",
        "A receipt tells of no piece of a print stream.")
    }
    var stream = try takeStream()
    let (source, list) = try stream.source(file, in: row.folder)
    guard let facts = list[number] else {
      throw BatchFailure(
        .badData, "no-piece", at: "\(row.folder)/\(file)",
        "The list of the stream lacks a piece that was printed.")
    }
    do throws(HandoutFailure) {
      try stream.join.add(first...(first + sheets * 2 - 1), of: source)
    } catch {
      throw .settings(error)
    }
    sequence += 1
    let place = StreamPlace(firstPage: stream.nextPage, pages: pages, sides: sheets * 2)
    let piece = Piece(
      stream: finished.count + 1, sequence: sequence, number: stream.pieces.count + 1, place: place,
      draft: PieceDraft(row.number, facts, receipt))
    stream.pieces.append(piece)
    stream.nextPage += place.sides
    let isFull = stream.pieces.count >= most
    open = consume stream
    if isFull { try finish() }
    return Array(piece.receipt(receipt).line(layout: receipt.text("layout") ?? "").utf8)
  }

  private mutating func takeStream() throws(BatchFailure) -> OpenStream {
    if let stream = open.take() { return stream }
    do throws(HandoutFailure) {
      return OpenStream(join: try StreamJoin())
    } catch {
      throw .settings(error)
    }
  }

  /// Completes the stream that is open.
  mutating func finish() throws(BatchFailure) {
    guard let stream = open.take() else { return }
    let number = finished.count + 1
    let pieces = stream.pieces
    let bytes: [UInt8]
    do throws(HandoutFailure) {
      bytes = try stream.join.finish(title: title, day: day)
    } catch {
      throw .settings(error)
    }
    let list = StreamList.text(pieces)
    try folder.write(list, FinishedStream.list(number))
    try folder.write(bytes, FinishedStream.file(number))
    finished.append(
      FinishedStream(
        number: number, pieces: pieces.count, pages: pieces.reduce(0) { $0 + $1.place.pages },
        sheets: pieces.reduce(0) { $0 + $1.place.sheets }, bytes: bytes.count,
        sha256: SHA256.digest(bytes).hexadecimal, listSHA256: SHA256.digest(list).hexadecimal))
  }
}

/// A stream that is being put together.
private struct OpenStream: ~Copyable {
  /// The longest stream that is read into memory.
  private static let longest = 1 << 30

  var join: StreamJoin
  var pieces: [Piece] = []
  /// The parts' streams that are open, by folder and name.
  private var sources: [String: (number: Int, list: StreamFacts)] = [:]
  var nextPage = 1

  init(join: consuming StreamJoin) { self.join = join }

  /// A part's stream and the list of its pieces, opened when they are first asked for.
  mutating func source(
    _ file: String, in folder: String
  ) throws(BatchFailure) -> (Int, StreamFacts) {
    let path = "\(folder)/\(file)"
    if let known = sources[path] { return known }
    let list = try StreamFacts(path)
    let bytes: [UInt8]
    do throws(FilingFailure) {
      bytes = try InputFile.read(path, limit: Self.longest)
    } catch {
      throw .reading(error)
    }
    do throws(HandoutFailure) {
      let number = try join.open(bytes)
      sources[path] = (number, list)
      return (number, list)
    } catch {
      throw .settings(error)
    }
  }
}
