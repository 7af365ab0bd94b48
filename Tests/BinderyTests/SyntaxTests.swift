import Support
import Testing

@testable import Bindery

@Suite("The notation of PDF")
struct SyntaxTests {
  @Test(
    "Values are read, and written so that they are read as the same",
    arguments: [
      ("null", PDFValue.null), ("true", .boolean(true)), ("-12", .integer(-12)), (".5", .real(".5")),
      ("/A#20b", .name("A b")), ("(a\\(b\\)\\\\(c)\\101\\n)", .string(Array("a(b)\\(c)A\n".utf8))),
      ("<48 656C6c6F>", .string(Array("Hello".utf8))), ("<4>", .string([0x40])),
      ("[ 1 2 0 R 3 ]", .array([.integer(1), .reference(2), .integer(3)])),
      ("[ 1 2 3 0 R]", .array([.integer(1), .integer(2), .reference(3)])),
      (
        "<</K[<</A/B>>]/L%x\n 1>>",
        .dictionary(["K": .array([.dictionary(["A": .name("B")])]), "L": .integer(1)])
      ),
    ])
  func values(text: String, value: PDFValue) {
    var scanner = PDFScanner(Array(text.utf8))
    #expect(scanner.next() == value)
    var again = PDFScanner(Array(PDFWriter.text(value).utf8))
    #expect(again.next() == value)
  }

  @Test(
    "What is cut off or nested without end is read as nothing", arguments: ["", "[1", "<<", "<</A", "% x"])
  func damage(text: String) {
    var scanner = PDFScanner(Array(text.utf8))
    #expect(scanner.next() == nil)
    var deep = PDFScanner([UInt8](repeating: UInt8(ascii: "["), count: 100_000))
    #expect(deep.next() == nil)
  }

  @Test("Texts come back", arguments: ["plain", "naïve", "شفاء", "👩‍👧", ""])
  func texts(text: String) { #expect(PDFText.decoded(PDFText.encoded(text)) == text) }

  @Test(
    "Languages",
    arguments: [
      ("en", true), ("es-MX", true), ("zh-Hans", true), ("en_US", false), ("", false), ("e", false),
      ("en-", false),
      ("English language", false),
    ])
  func languages(text: String, isTag: Bool) { #expect(LanguageSyntax.isTag(text) == isTag) }

  @Test("The colour profile is the same every time, and says sRGB")
  func profile() throws {
    let profile = try #require(ColourProfile.sRGB)
    #expect(
      profile[16..<20].elementsEqual("RGB ".utf8)
        && profile[24..<36].elementsEqual([7, 234, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]))
  }

  @Test("A file of many objects is packed in several streams, and is sound")
  func manyObjects() throws {
    var file = try plain(Workshop().bind(Workshop().sample()))
    let extra = (0..<1_000).map { file.add(.integer($0)) }
    let root = try #require(file.trailer["Root"]?.reference)
    var catalog = file.catalog
    catalog["Extra"] = .array(extra)
    file.replace(root, with: catalog)
    let packed = try file.packed()
    #expect(
      try Tool.run("qpdf", ["--check", "@"], on: packed).contains("No syntax or stream encoding errors"))
    let again = try plain(packed)
    #expect(
      again.items(again.catalog["Extra"]).map { again.resolved($0) } == (0..<1_000).map { .integer($0) })
  }
}
