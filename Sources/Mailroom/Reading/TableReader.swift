import Filing
import Frames
import Intake

/// The rows of a table, one at a time.
///
/// A quotation mark that is not closed would swallow the rows after it. Where one is found, only the line on which
/// its row begins is given up, and the lines after it are read once more, each as the beginning of a row.
struct TableReader: ~Copyable {
  /// A row, and what it was written as.
  struct Row {
    let cells: [[UInt8]]
    let text: [UInt8]
    /// The line on which the row begins, from 1.
    let line: Int
  }

  enum Item {
    case row(Row)
    /// What could not be told apart, as far as it was held.
    case unreadable(Note, text: [UInt8])
  }

  private var lines: LineReader
  private var parser = CSVLines(isStrict: true)
  private var ready: [Item] = []
  /// The lines of a row that is not complete.
  private var unfinished: [[UInt8]] = []
  private var length = 0
  private var firstLine = 1
  /// Lines that are read once more, the next of them last.
  private var returned: [LineReader.Line] = []

  init(_ path: String) throws(FilingFailure) {
    lines = LineReader(try ByteSource(path), isSummed: false)
  }

  /// The next row; nil at the end.
  mutating func next() throws(FilingFailure) -> Item? {
    while ready.isEmpty {
      guard let line = try nextLine() else {
        if finish() { continue }
        return nil
      }
      if unfinished.isEmpty { firstLine = lines.number - returned.count }
      switch line {
      case .text(let text): take(text)
      case .tooLong: passOver()
      }
    }
    return ready.removeFirst()
  }

  private mutating func nextLine() throws(FilingFailure) -> LineReader.Line? {
    if let line = returned.popLast() { return line }
    let line = try lines.next()
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    // A byte order mark before a quoted cell would put the quotation mark into the middle of the cell.
    if lines.number == 1, case .text(let text)? = line, text.starts(with: mark) {
      return .text(Array(text.dropFirst(mark.count)))
    }
    return line
  }

  private mutating func take(_ line: [UInt8]) {
    unfinished.append(line)
    length += line.count
    guard let rows = parser.take(line) else { return unfinished.count == 1 ? takeLeniently(line) : giveUp() }
    if !rows.isEmpty { return complete(rows) }
    // Blank lines belong to no row.
    if unfinished.count == 1, line.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) { return forget() }
    if length > LineReader.longest { giveUp() }
  }

  /// Takes a line with odd quotation marks, such as those that stand for inches, if it is a row of its own.
  private mutating func takeLeniently(_ line: [UInt8]) {
    var lenient = CSVLines(isStrict: false)
    guard let rows = lenient.take(line), let last = lenient.finish(), !(rows + last).isEmpty else {
      return giveUp()
    }
    complete(rows + last)
    parser = CSVLines(isStrict: true)
  }

  private mutating func complete(_ rows: [[[UInt8]]]) {
    // With line breaks of old (CR alone), a line holds many rows; each is then known by text of its own.
    let text = rows.count == 1 ? unfinished.flatMap { $0 } : []
    ready += rows.map {
      .row(Row(cells: $0, text: rows.count == 1 ? text : CSVText.row($0), line: firstLine))
    }
    forget()
  }

  /// Ends the table, and answers whether there may be more of it.
  private mutating func finish() -> Bool {
    guard let rows = parser.finish() else {
      giveUp()
      return true
    }
    parser = CSVLines(isStrict: true)
    if !rows.isEmpty { complete(rows) }
    return !rows.isEmpty
  }

  /// Gives up the first line of the unfinished row, and has the others read once more.
  private mutating func giveUp() {
    let note = Note(
      .error, "unbalanced-quotes", at: .line(firstLine, column: 1, field: ""),
      "A quotation mark is not closed, or stands in the middle of a cell: nothing was read from line \(firstLine).",
      hint: "Close it, or double it inside a cell, and run that row again.")
    ready.append(.unreadable(note, text: unfinished.first ?? []))
    returned += unfinished.dropFirst().reversed().map { .text($0) }
    forget()
    parser = CSVLines(isStrict: true)
  }

  /// Passes over a line that could not be held.
  private mutating func passOver() {
    if !unfinished.isEmpty {
      returned.append(.tooLong)
      return giveUp()
    }
    let note = Note(
      .error, "too-long", at: .line(firstLine, column: 1, field: ""),
      "Line \(firstLine) is longer than 16 MB, and nothing was read from it.",
      hint: "A row is one line; look for a line break that is missing.")
    ready.append(.unreadable(note, text: []))
  }

  private mutating func forget() {
    unfinished = []
    length = 0
  }
}
