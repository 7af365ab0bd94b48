import CCSV

/// The cells of CSV text that is given line by line (RFC 4180, read leniently by libcsv).
///
/// It holds one unfinished row at most; the caller caps how long that may grow.
@safe public struct CSVLines: ~Copyable {
  private var parser = unsafe csv_parser()
  private let cells = CellCollector()

  /// Text with a delimiter between its cells: a comma, a semicolon or a tab.
  public init(delimiter: UInt8 = UInt8(ascii: ",")) {
    _ = unsafe csv_init(&parser, 0)
    unsafe csv_set_delim(&parser, delimiter)
  }

  deinit {
    var parser = unsafe parser
    unsafe csv_free(&parser)
  }

  /// Takes one more line with its line break, and answers with the rows that it completes.
  public mutating func take(_ line: [UInt8]) -> [[[UInt8]]] {
    let context = unsafe Unmanaged.passUnretained(cells).toOpaque()
    _ = unsafe line.withUnsafeBytes { bytes in
      unsafe csv_parse(&parser, bytes.baseAddress, bytes.count, Self.endCell, Self.endRow, context)
    }
    return cells.takeRows()
  }

  /// Ends the text, and answers with the row that had no line break.
  ///
  /// - Returns: `nil` when the text ends inside quotation marks.
  public mutating func finish() -> [[[UInt8]]]? {
    let context = unsafe Unmanaged.passUnretained(cells).toOpaque()
    // Strictness would end the whole table at the first odd quotation mark; only at the end of the text is it
    // wanted, where it tells an open quotation mark from a complete cell.
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
