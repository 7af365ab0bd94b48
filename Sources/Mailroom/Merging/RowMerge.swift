import Filing
import Intake

/// The rows of one report of all parts, in the order of the input.
final class RowMerge {
  /// A row as it was written.
  struct Row {
    /// Its place in the input, from 1.
    let number: Int
    let text: [UInt8]
    /// The folder of its part.
    let folder: String
  }

  /// The reports that have more rows, the one with the lowest row last.
  private var sources: [RowSource] = []

  /// Opens the report of that name in each folder.
  init(_ name: String, in folders: [String]) throws(FilingFailure) {
    for folder in folders {
      let source = try RowSource(name, in: folder)
      insert(source)
    }
  }

  /// The next row; nil after the last.
  func next() throws(FilingFailure) -> Row? {
    guard let source = sources.popLast(), let row = source.next else { return nil }
    try source.advance()
    insert(source)
    return row
  }

  private func insert(_ source: RowSource) {
    guard let row = source.next else { return }
    var (low, high) = (0, sources.count)
    while low < high {
      let middle = (low + high) / 2
      if (sources[middle].next?.number ?? 0) > row.number { low = middle + 1 } else { high = middle }
    }
    sources.insert(source, at: low)
  }
}

/// One report, and the row of it that comes next; a class because a list holds many of them.
private final class RowSource {
  private var table: TableReader?
  private var lines: LineReader?
  private let folder: String
  private let path: String
  private(set) var next: RowMerge.Row?

  init(_ name: String, in folder: String) throws(FilingFailure) {
    self.folder = folder
    path = "\(folder)/\(name)"
    if name.hasSuffix(".csv") {
      table = try TableReader(path)
      // The header is no row.
      _ = try table?.next()
    } else {
      lines = LineReader(try ByteSource(path), isSummed: false)
    }
    try advance()
  }

  func advance() throws(FilingFailure) {
    next = nil
    switch try table?.next() {
    case .row(let row)?:
      let number = row.cells.first.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
      next = RowMerge.Row(number: number ?? .max, text: row.text, folder: folder)
    case .unreadable?:
      // Only a rejected record that is repeated in full can make a row as long as that.
      throw FilingFailure(.tooLarge, path: path)
    case nil: break
    }
    if case .text(let text)? = try lines?.next() {
      next = RowMerge.Row(number: JSONDocument(text)?.number("row") ?? .max, text: text, folder: folder)
    }
  }
}
