/// What is drawn over the pages of a proof.
public enum Proof {
  /// The page with the window, what may show of it, where the address must stand, and the folds drawn over it.
  ///
  /// - Parameter zones: what stays empty around marks.
  public static func overlaid(_ page: Page, _ envelope: Envelope?, zones: [Rectangle] = []) -> Page {
    var page = page
    let red = Colour(red: 190, green: 20, blue: 20)
    let green = Colour(red: 0, green: 110, blue: 50)
    let blue = Colour(red: 20, green: 60, blue: 170)
    for zone in zones { outline(zone, green, dashes: [.points(1), .points(1.5)], on: &page) }
    guard let envelope else { return page }
    outline(envelope.keepOut, red, dashes: [.points(4), .points(3)], on: &page)
    outline(envelope.window, blue, dashes: [], on: &page)
    outline(envelope.addressBox, green, dashes: [], on: &page)
    if let sender = envelope.senderBox {
      outline(sender, green, dashes: [.points(2), .points(2)], on: &page)
    }
    if let barcode = envelope.barcodeBox {
      outline(barcode, green, dashes: [.points(1), .points(1.5)], on: &page)
    }
    for fold in envelope.folds {
      let stroke = Stroke(width: .points(0.6), colour: blue, dashes: [.points(8), .points(4)])
      let line = FrameItem.stroke(.line(to: Point(x: page.frame.size.width, y: .zero)), stroke)
      page.frame.items.append(PlacedItem(line, at: Point(x: .zero, y: fold), layer: .personal))
    }
    return page
  }

  private static func outline(_ box: Rectangle, _ colour: Colour, dashes: [Length], on page: inout Page) {
    let stroke = Stroke(width: .points(0.8), colour: colour, dashes: dashes)
    let item = FrameItem.stroke(.rectangle(box.size, cornerRadius: .zero), stroke)
    page.frame.items.append(PlacedItem(item, at: box.origin, layer: .personal))
  }
}
