import Filing
import Foundation
import Frames
import Testing

@testable import Mailroom

@Suite("Rows of a table")
struct TableReaderTests {
  /// The cells of each row joined by bars, with the line it begins on; a code for what could not be told apart.
  private func rows(_ text: [UInt8]) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appending(path: "table-\(UUID().uuidString)")
    try Data(text).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var table = try TableReader(file.path)
    var rows: [String] = []
    while let item = try table.next() {
      switch item {
      case .row(let row):
        let cells = row.cells.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "|")
        rows.append("\(row.line): \(cells)")
      case .unreadable(let note, let text):
        rows.append("\(note.code) \(note.place) \(String(decoding: text, as: UTF8.self))")
      }
    }
    return rows
  }

  private func torn(_ line: Int, _ text: String) -> String {
    "unbalanced-quotes line(\(line), column: 1, field: \"\") \(text)"
  }

  static let swallowing: [(text: String, rows: [String], torn: [Int: String])] = [
    // The quotation mark that would close the first is one that opens another.
    ("a,\"b\nc,d\ne,\"f\"\n", ["2: c|d", "3: e|f"], [0: "1 a,\"b\n"]),
    // None follows.
    ("a,\"b\nc,d\ne,f", ["2: c|d", "3: e|f"], [0: "1 a,\"b\n"]),
    // Every cell is quoted.
    ("\"a\",\"b\n\"c\",\"d\"\n", ["2: c|d"], [0: "1 \"a\",\"b\n"]),
    // A row that is well formed and a row that is torn have each its own lines.
    ("\"a\nb\",c\nd,\"e\nf,g\n", ["1: a\nb|c", "4: f|g"], [1: "3 d,\"e\n"]),
    // A cell of several lines with a quotation mark that is not doubled.
    ("a,\"b \"c\nd\",e\nf,g\n", ["2: d\"|e", "3: f|g"], [0: "1 a,\"b \"c\n"]),
    // The last row is torn.
    ("a,b\nc,\"d", ["1: a|b"], [1: "2 c,\"d"]),
  ]

  @Test("A quotation mark that is not closed takes its own line and no other", arguments: swallowing)
  func recovers(text: String, rows: [String], torn: [Int: String]) throws {
    var expected = rows
    for (place, mark) in torn.sorted(by: { $0.key < $1.key }) {
      let parts = mark.split(separator: " ", maxSplits: 1)
      expected.insert(self.torn(Int(parts[0]) ?? 0, String(parts[1])), at: place)
    }
    #expect(try self.rows(Array(text.utf8)) == expected)
  }

  @Test("Inches, a byte order mark before a quoted cell and line breaks of old are read")
  func oddities() throws {
    #expect(try rows(Array("a,5'11\"\nb,c".utf8)) == ["1: a|5'11\"", "2: b|c"])
    #expect(try rows([0xEF, 0xBB, 0xBF] + Array("\"a\",\"b\"\n".utf8)) == ["1: a|b"])
    #expect(try rows(Array("a,b\rc,d\r\n\n  \ne,f".utf8)) == ["1: a|b", "1: c|d", "4: e|f"])
    #expect(try rows([]).isEmpty)
  }

  @Test("A line that is too long is passed over, inside quotation marks too")
  func long() throws {
    let long = String(repeating: "x", count: LineReader.longest + 1)
    let tooLong = "too-long line(2, column: 1, field: \"\") "
    #expect(try rows(Array("a,b\n\(long)\nc,d\n".utf8)) == ["1: a|b", tooLong, "3: c|d"])
    #expect(try rows(Array("a,\"b\n\(long)\nc,d\n".utf8)) == [torn(1, "a,\"b\n"), tooLong, "3: c|d"])
  }

  @Test("Many torn rows cost no more than reading a few times")
  func isLinear() throws {
    let lines = (0..<40_000).map { $0 % 2 == 0 ? "a,\"b\n" : "c,d\n" }
    #expect(try rows(Array(lines.joined().utf8)).count == 40_000)
  }
}
