import Intake
import Testing

@Suite("Lines of CSV")
struct CSVLinesTests {
  private func rows(_ lines: [String]) -> (rows: [[String]], isWhole: Bool) {
    var parser = CSVLines()
    var rows: [[[UInt8]]] = []
    for line in lines { rows += parser.take(Array(line.utf8)) }
    let last = parser.finish()
    rows += last ?? []
    return (rows.map { $0.map { String(decoding: $0, as: UTF8.self) } }, last != nil)
  }

  @Test("Cells, empty cells and quoted cells are told apart")
  func cells() {
    let result = rows(["a,,\"b,\"\"c\"\"\"\r\n", "\"two\n", "lines\",x\n", "last,row"])
    #expect(result.rows == [["a", "", "b,\"c\""], ["two\nlines", "x"], ["last", "row"]])
    #expect(result.isWhole)
  }

  @Test("Text that ends inside quotation marks is said to")
  func unbalanced() {
    let result = rows(["a,b\n", "\"c,d\n", "e,f\n"])
    #expect(result.rows == [["a", "b"]])
    #expect(!result.isWhole)
  }

  @Test("Blank lines are no rows, and NUL is a character like others")
  func oddities() {
    #expect(rows(["\n", "  \n", "a\0b,c\n"]).rows == [["a\0b", "c"]])
  }
}
