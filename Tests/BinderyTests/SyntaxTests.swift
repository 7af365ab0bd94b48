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

  @Test(
    "What is painted outside all elements becomes decoration",
    arguments: [
      ("0 0 1 1 re f", "/Artifact <</Type /Layout>> BDC\n0 0 1 1 re f\nEMC\n"),
      ("q 1 0 0 1 0 0 cm Q", "q 1 0 0 1 0 0 cm Q"),
      ("/P <</MCID 0>>BDC BT(f)Tj ET EMC", "/P <</MCID 0>>BDC BT(f)Tj ET \nEMC"),
      (
        "f /P <</MCID 0>> BDC\nf\nEMC\nS",
        "/Artifact <</Type /Layout>> BDC\nf \nEMC\n/P <</MCID 0>> BDC\nf\nEMC\n/Artifact <</Type /Layout>> BDC\n\nS\nEMC\n"
      ),
      (
        "BT /Span <</ActualText(x)>> BDC (a)Tj EMC ET",
        "/Artifact <</Type /Layout>> BDC\nBT /Span <</ActualText(x)>> BDC (a)Tj EMC ET\nEMC\n"
      ),
      ("(f S EMC) pop %f\n1 w", "(f S EMC) pop %f\n1 w"),
      ("BI /W 1 ID f EMC \nEI Q", "/Artifact <</Type /Layout>> BDC\nBI /W 1 ID f EMC \nEI Q\nEMC\n"),
    ])
  func decoration(content: String, marked: String) throws {
    let result = try #require(ArtifactMarker.mark(Array(content.utf8)))
    #expect(String(decoding: result.content, as: UTF8.self) == marked)
    #expect(result.released == [])
  }

  @Test("An element in which nothing is painted loses its mark, and what is set in it stays")
  func emptyElement() throws {
    let result = try #require(ArtifactMarker.mark(Array("/TD << /MCID 7 >> BDC\n0 g\nEMC\n".utf8)))
    #expect(String(decoding: result.content, as: UTF8.self).contains("0 g"))
    #expect(!String(decoding: result.content, as: UTF8.self).contains("MCID") && result.released == [7])
  }

  @Test(
    "Marks that are not balanced are refused",
    arguments: [
      "EMC", "/P <</MCID 0>> BDC f", "BT /P <</MCID 0>> BDC f EMC ET",
      "/P <</MCID 0>> BDC /P <</MCID 1>> BDC f EMC EMC",
    ])
  func imbalance(content: String) { #expect(ArtifactMarker.mark(Array(content.utf8)) == nil) }

  @Test("The colour profile is the same every time, and says sRGB")
  func profile() throws {
    let profile = try #require(ColourProfile.sRGB)
    #expect(
      profile[16..<20].elementsEqual("RGB ".utf8)
        && profile[24..<36].elementsEqual([7, 234, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]))
  }

  @Test("What is packed comes back; what is damaged or cut off does not", arguments: [0, 1, 1_000, 300_000])
  func packing(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 100) }
    let packer = try Packer()
    let unpacker = try Unpacker()
    let packed = packer.packed(bytes)
    #expect(unpacker.unpacked(packed) == bytes)
    #expect(unpacker.unpacked(Array(packed.dropLast())) == nil)
    #expect(unpacker.unpacked([]) == nil && unpacker.unpacked([1, 2, 3]) == nil)
  }

  @Test("A file of many objects is packed in several streams, and is sound")
  func manyObjects() throws {
    let drawn = try Workshop().draw(Workshop().sample())
    var file = try plain(drawn)
    let extra = (0..<1_000).map { file.add(.integer($0)) }
    let root = try #require(file.trailer["Root"]?.reference)
    var catalog = file.catalog
    catalog["Extra"] = .array(extra)
    file.replace(root, with: catalog)
    let packed = try PackedWriter.write(file)
    #expect(
      try Tool.run("qpdf", ["--check", "@"], on: packed).contains("No syntax or stream encoding errors"))
    let again = try plain(packed)
    #expect(
      again.items(again.catalog["Extra"]).map { again.resolved($0) } == (0..<1_000).map { .integer($0) })
  }
}
