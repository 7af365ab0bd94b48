import Foundation
import Frames
import Press
import Support
import Testing

@testable import Bindery

@Suite("The binder makes whole files")
struct BinderTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  @Test("A file with one of everything keeps every clause, and qpdf finds it sound")
  func soundness() throws {
    let file = try workshop.bind(workshop.sample())
    for result in try PDFCheck.check(file) { #expect(result.isKept, "\(result.name): \(result.findings)") }
    #expect(try Tool.run("qpdf", ["--check", "@"], on: file).contains("PDF Version: 1.7"))
  }

  @Test("The tree says scopes, alternative texts, languages and names; the empty cell is there, and empty")
  func structure() throws {
    let tree = CheckedTree(try plain(workshop.bind(workshop.sample())))
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
    let file = try plain(workshop.bind(workshop.sample()))
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
    let bytes = try workshop.bind(workshop.sample())
    #expect(try !Tool.run("pdfinfo", ["-struct", "@"], on: bytes).contains("NonStruct"))
    let file = try plain(bytes)
    let contents = file.pages.compactMap { page in
      file.data(file.dictionary(.reference(page))?["Contents"]).map { String(decoding: $0, as: UTF8.self) }
    }
    let foot =
      "/Artifact <</Type /Pagination/Subtype /Footer/Attached [/Bottom]/BBox [20 0 632 792]>>"
    #expect(contents.count == 2 && contents.allSatisfy { $0.components(separatedBy: foot).count == 2 })
    #expect(contents[0].contains("/Artifact <</Type /Layout>> BDC"))
  }

  @Test("The same document gives the same bytes, on one thread and on eight")
  func reproducibility() async throws {
    let first = try workshop.bind(workshop.sample())
    let others = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 {
        group.addTask {
          let workshop = try Workshop()
          return try workshop.bind(workshop.sample())
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(others.allSatisfy { $0 == first })
  }

  @Test("The pages look as Cairo draws them")
  func appearance() throws {
    let document = try workshop.sample()
    let file = try workshop.bind(document)
    for (index, page) in document.pages.enumerated() {
      let isLike = try workshop.shows(file, page, at: index + 1)
      #expect(isLike)
    }
  }

  @Test(
    "The letters of every script look as Cairo draws them",
    arguments: ["María Ejemplo-Ruíz", "李明华 打太极拳", "直の한", "السلام عليكم", "हिन्दी ไทย"])
  func scripts(words: String) throws {
    let document = workshop.document([[workshop.group(.paragraph, 1, [try workshop.words(words)])]])
    let file = try workshop.bind(document)
    let isLike = try workshop.shows(file, document.pages[0], at: 1)
    #expect(isLike)
  }

  @Test("The date is the one given, in both notations")
  func dates() throws {
    let file = try workshop.bind(workshop.sample())
    let facts = try Tool.run("pdfinfo", ["-isodates", "@"], on: file)
    #expect(facts.contains("CreationDate:    2026-11-24T09:30:05Z"))
    #expect(facts.contains("ModDate:         2026-11-24T09:30:05Z"))
    #expect(facts.contains("Producer:        Evenhand test"))
    #expect(
      try Tool.run("pdfinfo", ["-meta", "@"], on: file).contains("<xmp:CreateDate>2026-11-24T09:30:05Z<"))
  }

  @Test("What cannot be drawn is thrown, and there is no file")
  func failures() throws {
    let unknown = GlyphRun(
      font: FontKey("Papyrus 11px"), colour: .black, text: "a", glyphs: [Glyph(id: 3, origin: .zero)],
      clusters: [TextCluster(bytes: 1, glyphs: 1)], isRightToLeft: false, width: .points(5), language: nil)
    let letter = PlacedItem(.glyphs(unknown), at: .zero, layer: .shared)
    #expect(throws: BindingFailure.font(.unknown(FontKey("Papyrus 11px")))) {
      try workshop.bind(workshop.document([[workshop.group(.paragraph, 1, [letter])]]))
    }
    let sizes = [
      Size.zero, Size(width: .points(.nan), height: .points(10)),
      Size(width: .points(1e9), height: .points(9)),
    ]
    for size in sizes {
      var document = try workshop.sample()
      document.pages[1].frame.size = size
      #expect { try workshop.bind(document) } throws: { error in
        if case .impossiblePage(2, _)? = error as? BindingFailure { true } else { false }
      }
    }
    #expect(throws: BindingFailure.impossiblePage(number: 1, .zero)) {
      try workshop.bind(workshop.document([]))
    }
  }
}

/// A file laid open.
func plain(_ bytes: [UInt8], password: String? = nil) throws -> PlainFile {
  try #require(PlainFile(QpdfFile.open(bytes, password: password).written(.plain)))
}
