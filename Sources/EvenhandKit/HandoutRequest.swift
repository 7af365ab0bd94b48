public import ComparisonModel
public import Frames

/// Everything that decides what is printed: the same request gives the same bytes.
public struct HandoutRequest: Sendable {
  /// The patient's record.
  public var record: NamedFile
  /// The files of the evidence pack.
  public var evidence: [NamedFile]
  /// The layout.
  public var layout: NamedFile
  /// The clinic's profile, if there is one.
  public var clinic: NamedFile?
  /// The options to compare, in order; empty for those of the record or the pack.
  public var options: [OptionID]
  /// The paper.
  public var paper: Paper
  /// The day that counts as today.
  public var today: CalendarDay
  /// Why it is printed although the review is overdue.
  public var overdueReason: String?

  /// A request for a record, with the evidence and the layout that come with the program.
  public init(record: NamedFile, layout: NamedFile, today: CalendarDay) {
    self.record = record
    self.layout = layout
    self.today = today
    evidence = NamedFile.stockEvidence
    options = []
    paper = .letter
  }
}
