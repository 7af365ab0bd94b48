public import Frames

/// Puts pages of finished print streams into a new one, in another order.
public struct PageJoin: ~Copyable {
  private var file: QpdfJoin

  /// A stream without pages.
  ///
  /// - Throws: ``BindingFailure/library(_:)``.
  public init() throws(BindingFailure) {
    do throws(LibraryFailure) {
      file = try QpdfJoin.begin()
    } catch {
      throw .library(error)
    }
  }

  /// Opens a stream, and gives the number by which its pages are asked for.
  ///
  /// - Throws: ``BindingFailure/library(_:)`` when it is no PDF file.
  public mutating func open(_ bytes: [UInt8]) throws(BindingFailure) -> Int {
    do throws(LibraryFailure) {
      return try file.open(bytes)
    } catch {
      throw .library(error)
    }
  }

  /// Adds pages of an opened stream at the end.
  ///
  /// - Parameter pages: their numbers in that stream, from 1.
  /// - Throws: ``BindingFailure/library(_:)`` when it has no such page.
  public mutating func add(_ pages: ClosedRange<Int>, of stream: Int) throws(BindingFailure) {
    do throws(LibraryFailure) {
      try file.add(pages.lowerBound - 1..<pages.upperBound, of: stream)
    } catch {
      throw .library(error)
    }
  }

  /// The new stream.
  ///
  /// - Throws: ``BindingFailure/library(_:)``.
  public consuming func finish(title: String, date: PrintDate) throws(BindingFailure) -> [UInt8] {
    do throws(LibraryFailure) {
      return try file.written(title: PDFText.cleaned(title), date: Metadata.pdfDate(date))
    } catch {
      throw .library(error)
    }
  }
}
