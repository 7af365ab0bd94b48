import Bindery
public import ComparisonModel
public import Frames
import Press

/// Many handouts in one file for a mail house, written as they come.
///
/// The caller writes ``takeBytes()`` away after each handout, so that the file is never in memory.
public struct HandoutStream: ~Copyable {
  private var binder: StreamBinder

  /// A stream that takes its fonts from a printer.
  ///
  /// - Parameters:
  ///   - title: the title of the file; never a patient's name.
  ///   - day: the only date of the file.
  /// - Throws: ``HandoutFailure`` when the day is none.
  public init(_ printer: Printer, title: String, day: CalendarDay) throws(HandoutFailure) {
    binder = StreamBinder(
      title: title, date: try PrintDate(of: day), producer: Release.producer,
      fonts: FontFiles(shelf: printer.shelf), blank: nil)
  }

  /// Adds a handout, on the front of a new sheet; the back of its last page says that it is blank.
  ///
  /// - Throws: ``HandoutFailure``; the stream is good for nothing afterwards.
  public mutating func append(_ piece: StreamPiece) throws(HandoutFailure) -> StreamPlace {
    var document = piece.document
    if let side = piece.blankSide { document.pages.append(side) }
    let place = try append(document)
    return StreamPlace(firstPage: place.firstPage, pages: piece.document.pages.count, sides: place.sides)
  }

  /// Adds a document, on the front of a new sheet.
  ///
  /// - Throws: ``HandoutFailure``; the stream is as it was before.
  public mutating func append(_ document: Document) throws(HandoutFailure) -> StreamPlace {
    do throws(StreamFailure) {
      return try binder.append(document)
    } catch {
      throw HandoutFailure(.fault, [error.remark])
    }
  }

  /// What can be written to the file now; nothing twice.
  public mutating func takeBytes() -> [UInt8] { binder.takeBytes() }

  /// Ends the file, and gives what is left of it.
  ///
  /// - Throws: ``HandoutFailure`` when a font cannot be put into the file.
  public consuming func finish() throws(HandoutFailure) -> [UInt8] {
    do throws(StreamFailure) {
      return try binder.finish()
    } catch {
      throw HandoutFailure(.fault, [error.remark])
    }
  }
}

extension StreamFailure {
  /// The failure as a message; none of its causes is the record.
  fileprivate var remark: Remark {
    Remark(.page, Note(.error, "stream", at: .none, "The print stream cannot be written: \(self)."))
  }
}
