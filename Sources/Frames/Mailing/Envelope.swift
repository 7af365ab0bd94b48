/// An envelope with a window, as it lies over the first page of a folded letter.
///
/// Rectangles are measured from the upper left corner of the unfolded sheet, for a sheet that stands on the
/// lower edge of the envelope and in the middle of its width.
public struct Envelope: Hashable, Sendable {
  /// The name by which a command asks for it.
  public let name: String
  /// The paper that it is made for.
  public let paper: Paper
  /// The window that shows the address.
  public let window: Rectangle
  /// The window, or the part of the address window, that shows who sends it; `nil` when the envelope itself says.
  public let sender: Rectangle?
  /// How far the sheet can move in the envelope, to either side and up or down.
  public let play: Size
  /// Where the sheet is folded, from its upper edge.
  public let folds: [Length]

  /// The height that is kept free below the address for the post's barcode.
  public var barcodeRoom = Length.zero

  /// What stays empty inside the edges of a window: 1/8 inch (DMM 202, 5).
  public static let margin = Length.inches(0.125)

  /// The part of the sheet that always shows, however it lies, without its margin: the address stands here.
  public var addressBox: Rectangle {
    var box = shown(window)
    box.size.height = max(.zero, box.size.height - barcodeRoom)
    return box
  }

  /// The lowest strip of what always shows, where the post's barcode stands; `nil` when there is none.
  public var barcodeBox: Rectangle? {
    guard barcodeRoom > .zero else { return nil }
    let (address, shown) = (addressBox, shown(window))
    let top = address.origin.y + address.size.height
    return Rectangle(
      origin: Point(x: shown.origin.x, y: top),
      size: Size(width: shown.size.width, height: shown.origin.y + shown.size.height - top))
  }

  /// The part of the window that always shows, its margin included.
  var alwaysShown: Rectangle {
    let box = shown(window)
    return Rectangle(
      origin: Point(x: box.origin.x - Self.margin, y: box.origin.y - Self.margin),
      size: Size(width: box.size.width + Self.margin * 2, height: box.size.height + Self.margin * 2))
  }

  /// Where the sender stands.
  public var senderBox: Rectangle? { sender.map { shown($0) } }

  /// Everything that may ever show: nothing but the address and the sender may reach into it.
  public var keepOut: Rectangle {
    let windows = [window] + (sender.map { [$0] } ?? [])
    let left = windows.map(\.origin.x).min() ?? .zero
    let top = windows.map(\.origin.y).min() ?? .zero
    let right = windows.map { $0.origin.x + $0.size.width }.max() ?? .zero
    let bottom = windows.map { $0.origin.y + $0.size.height }.max() ?? .zero
    return Rectangle(
      origin: Point(x: left - play.width, y: top - play.height),
      size: Size(width: right - left + play.width * 2, height: bottom - top + play.height * 2))
  }

  private func shown(_ window: Rectangle) -> Rectangle {
    let (x, y) = (play.width + Self.margin, play.height + Self.margin)
    return Rectangle(
      origin: Point(x: window.origin.x + x, y: window.origin.y + y),
      size: Size(
        width: max(.zero, window.size.width - x * 2), height: max(.zero, window.size.height - y * 2)))
  }
}

extension Envelope {
  /// The envelopes that are known.
  public static let all = [us10, us10Double, dl, c5, dinFormB, dinFormA]

  /// The envelope of a name.
  public static func named(_ name: String) -> Envelope? { all.first { $0.name == name } }

  /// The envelope for a paper when nobody chooses another.
  public static func usual(for paper: Paper) -> Envelope { paper == .letter ? us10 : dl }

  private static func inches(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rectangle {
    Rectangle(
      origin: Point(x: .inches(x), y: .inches(y)), size: Size(width: .inches(width), height: .inches(height)))
  }

  private static func millimetres(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rectangle {
    Rectangle(
      origin: Point(x: .millimetres(x), y: .millimetres(y)),
      size: Size(width: .millimetres(width), height: .millimetres(height)))
  }

  /// A letter has three panels, and the first one faces the window.
  private static let thirds = [Length.inches(11.0 / 3), .inches(22.0 / 3)]

  /// US #10, 4 1/8 by 9 1/2 in: a window of 1 1/8 by 4 1/2 in, 7/8 in from the left and 1/2 in from the bottom.
  public static let us10 = Envelope(
    name: "us10", paper: .letter, window: inches(0.375, 11.0 / 3 - 1.625, 4.5, 1.125), sender: nil,
    play: Size(width: .inches(0.5), height: .inches(0.0625)), folds: thirds)

  /// US #10 with two windows (Lob): 1 by 4 in, 1 in from the bottom, and 0.875 by 3.25 in, 2.375 in from it.
  public static let us10Double = Envelope(
    name: "us10-double", paper: .letter, window: inches(0.125, 11.0 / 3 - 2, 4, 1),
    sender: inches(0.125, 11.0 / 3 - 3.25, 3.25, 0.875),
    play: Size(width: .inches(0.5), height: .inches(0.0625)), folds: thirds)

  /// DL, 110 by 220 mm (ISO 269): a window of 35 by 90 mm, 20 mm from the left and from the bottom.
  public static let dl = Envelope(
    name: "dl", paper: .a4, window: millimetres(15, 44, 90, 35), sender: nil,
    play: Size(width: .millimetres(5), height: .millimetres(3)), folds: [.millimetres(99), .millimetres(198)])

  /// C5, 162 by 229 mm (ISO 269): a window of 35 by 105 mm, 15 mm from the left and 44 mm from the top.
  public static let c5 = Envelope(
    name: "c5", paper: .a4, window: millimetres(5.5, 37.25, 105, 35), sender: nil,
    play: Size(width: .millimetres(9.5), height: .millimetres(6)), folds: [.millimetres(148.5)])

  /// DIN 5008 form B: a field of 85 by 45 mm at 20 and 45 mm, whose upper 17.7 mm are for the sender.
  public static let dinFormB = din("din-form-b", top: 45, folds: [.millimetres(105), .millimetres(210)])

  /// DIN 5008 form A: the field stands at 27 mm.
  public static let dinFormA = din("din-form-a", top: 27, folds: [.millimetres(87), .millimetres(192)])

  private static func din(_ name: String, top: Double, folds: [Length]) -> Envelope {
    Envelope(
      name: name, paper: .a4, window: millimetres(20, top + 17.7, 85, 27.3),
      sender: millimetres(20, top, 85, 17.7), play: Size(width: .millimetres(2), height: .millimetres(1)),
      folds: folds)
  }
}
