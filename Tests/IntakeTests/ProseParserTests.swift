import ComparisonModel
import Testing

@testable import Intake

@Suite("Marks in the texts of a pack")
struct ProseParserTests {
  @Test(
    "Marks that are whole",
    arguments: [
      ("", []), ("plain * [x] text", [.plain("plain * [x] text")]), ("**a**", [.strong("a")]),
      ("a **b** c", [.plain("a "), .strong("b"), .plain(" c")]),
      ("a[^x-1].", [.plain("a"), .citation("x-1"), .plain(".")]), ("{n}", [.slot("n")]),
      ("**a[^s]b**", [.strong("a"), .citation("s"), .strong("b")]),
      ("**{n} of**", [.slot("n"), .strong(" of")]), ("ñ**é**中", [.plain("ñ"), .strong("é"), .plain("中")]),
    ] as [(String, [Prose.Run])])
  func whole(text: String, runs: [Prose.Run]) throws {
    #expect(try ProseParser.prose(text).runs == runs)
  }

  @Test(
    "Marks that are not",
    arguments: [
      ("é **open", 3), ("a ****", 3), ("[^open", 1), ("[^]", 1), ("[^a b]", 1), ("x{", 2), ("{}", 1),
      ("a}", 2),
      ("{a{b}}", 1), ("**a**b**", 7),
    ])
  func broken(text: String, position: Int) {
    let problem = #expect(throws: ProseParser.Problem.self) { try ProseParser.prose(text) }
    #expect(problem?.position == position)
  }
}
