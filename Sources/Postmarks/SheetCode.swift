public import Frames

/// What an inserter reads on each sheet, so that a piece is closed with all of its sheets and no other's.
///
/// It says nothing of the patient: the job, the number of the piece, and which sheet of how many.
public struct SheetCode: Hashable, Sendable {
  /// The name of the job.
  public var job: String
  /// The number of the piece in the job, from 1.
  public var piece: Int
  /// The number of the sheet in the piece, from 1.
  public var sheet: Int
  /// How many sheets the piece has.
  public var sheets: Int

  /// A code from its parts.
  public init(job: String, piece: Int, sheet: Int, sheets: Int) {
    self.job = job
    self.piece = piece
    self.sheet = sheet
    self.sheets = sheets
  }

  /// The characters of the code: fields of fixed width after the job, so that a reader needs no rules.
  public var text: String {
    "\(job)/\(Self.digits(piece, 7))/\(Self.digits(sheet, 2))/\(Self.digits(sheets, 2))"
  }

  /// The code as a square Data Matrix with modules of a size, 0.5 mm or more for inserters' cameras.
  ///
  /// - Throws: ``PostmarkFailure/symbol(_:)``, as when the job's name is too long.
  public func frame(module: Length = .millimetres(0.5)) throws(PostmarkFailure) -> Frame {
    Frame(
      try ZintSymbol.rectangles(.dataMatrix, text), module: Size(width: module, height: module))
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let digits = String(max(0, number))
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }
}
