import Frames
import Testing

@testable import Bindery

@Suite("A file inside the file makes it PDF/A-3a")
struct AttachmentTests {
  /// Something of an attachment that is broken, and the clause that has to find it.
  struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let clause: String
    /// The dictionary that is broken has this key.
    let key: String
    let change: @Sendable (inout PDFDictionary) -> Void

    init(
      _ name: String, _ clause: String, where key: String,
      _ change: @escaping @Sendable (inout PDFDictionary) -> Void
    ) {
      (testDescription, self.clause, self.key, self.change) = (name, clause, key, change)
    }
  }

  private static let base = Result {
    var binding = try Workshop.binding()
    binding.attachment = Attachment(
      name: "comparison.json", bytes: Array("{}".utf8), mediaType: "application/json", description: "Figures")
    let workshop = try Workshop()
    return try workshop.bind(workshop.sample(), binding)
  }

  @Test("It keeps every clause, and says its level")
  func soundness() throws {
    let bytes = try Self.base.get()
    for result in try PDFCheck.check(bytes) { #expect(result.isKept, "\(result.name): \(result.findings)") }
    let file = try plain(bytes)
    let metadata = try #require(file.data(file.catalog["Metadata"]))
    #expect(String(decoding: metadata, as: UTF8.self).contains("<pdfaid:part>3</pdfaid:part>"))
  }

  private static let damages: [Damage] = [
    Damage("no relation", "embedded-files", where: "EF") { $0["AFRelationship"] = nil },
    Damage("an unknown relation", "embedded-files", where: "EF") { $0["AFRelationship"] = .name("Friend") },
    Damage("no name", "embedded-files", where: "EF") { $0["F"] = nil },
    Damage("no name in Unicode", "embedded-files", where: "EF") { $0["UF"] = nil },
    Damage("two names", "embedded-files", where: "EF") { $0["UF"] = .text("other.json") },
    Damage("no stream", "embedded-streams", where: "EF") { $0["EF"] = .dictionary([:]) },
    Damage("not of the document", "embedded-files", where: "AF") { $0["AF"] = .array([]) },
    Damage("not in the list of files", "embedded-files", where: "AF") { $0["Names"] = nil },
    Damage("no kind", "embedded-streams", where: "Params") { $0["Subtype"] = nil },
    Damage("a kind that is none", "embedded-streams", where: "Params") { $0["Subtype"] = .name("json") },
    Damage("no date", "embedded-streams", where: "Params") {
      $0["Params"] = .dictionary(["Size": .integer(2)])
    },
    Damage("another size", "embedded-streams", where: "Params") {
      $0["Params"] = .dictionary(["Size": .integer(3), "ModDate": .text("D:20261124093005Z")])
    },
  ]

  @Test("A clause names what is broken", arguments: damages)
  func damage(_ damage: Damage) throws {
    var file = try plain(Self.base.get())
    let number = try #require(
      file.objects.indices.first { file.dictionary(.reference($0))?[damage.key] != nil })
    var dictionary = try #require(file.dictionary(.reference(number)))
    damage.change(&dictionary)
    file.replace(number, with: dictionary)
    let broken = try PDFCheck.check(file.packed()).filter { !$0.isKept }.map(\.name)
    #expect(broken.contains(damage.clause), "\(broken)")
  }
}
