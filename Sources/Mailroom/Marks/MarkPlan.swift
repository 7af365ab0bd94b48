public import Frames
import Intake

/// The marks for machines that a job carries.
public struct MarkPlan: Hashable, Sendable {
  /// Whether letters carry the Intelligent Mail barcode of the United States Postal Service in their window.
  public var hasBarcode = false
  /// Whether the front of each sheet carries a Data Matrix code for inserters.
  public var hasSheetCode = false
  /// The lines at the edge of each front for inserters that read no codes, if there are any.
  public var lines: ReaderMarks?

  /// No marks.
  public init() {}

  /// Whether each sheet says which it is.
  public var marksSheets: Bool { hasSheetCode || lines != nil }

  /// The lines that a file of a mail house asks for.
  ///
  /// - Throws: every problem of the file.
  public static func lines(_ bytes: [UInt8]) throws(Refusal) -> ReaderMarks {
    try ReaderMarksReader.read(bytes).value
  }

  /// What the manifest and messages call the marks.
  var names: [String] {
    (hasBarcode ? ["imb"] : []) + (hasSheetCode ? ["datamatrix"] : []) + (lines == nil ? [] : ["omr"])
  }

  /// What tells these marks from others.
  var fingerprint: String { names.joined(separator: ",") + (lines.map { " \($0)" } ?? "") }
}
