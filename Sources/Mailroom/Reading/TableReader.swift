import Filing
import Frames
import Intake

/// The rows of a table, one at a time.
struct TableReader: ~Copyable {
  /// A row, or what could not be told apart.
  struct Row {
    let cells: [[UInt8]]
    let text: [UInt8]
    /// The line on which the row begins, from 1.
    let line: Int
  }

  enum Item {
    case row(Row)
    case unreadable(Note)
  }

  private var lines: LineReader
  private var parser = CSVLines()
  private var ready: [Item] = []
  private var text: [UInt8] = []
  private var firstLine = 1
  private var isOver = false

  init(_ path: String) throws(FilingFailure) {
    lines = LineReader(try ByteSource(path), isSummed: false)
  }

  /// The next row; nil at the end.
  mutating func next() throws(FilingFailure) -> Item? {
    while ready.isEmpty, !isOver { try readLine() }
    return ready.isEmpty ? nil : ready.removeFirst()
  }

  private mutating func readLine() throws(FilingFailure) {
    switch try lines.next() {
    case nil: finish()
    case .tooLong: giveUp(longLine)
    case .text(let line):
      if text.isEmpty { firstLine = lines.number }
      text += line
      take(parser.take(line))
      if text.count > LineReader.longest { giveUp(longLine) }
    }
  }

  private mutating func finish() {
    isOver = true
    if let rows = parser.finish() { return take(rows) }
    giveUp(
      Note(
        .error, "unbalanced-quotes", at: .line(firstLine, column: 1, field: ""),
        "A quotation mark is not closed: nothing was read from line \(firstLine) to the end of the file.",
        hint: "Close it, and run the rows from that line on again."))
  }

  private var longLine: Note {
    Note(
      .error, "too-long", at: .line(firstLine, column: 1, field: ""),
      "A row is longer than 16 MB: nothing was read from line \(firstLine) to the end of the file.",
      hint: "Look for a quotation mark that is not closed.")
  }

  /// What follows cannot be parted into rows: what looks like one may be the middle of another.
  private mutating func giveUp(_ note: Note) {
    ready.append(.unreadable(note))
    isOver = true
  }

  private mutating func take(_ rows: [[[UInt8]]]) {
    guard !rows.isEmpty else {
      // Blank lines belong to no row.
      if text.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) { text = [] }
      return
    }
    ready += rows.map { .row(Row(cells: $0, text: text, line: firstLine)) }
    text = []
  }
}
