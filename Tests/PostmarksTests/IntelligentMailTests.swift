import Frames
import Postmarks
import Support
import Testing

@Suite("Intelligent Mail barcodes")
struct IntelligentMailTests {
  private static let routings = ["", "01234", "98765", "012345678", "01234567891", "99999999999"]

  @Test("The bars read back to the digits, whatever the routing", arguments: routings, [0, 1, 7])
  func readBack(routing: String, seed: Int) throws {
    let serial = String(String(1_000_000_000 + seed * 123_456_789 % 1_000_000_000).dropFirst())
    let code = try IntelligentMail(
      barcodeID: "0\(seed % 5)", service: "270", mailer: "103502", serial: serial, routing: routing)
    let bars = try IntelligentMailReader.bars(in: code.frame())
    #expect(try IntelligentMailReader.digits(of: bars) == code.digits)
  }

  @Test("The example of the specification is drawn as the specification has it")
  func specification() throws {
    let code = try IntelligentMail(
      barcodeID: "01", service: "234", mailer: "567094", serial: "987654321", routing: "01234567891")
    #expect(
      try IntelligentMailReader.bars(in: code.frame())
        == "AADTFFDFTDADTAADAATFDTDDAAADDTDTTDAFADADDDTFFFDDTTTADFAAADFTDAADA")
  }

  @Test("A bar that was changed is noticed")
  func damage() throws {
    let code = try IntelligentMail(
      barcodeID: "00", service: "040", mailer: "900000001", serial: "000017", routing: "20260")
    var bars = Array(try IntelligentMailReader.bars(in: code.frame()))
    bars[20] = bars[20] == "F" ? "T" : "F"
    #expect(throws: IntelligentMailReader.Unreadable.self) {
      _ = try IntelligentMailReader.digits(of: String(bars))
    }
  }

  @Test("The bars have the size that the specification allows")
  func size() throws {
    let frame = try IntelligentMail(
      barcodeID: "00", service: "040", mailer: "123456", serial: "000000017", routing: "20260"
    ).frame()
    let inch = Length.inches(1)
    #expect((0.125...0.165).contains(frame.size.height / inch))
    // 65 bars at 20 to 24 bars an inch (USPS-B-3200, 2.3.1).
    #expect((2.683...3.225).contains(frame.size.width / inch))
    for placed in frame.items {
      guard case .fill(.rectangle(let size, _), .black) = placed.item else {
        Issue.record("something else than a bar")
        continue
      }
      #expect((0.015...0.025).contains(size.width / inch))
    }
  }

  @Test("Every field that is wrong is named at once, and none of its digits")
  func faults() {
    let failure = #expect(throws: PostmarkFailure.self) {
      _ = try IntelligentMail(
        barcodeID: "05", service: "4", mailer: "90000001", serial: "12345x", routing: "1234")
    }
    guard case .fields(let faults)? = failure else { return }
    #expect(
      faults.map(\.field) == ["imb_barcode_id", "imb_service", "imb_mailer", "imb_serial", "imb_routing"])
    #expect(!"\(faults)".contains("90000001"))
  }

  @Test("The bars are as large as places for them are planned")
  func plannedSize() throws {
    let number = try IntelligentMail(
      barcodeID: "00", service: "040", mailer: "123456", serial: "000000001", routing: "627010001")
    let size = try number.frame().size
    let room = IntelligentMail.size
    #expect(size.width <= room.width && size.height <= room.height)
    #expect(size.width > room.width - IntelligentMail.module && size.height > room.height * 0.99)
  }
}
