public import ComparisonModel

/// How a PDF file is to be finished.
public struct PDFFinish: Sendable {
  /// The only date that the file carries.
  public var day: CalendarDay
  /// The password that opens the file; without one it is open, and fit for an archive.
  public var password: String?
  /// A file that goes with the document.
  public var attachment: NamedFile?

  /// A file for an archive, open to everyone.
  public init(day: CalendarDay) { self.day = day }
}
