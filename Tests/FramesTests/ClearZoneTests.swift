import Frames
import Testing

@Suite("What shows in the window of an envelope")
struct ClearZoneTests {
  private let envelope = Envelope.us10

  private func bar(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> PlacedItem {
    let size = Size(width: .inches(width), height: .inches(height))
    return PlacedItem(
      .fill(.rectangle(size, cornerRadius: .zero), .black), at: Point(x: .inches(x), y: .inches(y)),
      layer: .personal)
  }

  private func breaches(_ address: PlacedItem?, _ others: [PlacedItem]) -> [ClearZoneCheck.Breach] {
    let items = (address.map { [$0] } ?? []) + others
    let page = Page(
      frame: Frame(size: Paper.letter.size, items: items), mailParts: address == nil ? [:] : [0: .address])
    return ClearZoneCheck.breaches(of: page, in: envelope)
  }

  @Test("The window of a US #10 stands where a letter folded in three shows it")
  func geometry() {
    #expect(abs(envelope.window.origin.y / .inches(1) - 2.0417) < 0.0001)
    let box = envelope.addressBox
    #expect(abs(box.origin.x / .inches(1) - 1) < 0.0001)
    #expect(abs(box.size.width / .inches(1) - 3.25) < 0.0001)
    #expect(box.size.height > .points(46))
  }

  @Test("Every envelope has room for four lines of 10 points", arguments: Envelope.all)
  func room(envelope: Envelope) {
    #expect(envelope.addressBox.size.height >= .points(10 * 0.98 + 3 * 10.5))
    #expect(envelope.addressBox.size.width >= .inches(2))
    #expect(envelope.folds.allSatisfy { $0 < envelope.paper.size.height })
    #expect(Envelope.named(envelope.name) == envelope)
  }

  @Test("An address in its box, and anything below the window, is right")
  func right() { #expect(breaches(bar(1.1, 2.3, 2, 0.6), [bar(1, 3.4, 6, 4)]).isEmpty) }

  @Test(
    "What is wrong comes with the way that it has to move",
    arguments: [
      (1.1, 2.3, 4.0, 0.6, "outside", 22), (0.9, 2.3, 2, 0.6, "outside", 3), (1.1, 2.0, 2, 0.6, "outside", 6),
    ])
  func outside(x: Double, y: Double, width: Double, height: Double, kind: String, millimetres: Int) {
    let found = breaches(bar(x, y, width, height), [])
    #expect(found.map(\.kind.rawValue) == [kind])
    #expect(found.map(\.millimetres) == [millimetres])
    #expect(found.first?.note.message.contains("\(millimetres) mm") == true)
  }

  @Test("Anything else that could show is found, inside groups too")
  func shown() {
    var inner = Frame(size: Paper.letter.size)
    inner.items = [bar(0, 0.5, 3, 0.5)]
    let group = PlacedItem(
      .group(inner, nil), at: Point(x: .inches(1), y: .inches(1.6)), layer: .shared)
    let found = breaches(bar(1.1, 2.3, 2, 0.6), [group])
    #expect(found == [ClearZoneCheck.Breach(.shown, millimetres: 16)])
  }

  @Test("A page without an address is told so")
  func missing() { #expect(breaches(nil, []).map(\.kind) == [.noAddress]) }
}
