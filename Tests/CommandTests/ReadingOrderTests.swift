import Foundation
import Support
import Testing

/// What a screen reader is told, as text that a person can read in a diff.
@Suite struct ReadingOrderTests {
  private func handout() throws -> [UInt8] {
    let desk = try Desk()
    let record = try desk.put(
      "{ id: \"p\", name: \"Pat Example\", goals: [\"lift\"], options: [\"fusion\", \"rehab\"] }",
      in: "r.json5")
    let run = try desk.run(["print", record, "-o", "p.pdf", "--date", "2026-11-24"])
    #expect(run.code == 0, "\(run.errors)")
    return [UInt8](try desk.content("p.pdf"))
  }

  @Test func theTagTreeIsAsAgreed() throws {
    try Golden.expect(Tool.run("pdfinfo", ["-struct-text", "@"], on: handout()), is: "consult-tags.txt")
  }

  @Test func theTextIsReadRowByRow() throws {
    let text = try Tool.run("pdftotext", ["-raw", "@", "-"], on: handout())
    try Golden.expect(text, is: "consult-text.txt")
  }

  @Test func tablesHaveHeadersAndPicturesHaveWords() throws {
    let tree = try Tool.run("pdfinfo", ["-struct", "@"], on: handout())
    #expect(tree.contains("/Scope /Column") && tree.contains("/Scope /Row"))
    #expect(tree.contains("Table") && tree.contains("Figure") && tree.contains("H1"))
  }
}
