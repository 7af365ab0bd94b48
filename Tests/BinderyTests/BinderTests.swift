import Foundation
import Frames
import Support
import Testing

@testable import Bindery

@Suite("The binder finishes Cairo's files")
struct BinderTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  @Test("A file with one of everything keeps every clause, and qpdf finds it sound")
  func soundness() throws {
    let file = try workshop.finish(workshop.sample())
    for result in try PDFCheck.check(file) { #expect(result.isKept, "\(result.name): \(result.findings)") }
    #expect(try Tool.run("qpdf", ["--check", "@"], on: file).contains("PDF Version: 1.7"))
  }

  @Test("What Cairo leaves out is missed before and found after")
  func difference() throws {
    let document = try workshop.sample()
    let before = try Set(PDFCheck.check(workshop.draw(document)).filter { !$0.isKept }.map(\.name))
    #expect(
      before.isSuperset(of: [
        "metadata", "title", "shown-title", "language", "untagged", "figure-alternative", "note-names",
        "table-headers", "link-texts", "annotation-flags", "tab-order", "glyph-numbers", "output-intent",
        "transparency", "agreement", "file-id",
      ]))
  }

  @Test("The tree says scopes, alternative texts, languages and names; the empty cell is there, and empty")
  func structure() throws {
    let tree = CheckedTree(try plain(workshop.finish(workshop.sample())))
    #expect(
      tree.all("TH").map { element -> String? in
        guard case .dictionary(let attributes)? = element.value["A"] else { return nil }
        return attributes["Scope"]?.name
      } == ["Column", "Row"])
    #expect(tree.all("Figure").map { $0.value["Alt"]?.text } == ["63 of 100 people were better"])
    #expect(tree.all("P").map { $0.value["Lang"]?.text } == [nil, "es", "he"])
    #expect(tree.all("Span").map { $0.value["Lang"]?.text } == [nil, "es"])
    #expect(tree.all("Note").compactMap { $0.value["ID"]?.text }.count == 2)
    #expect(tree.all("TD").map { $0.marks.count + $0.children.count } == [0, 1])
  }

  @Test("Links say their words, or else their address, and their hostile brackets are harmless")
  func links() throws {
    let file = try plain(workshop.finish(workshop.sample()))
    let annotations = file.pages.flatMap { page in
      file.items(file.dictionary(.reference(page))?["Annots"]).compactMap { file.dictionary($0) }
    }
    #expect(annotations.map { $0["Contents"]?.text } == ["the source", "https://example.org/"])
    #expect(
      annotations.map { file.dictionary($0["A"])?["URI"]?.text } == [
        "https://example.org/a%28b%29", "https://example.org/",
      ])
  }

  @Test("Footers are pagination, what else is drawn outside elements is layout, and the tree has neither")
  func artifacts() throws {
    let drawn = try workshop.draw(workshop.sample())
    #expect(try Tool.run("pdfinfo", ["-struct", "@"], on: drawn).contains("NonStruct"))
    let bytes = try workshop.finish(workshop.sample())
    #expect(try !Tool.run("pdfinfo", ["-struct", "@"], on: bytes).contains("NonStruct"))
    let file = try plain(bytes)
    let contents = file.pages.compactMap { page in
      file.data(file.dictionary(.reference(page))?["Contents"]).map { String(decoding: $0, as: UTF8.self) }
    }
    let foot =
      "/Artifact <</Type /Pagination/Subtype /Footer/Attached [/Bottom]/BBox [20.00 0.00 632.00 792.00]>>"
    #expect(contents.count == 2 && contents.allSatisfy { $0.components(separatedBy: foot).count == 2 })
    #expect(contents[0].contains("/Artifact <</Type /Layout>> BDC"))
  }

  @Test("The same document gives the same bytes, on one thread and on eight")
  func reproducibility() async throws {
    let first = try workshop.finish(workshop.sample())
    let others = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 {
        group.addTask {
          let workshop = try Workshop()
          return try workshop.finish(workshop.sample())
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(others.allSatisfy { $0 == first })
  }

  @Test("The pages look as before")
  func appearance() throws {
    let document = try workshop.sample()
    let pictures = try [workshop.draw(document), workshop.finish(document)].map {
      try Tool.run("pdftoppm", ["-r", "40", "-gray", "@"], on: $0)
    }
    #expect(pictures[0] == pictures[1] && !pictures[0].isEmpty)
  }

  @Test("The date is the one given, in both notations")
  func dates() throws {
    let file = try workshop.finish(workshop.sample())
    let facts = try Tool.run("pdfinfo", ["-isodates", "@"], on: file)
    #expect(facts.contains("CreationDate:    2026-11-24T09:30:05Z"))
    #expect(facts.contains("ModDate:         2026-11-24T09:30:05Z"))
    #expect(facts.contains("Producer:        Evenhand test"))
    #expect(
      try Tool.run("pdfinfo", ["-meta", "@"], on: file).contains("<xmp:CreateDate>2026-11-24T09:30:05Z<"))
  }

  @Test("A file that is not of the document is refused, and so is what is no file at all")
  func strangers() throws {
    let (document, other) = (try workshop.sample(), workshop.document([[workshop.group(.paragraph, 1, [])]]))
    let drawn = try workshop.draw(other)
    let binding = try Workshop.binding()
    #expect(throws: BindingFailure.otherStructure(path: "page 1 > H1 1")) {
      try Binder.finish(drawn, of: document, with: binding)
    }
    for junk in [[], Array("%PDF-1.7\n".utf8), Array(drawn.dropLast(drawn.count / 2))] {
      #expect(throws: BindingFailure.self) { try Binder.finish(junk, of: other, with: binding) }
    }
  }

  @Test("A file whose objects are packed in streams is finished as well")
  func packed() throws {
    let document = try workshop.sample()
    let packed = try PackedWriter.write(plain(workshop.draw(document)))
    #expect(PlainFile(packed) == nil)
    let file = try Binder.finish(packed, of: document, with: Workshop.binding())
    #expect(try PDFCheck.check(file).allSatisfy(\.isKept))
  }
}

/// A file laid open.
func plain(_ bytes: [UInt8], password: String? = nil) throws -> PlainFile {
  try #require(PlainFile(QpdfFile.open(bytes, password: password).written(.plain)))
}
