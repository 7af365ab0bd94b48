import ComparisonModel
import EvenhandKit
import Frames
import Support
import Testing

@Suite("The mailer shows an address and nothing else")
struct MailerTests {
  private static let record = """
    { id: "m", name: { given: ["María"], family: "Ejemplo-Ruíz" }, birthDate: "1971-04-14",
      address: { lines: ["12 Rue De L'Église", "Apt 4"], city: "SPRINGFIELD", state: "IL", postalCode: "62704" },
      visit: { date: "2026-11-24" }, goals: ["walk the dog"] }
    """

  private static func document(
    _ envelope: Envelope, record: String = record, home: String = "US"
  ) throws -> Document {
    let layout = try #require(NamedFile.stockLayout("mailer"))
    var settings = HandoutSettings(layout: layout, today: FixturePack.day("2026-11-24"))
    settings.paper = envelope.paper
    settings.envelope = envelope
    settings.clinic = NamedFile(
      name: "clinic",
      bytes: Array(
        "{ name: \"Harbor Spine\", country: \"\(home)\", returnAddress: [\"PO Box 7\", \"Springfield\"] }"
          .utf8))
    let request = HandoutRequest(
      record: NamedFile(name: "record", bytes: Array(record.utf8)), settings: settings)
    return try Printer().set(Handout.compose(request).1)
  }

  @Test(arguments: Envelope.all)
  func nothingElseCanShow(envelope: Envelope) throws {
    let page = try Self.document(envelope).pages[0]
    #expect(ClearZoneCheck.breaches(of: page, in: envelope).isEmpty)
    #expect(page.mailParts.values.contains(.address))
    #expect(page.mailParts.values.contains(.sender) == (envelope.sender != nil))
  }

  @Test(
    "The address stands as it is written, a line each, and the country below it where it is another",
    arguments: [("US", "US", ""), ("US", "CA", "|UNITED STATES"), ("CI", "US", "|CÔTE D'IVOIRE")])
  func lines(country: String, home: String, last: String) throws {
    let record = Self.record.replacing("\"62704\"", with: "\"62704\", country: \"\(country)\"")
    let page = try Self.document(.us10, record: record, home: home).pages[0]
    #expect(ClearZoneCheck.breaches(of: page, in: .us10).isEmpty)
    let index = try #require(page.mailParts.first { $0.value == .address }?.key)
    guard case .group(let frame, _) = page.frame.items[index].item else { return }
    #expect(
      frame.texts.joined(separator: "|")
        == "María Ejemplo-Ruíz|12 Rue De L'Église|Apt 4|SPRINGFIELD IL 62704\(last)")
  }

  @Test func aRecordWithoutAnAddressIsFound() throws {
    let page = try Self.document(.us10, record: "{ id: \"m\", name: \"A B\" }").pages[0]
    #expect(ClearZoneCheck.breaches(of: page, in: .us10).map(\.kind) == [.noAddress])
  }

  @Test func anAddressOfTooManyLinesIsFoundWithMillimetres() throws {
    let long = Self.record.replacing("\"Apt 4\"", with: "\"Apt 4\", \"Building C\", \"Care of A. N. Other\"")
    let page = try Self.document(.us10, record: long).pages[0]
    let breach = try #require(ClearZoneCheck.breaches(of: page, in: .us10).first)
    #expect(breach.kind == .outside)
    #expect((1...10).contains(breach.millimetres))
  }
}

extension Frame {
  /// The lines of the frame from top to bottom.
  fileprivate var texts: [String] {
    items.flatMap { placed -> [String] in
      switch placed.item {
      case .glyphs(let run): [run.text]
      case .group(let inner, _): inner.texts
      default: []
      }
    }
  }
}
