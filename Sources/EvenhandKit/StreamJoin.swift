import Bindery
public import ComparisonModel
import Frames

/// Pieces of several print streams in one, in the order of their input.
public struct StreamJoin: ~Copyable {
  private var pages: PageJoin

  /// A stream without pieces.
  ///
  /// - Throws: ``HandoutFailure`` when the library fails.
  public init() throws(HandoutFailure) {
    do throws(BindingFailure) {
      pages = try PageJoin()
    } catch {
      throw HandoutFailure(.fault, error.remarks)
    }
  }

  /// Opens a stream, and gives the number by which its pieces are asked for; it is held until the end.
  ///
  /// - Throws: ``HandoutFailure`` when it is no PDF file.
  public mutating func open(_ bytes: [UInt8]) throws(HandoutFailure) -> Int {
    do throws(BindingFailure) {
      return try pages.open(bytes)
    } catch {
      throw HandoutFailure(.badData, error.remarks)
    }
  }

  /// Adds the sides of a piece, its blank one with them.
  ///
  /// - Throws: ``HandoutFailure`` when the stream has no such page.
  public mutating func add(_ sides: ClosedRange<Int>, of stream: Int) throws(HandoutFailure) {
    do throws(BindingFailure) {
      try pages.add(sides, of: stream)
    } catch {
      throw HandoutFailure(.badData, error.remarks)
    }
  }

  /// The stream.
  ///
  /// - Parameters:
  ///   - title: the title of the file; never a patient's name.
  ///   - day: the only date of the file.
  /// - Throws: ``HandoutFailure`` when the library fails.
  public consuming func finish(title: String, day: CalendarDay) throws(HandoutFailure) -> [UInt8] {
    let date = try PrintDate(of: day)
    do throws(BindingFailure) {
      return try pages.finish(title: title, date: date)
    } catch {
      throw HandoutFailure(.fault, error.remarks)
    }
  }
}
