import Bindery
import Frames
import Support
import Testing

@Suite("Hostile strings leave a valid file")
struct HostileTests {
  private static let strings = [
    "a \"quoted\" 'name'", ")) >> endobj (", "\\", "\\)", "((((", "<</Type/Page>>", "%PDF\n%%EOF",
    "a\u{0}b\u{1B}c",
    "\u{202E}evil\u{202C}\u{2066}", "]]><x>&amp;&lt;", "\u{FFFE}\u{FFFF}x", "👩‍👩‍👧 naïve Łódź",
    "x" + String(repeating: " long", count: 2_000),
    "stream\nendstream", "</rdf:li>", "-->", "\u{FEFF}mark",
  ]

  @Test("in title, alternative text, producer and link", arguments: strings)
  func everywhere(text: String) throws {
    let workshop = try Workshop()
    let items = [
      workshop.group(.heading(1), 1, [try workshop.words("Options")]),
      workshop.group(.figure(alternative: text), 2, [workshop.bar]),
      workshop.group(
        .paragraph, 3, [workshop.group(.link(address: text), 4, [try workshop.words("Source")])]),
    ]
    let document = workshop.document([items], title: text)
    var binding = try Workshop.binding()
    binding.producer = text
    let file = try workshop.bind(document, binding)
    for result in try PDFCheck.check(file) { #expect(result.isKept, "\(result.name): \(result.findings)") }
    #expect(try Tool.run("qpdf", ["--check", "@"], on: file).contains("No syntax or stream encoding errors"))
  }

  @Test(
    "in the name and the description of an attachment",
    arguments: ["a(b).json", "ü \"x\".json", "<<>>.json", "%.json"])
  func attachments(name: String) throws {
    let workshop = try Workshop()
    var binding = try Workshop.binding()
    binding.attachment = Attachment(
      name: name, bytes: [0, 255], mediaType: "application/json", description: name)
    #expect(binding.attachment != nil)
    let file = try workshop.bind(workshop.sample(), binding)
    #expect(try PDFCheck.check(file).allSatisfy(\.isKept))
    #expect(try Tool.run("qpdf", ["--list-attachments", "@"], on: file).contains(name))
  }
}
