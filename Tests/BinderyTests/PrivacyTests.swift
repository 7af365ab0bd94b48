import Bindery
import Frames
import Testing

@Suite("Nothing private stands outside the pages")
struct PrivacyTests {
  @Test(
    "Values on the page are not found; values in title, figures, links and attachments are, with their part")
  func search() throws {
    let workshop = try Workshop()
    let items = [
      workshop.group(.paragraph, 1, [try workshop.words("Maria Ruiz")]),
      workshop.group(.figure(alternative: "Ruíz & Co: 7 of 10"), 2, [workshop.bar]),
      workshop.group(
        .paragraph, 3,
        [workshop.group(.link(address: "https://example.org/mrn-4711"), 4, [try workshop.words("See")])]),
    ]
    let document = workshop.document([items], title: "For <Smith & Son>")
    var binding = try Workshop.binding()
    binding.attachment = Attachment(
      name: "x.json", bytes: Array("born 1970-01-02".utf8), mediaType: "application/json", description: "data"
    )
    let file = try workshop.bind(document, binding)
    let found = try PDFPrivacy.search(
      file, for: ["Maria", "ruíz & co", "MRN-4711", "Smith & Son", "1970-01-02", "", "absent"])
    let parts = Set(found.map { "\($0.value) \($0.part)" })
    #expect(parts == ["1 structure", "2 annotation", "3 info", "3 metadata", "4 attachment"])
  }
}
