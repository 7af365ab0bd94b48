import Frames
import Testing

@Suite("The post's barcode in the window, and marks at the edge")
struct BarcodeZoneTests {
  private let envelope = Envelope.us10

  private func bar(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> PlacedItem {
    let size = Size(width: .inches(width), height: .inches(height))
    return PlacedItem(
      .fill(.rectangle(size, cornerRadius: .zero), .black), at: Point(x: .inches(x), y: .inches(y)),
      layer: .personal)
  }

  /// A page with an address and a barcode at these places, in inches.
  private func barcodePage(address: PlacedItem, barcode: PlacedItem) -> Page {
    let frame = Frame(size: Paper.letter.size, items: [address, barcode])
    return Page(frame: frame, mailParts: [0: .address, 1: .barcode])
  }

  @Test("The barcode's strip is taken from the address, and all of both always shows")
  func barcodeRoom() throws {
    var envelope = self.envelope
    #expect(envelope.barcodeBox == nil)
    let whole = envelope.addressBox
    envelope.barcodeRoom = .inches(0.2)
    let strip = try #require(envelope.barcodeBox)
    let bottom = (envelope.addressBox.origin.y + envelope.addressBox.size.height) - strip.origin.y
    #expect(abs(bottom.points) < 0.001)
    #expect(abs((whole.size.height - envelope.addressBox.size.height) / .inches(1) - 0.2) < 0.0001)
  }

  @Test(
    "Whatever comes near the barcode is found with millimetres",
    arguments: [
      (2.3, 0.4, 2.75, 3.0, ""), (2.3, 0.44, 2.75, 3.0, "barcode-covered 1"),
      (2.3, 0.4, 2.75, 3.7, "barcode-outside 12"), (2.3, 0.4, 3.0, 3.0, "barcode-outside 2"),
    ])
  func barcode(top: Double, height: Double, barcode: Double, width: Double, found: String) {
    let page = barcodePage(address: bar(1.1, top, 2, height), barcode: bar(1, barcode, width, 0.14))
    let breaches = ClearZoneCheck.breaches(
      of: page, in: envelope, barcodeClearance: Insets(block: .inches(0.028), inline: .inches(0.125)))
    #expect(breaches.map { "\($0.kind.rawValue) \($0.millimetres)" } == (found.isEmpty ? [] : [found]))
  }

  @Test("What reaches into a zone is found inside groups, and a group beside it is passed over")
  func reach() {
    var inner = Frame(size: Size(width: .inches(2), height: .inches(2)))
    inner.items = [bar(0, 1, 1, 0.5)]
    let page = Page(
      frame: Frame(
        size: Paper.letter.size,
        items: [PlacedItem(.group(inner, nil), at: Point(x: .inches(1), y: .inches(1)), layer: .shared)]))
    func reach(_ x: Double) -> Double {
      let zone = Rectangle(
        origin: Point(x: .inches(x), y: .inches(1.5)), size: Size(width: .inches(1), height: .inches(3)))
      return ClearZoneCheck.reach(of: page, into: zone) / .inches(1)
    }
    #expect(abs(reach(0.2) - 0.2) < 0.0001)
    #expect(reach(3.5) == 0)
    #expect(reach(2.1) == 0, "inside the group, beside what is drawn")
  }
}
