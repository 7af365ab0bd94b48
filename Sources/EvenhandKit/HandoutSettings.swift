public import ComparisonModel
public import Frames
import Intake

/// Everything but the record that decides what is printed.
public struct HandoutSettings: Sendable {
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
  /// The envelope in whose window the address shows, by its name; `nil` for the usual one of the paper.
  public var envelope: Envelope?
  /// Room for the post's barcode below the address, with what stays empty above it; zero for no barcode.
  public var barcodeRoom = Length.zero
  /// What stays free at the left and the right edge of every page for marks that machines read.
  public var edgeRoom: (left: Length, right: Length) = (.zero, .zero)
  /// The day that counts as today.
  public var today: CalendarDay
  /// Why it is printed although the review is overdue.
  public var overdueReason: String?

  /// Settings with a layout and the evidence that comes with the program.
  public init(layout: NamedFile, today: CalendarDay) {
    self.layout = layout
    self.today = today
    evidence = NamedFile.stockEvidence
    options = []
    paper = .letter
  }

  /// The options that the evidence has, whatever else is wrong with it.
  var knownOptions: [OptionID] { EvidencePackReader.options(in: evidence.map { ($0.name, $0.bytes) }) }
}
