import Intake
import Testing

@Suite("Lines of CSV")
struct CSVLinesTests {
  private func rows(_ lines: [String], isStrict: Bool = false) -> (rows: [[String]], isWhole: Bool) {
    var parser = CSVLines(isStrict: isStrict)
    var rows: [[[UInt8]]] = []
    for line in lines { rows += parser.take(Array(line.utf8)) ?? [] }
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

  @Test("A quotation mark in the middle of a cell is a fault for who is strict, and a character for others")
  func strict() {
    for line in ["1,5'11\",B\n", "1,\"A\"B\",C\n"] {
      var strict = CSVLines(isStrict: true)
      #expect(strict.take(Array(line.utf8)) == nil, "\(line)")
    }
    #expect(rows(["1,5'11\",B\n"]).rows == [["1", "5'11\"", "B"]])
    #expect(rows(["1,\"A\"\"B\" ,\"C\n", "D\"\n"], isStrict: true).rows == [["1", "A\"B", "C\nD"]])
  }

  @Test("Blank lines are no rows, and NUL is a character like others")
  func oddities() {
    #expect(rows(["\n", "  \n", "a\0b,c\n"]).rows == [["a\0b", "c"]])
  }
}
