import CCSV

/// The cells of CSV text that is given line by line (RFC 4180, read by libcsv).
///
/// It holds one unfinished row at most; the caller caps how long that may grow.
@safe public struct CSVLines: ~Copyable {
  private var parser = unsafe csv_parser()
  private let cells = CellCollector()

  /// Text with commas between its cells.
  ///
  /// - Parameter isStrict: whether a quotation mark in the middle of a cell is a fault, and not a character.
  public init(isStrict: Bool) {
    _ = unsafe csv_init(&parser, isStrict ? UInt8(CSV_STRICT) : 0)
  }

  deinit {
    var parser = unsafe parser
    unsafe csv_free(&parser)
  }

  /// Takes one more line with its line break, and answers with the rows that it completes.
  ///
  /// - Returns: `nil` at a fault; nothing more can be taken then.
  public mutating func take(_ line: [UInt8]) -> [[[UInt8]]]? {
    let context = unsafe Unmanaged.passUnretained(cells).toOpaque()
    let taken = unsafe line.withUnsafeBytes { bytes in
      unsafe csv_parse(&parser, bytes.baseAddress, bytes.count, Self.endCell, Self.endRow, context)
    }
    return taken == line.count ? cells.takeRows() : nil
  }

  /// Ends the text, and answers with the row that had no line break.
  ///
  /// - Returns: `nil` when the text ends inside quotation marks.
  public mutating func finish() -> [[[UInt8]]]? {
    let context = unsafe Unmanaged.passUnretained(cells).toOpaque()
    // Only these options tell an open quotation mark from a complete cell.
    _ = unsafe csv_set_opts(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
    let result = unsafe csv_fini(&parser, Self.endCell, Self.endRow, context)
    return result == 0 ? cells.takeRows() : nil
  }

  private static let endCell:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void =
      { bytes, count, context in
        guard let context = unsafe context else { return }
        let collector = unsafe Unmanaged<CellCollector>.fromOpaque(context).takeUnretainedValue()
        unsafe collector.endCell(Array(UnsafeRawBufferPointer(start: bytes, count: count)))
      }

  private static let endRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, context in
    guard let context = unsafe context else { return }
    unsafe Unmanaged<CellCollector>.fromOpaque(context).takeUnretainedValue().endRow()
  }
}

/// Gathers what libcsv hands over; a class because C knows it by its address.
private final class CellCollector {
  private var cells: [[UInt8]] = []
  private var rows: [[[UInt8]]] = []

  func endCell(_ bytes: [UInt8]) { cells.append(bytes) }

  func endRow() {
    rows.append(cells)
    cells = []
  }

  func takeRows() -> [[[UInt8]]] {
    defer { rows = [] }
    return rows
  }
}
