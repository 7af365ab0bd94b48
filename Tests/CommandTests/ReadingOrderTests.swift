import Foundation
import Support
import Testing

/// What a screen reader is told, as text that a person can read in a diff.
@Suite struct ReadingOrderTests {
  private static let layouts = ["consult", "mailer"]

  private func handout(_ layout: String = "consult") throws -> [UInt8] {
    let desk = try Desk()
    let record = try desk.put(
      """
      { id: "p", name: "Pat Example", goals: ["lift"], options: ["fusion", "rehab"],
        address: { lines: ["12 Harbor Street"], city: "Portland", state: "ME", postalCode: "04101" } }
      """, in: "r.json5")
    let run = try desk.run(["print", record, "--layout", layout, "-o", "p.pdf", "--date", "2026-11-24"])
    #expect(run.code == 0, "\(run.errors)")
    return [UInt8](try desk.content("p.pdf"))
  }

  @Test(arguments: layouts)
  func theTagTreeIsAsAgreed(layout: String) throws {
    let tree = try Tool.run("pdfinfo", ["-struct-text", "@"], on: handout(layout))
    // The number of an annotation's object says nothing to a reader, nor does a mark without text, which Cairo
    // 1.16 gives to shapes and 1.18 does not.
    let lines = tree.components(separatedBy: "\n").filter { !$0.hasSuffix(" \"\"") }.map { line in
      line.range(of: "Object ").map { line[..<$0.lowerBound] + "(area)" } ?? line
    }
    try Golden.expect(lines.joined(separator: "\n"), is: "\(layout)-tags.txt")
  }

  @Test(arguments: layouts)
  func theTextIsReadRowByRow(layout: String) throws {
    let text = try Tool.run("pdftotext", ["-raw", "@", "-"], on: handout(layout))
    // Where lines end depends on the versions of the fonts; the order of the words does not.
    let words = text.split(whereSeparator: \.isWhitespace)
    let lines = words.map { $0 + (".?:".contains($0.last ?? " ") ? "\n" : " ") }
    try Golden.expect(lines.joined(), is: "\(layout)-text.txt")
  }

  @Test func tablesHaveHeadersAndPicturesHaveWords() throws {
    let tree = try Tool.run("pdfinfo", ["-struct", "@"], on: handout())
    #expect(tree.contains("/Scope /Column") && tree.contains("/Scope /Row"))
    #expect(tree.contains("Table") && tree.contains("Figure") && tree.contains("H1"))
  }
}
