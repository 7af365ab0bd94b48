import Bindery
public import ComparisonModel
public import Frames
import Press

/// Many handouts in one file for a mail house, written as they come.
///
/// The caller writes ``takeBytes()`` away after each handout, so that the file is never in memory.
public struct HandoutStream: ~Copyable {
  private var pen: StreamPen
  private var binder: StreamBinder

  /// A stream that draws with a printer's fonts.
  ///
  /// - Parameters:
  ///   - title: the title of the file; never a patient's name.
  ///   - day: the only date of the file.
  /// - Throws: ``HandoutFailure`` when Cairo fails.
  public init(_ printer: Printer, title: String, day: CalendarDay) throws(HandoutFailure) {
    let date = try PrintDate(of: day)
    do throws(PressFailure) {
      pen = try StreamPen(title: title, shelf: printer.shelf, date: date, blank: nil)
    } catch {
      throw HandoutFailure(.fault, [error.remark()])
    }
    binder = StreamBinder(date: date)
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
  /// - Throws: ``HandoutFailure``; the stream is good for nothing afterwards.
  public mutating func append(_ document: Document) throws(HandoutFailure) -> StreamPlace {
    do throws(PressFailure) {
      return try pen.append(document)
    } catch {
      throw HandoutFailure(.fault, [error.remark()])
    }
  }

  /// What can be written to the file now; nothing twice.
  ///
  /// - Throws: ``HandoutFailure`` when Cairo wrote something that the bindery does not know.
  public mutating func takeBytes() throws(HandoutFailure) -> [UInt8] {
    do throws(BindingFailure) {
      return try binder.bind(pen.takeBytes())
    } catch {
      throw HandoutFailure(.fault, [error.streamRemark])
    }
  }

  /// Ends the file, and gives what is left of it.
  ///
  /// - Throws: ``HandoutFailure`` when Cairo fails or wrote something that the bindery does not know.
  public consuming func finish() throws(HandoutFailure) -> [UInt8] {
    var bytes = try takeBytes()
    let last: [UInt8]
    do throws(PressFailure) {
      last = try pen.finish()
    } catch {
      throw HandoutFailure(.fault, [error.remark()])
    }
    do throws(BindingFailure) {
      bytes += try binder.bind(last)
      return bytes + (try binder.finish())
    } catch {
      throw HandoutFailure(.fault, [error.streamRemark])
    }
  }
}

extension BindingFailure {
  /// The failure of a stream, whose only causes are the library's.
  fileprivate var streamRemark: Remark {
    Remark(.page, Note(.error, "stream", at: .none, "The print stream cannot be finished: \(self)."))
  }
}
