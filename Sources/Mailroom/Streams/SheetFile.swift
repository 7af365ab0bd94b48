import EvenhandKit
import Frames

/// Pieces in one file for paper, under a passing name until it is complete.
struct SheetFile: ~Copyable {
  private var stream: HandoutStream
  private var file: SummedFile
  private var bytes = 0

  /// - Parameter title: the title of the file; never a patient's name.
  init(
    _ name: String, in folder: String, title: String, settings: HandoutSettings, printer: Printer
  ) throws(BatchFailure) {
    let stream = try Self.stream(title, settings, printer)
    let file = try SummedFile(name, in: folder)
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

  /// Adds a piece, and writes away what can be written.
  mutating func add(_ piece: StreamPiece) throws(BatchFailure) -> StreamPlace {
    let (place, portion): (StreamPlace, [UInt8])
    do throws(HandoutFailure) {
      place = try stream.append(piece)
      portion = stream.takeBytes()
    } catch {
      throw .settings(error)
    }
    try file.add(portion)
    bytes += portion.count
    return place
  }

  /// Puts the file in place, and answers with its digest in hexadecimal digits and its length.
  consuming func finish() throws(BatchFailure) -> (sha256: String, bytes: Int) {
    let last: [UInt8]
    do throws(HandoutFailure) {
      last = try stream.finish()
    } catch {
      throw .settings(error)
    }
    let length = bytes + last.count
    try file.add(last)
    return (try file.finish(), length)
  }
}
