/// Looks whether anything but the address and the sender can show in an envelope's window.
///
/// A letter that shows more than a name and an address tells the street what its reader is treated for.
public enum ClearZoneCheck {
  /// Something that is not where it has to be.
  public struct Breach: Hashable, Sendable {
    /// What is wrong.
    public enum Kind: String, Hashable, Sendable {
      /// The page has no address.
      case noAddress = "no-address"
      /// The address or the sender reaches out of the part that always shows.
      case outside
      /// Something else reaches into the part that may show.
      case shown
    }

    /// What is wrong.
    public let kind: Kind
    /// How far it has to move, in whole millimetres rounded up: the shortest way.
    public let millimetres: Int

    /// A breach.
    public init(_ kind: Kind, millimetres: Int) {
      self.kind = kind
      self.millimetres = millimetres
    }

    /// The breach as a note for a person; it tells nothing of the address.
    public var note: Note {
      let place = Place.page(1)
      switch kind {
      case .noAddress:
        return Note(
          .error, "no-address", at: .field("address"), "The letter needs a postal address.",
          hint: "Give address lines, a town and a postal code.")
      case .outside:
        return Note(
          .error, "address-outside", at: place,
          "The address reaches \(millimetres) mm out of the part of the window that always shows.",
          hint: "Shorten the longest line or use fewer lines, or choose an envelope with a larger window.")
      case .shown:
        return Note(
          .error, "window-shows", at: place,
          "Something else than the address could show in the window; it has to move by \(millimetres) mm.",
          hint: "Keep the layout's first page clear around the address.")
      }
    }
  }

  /// The breaches of a piece's first page, each kind once with its largest distance.
  public static func breaches(of page: Page, in envelope: Envelope) -> [Breach] {
    var worst: [Breach.Kind: Length] = [:]
    func note(_ kind: Breach.Kind, _ distance: Length) {
      if distance > .points(0.01) { worst[kind] = max(distance, worst[kind] ?? .zero) }
    }
    var hasAddress = false
    for (index, placed) in page.frame.items.enumerated() {
      let inks = Frame(size: page.frame.size, items: [placed]).inkBoxes
      switch page.mailParts[index] {
      case .address?:
        hasAddress = hasAddress || !inks.isEmpty
        for ink in inks { note(.outside, ink.distance(into: envelope.addressBox)) }
      case .sender?:
        for ink in inks { note(.outside, ink.distance(into: envelope.senderBox ?? envelope.addressBox)) }
      case nil:
        for ink in inks { note(.shown, ink.distance(outOf: envelope.keepOut)) }
      }
    }
    var breaches = hasAddress ? [] : [Breach(.noAddress, millimetres: 0)]
    for kind in [Breach.Kind.outside, .shown] {
      guard let distance = worst[kind] else { continue }
      breaches.append(
        Breach(kind, millimetres: Int((distance / .millimetres(1)).rounded(.up))))
    }
    return breaches
  }
}

extension Frame {
  /// The boxes of everything that is drawn: letters from the height of their ascenders to their descenders.
  fileprivate var inkBoxes: [Rectangle] {
    items.flatMap { placed -> [Rectangle] in
      switch placed.item {
      case .group(let inner, _): inner.inkBoxes.map { $0.moved(by: placed.origin) }
      case .glyphs(let run): [run.box.moved(by: placed.origin)]
      case .fill(_, .white), .link: []
      case .fill(let shape, _): [shape.box.moved(by: placed.origin)]
      case .stroke(let shape, let pen): [shape.box.grown(by: pen.width / 2).moved(by: placed.origin)]
      }
    }
  }
}

extension GlyphRun {
  /// The letters' box around the run's origin; a font's size stands at the end of its description.
  fileprivate var box: Rectangle {
    let digits = font.description.split(separator: " ").last?.filter { $0.isNumber || $0 == "." } ?? ""
    let size = Length.points(Double(digits) ?? 12)
    return Rectangle(
      origin: Point(x: .zero, y: -(size * 0.76)), size: Size(width: width, height: size * 0.98))
  }
}

extension Shape {
  fileprivate var box: Rectangle {
    switch self {
    case .rectangle(let size, _): Rectangle(origin: .zero, size: size)
    case .circle(let radius):
      Rectangle(
        origin: Point(x: -radius, y: -radius), size: Size(width: radius * 2, height: radius * 2))
    case .line(let end): Rectangle(around: [.zero, end])
    case .polygon(let corners): Rectangle(around: corners)
    }
  }
}

extension Rectangle {
  fileprivate init(around points: [Point]) {
    let left = points.map(\.x).min() ?? .zero
    let top = points.map(\.y).min() ?? .zero
    let right = points.map(\.x).max() ?? .zero
    let bottom = points.map(\.y).max() ?? .zero
    self.init(origin: Point(x: left, y: top), size: Size(width: right - left, height: bottom - top))
  }

  private var right: Length { origin.x + size.width }
  private var bottom: Length { origin.y + size.height }

  fileprivate func moved(by offset: Point) -> Rectangle { Rectangle(origin: origin + offset, size: size) }

  fileprivate func grown(by length: Length) -> Rectangle {
    Rectangle(
      origin: Point(x: origin.x - length, y: origin.y - length),
      size: Size(width: size.width + length * 2, height: size.height + length * 2))
  }

  /// How far the rectangle reaches out of another, at the worst side; zero when it is inside.
  fileprivate func distance(into box: Rectangle) -> Length {
    [box.origin.x - origin.x, box.origin.y - origin.y, right - box.right, bottom - box.bottom]
      .reduce(.zero, max)
  }

  /// The shortest way out of another rectangle; zero when they do not meet.
  fileprivate func distance(outOf box: Rectangle) -> Length {
    let ways = [
      right - box.origin.x, bottom - box.origin.y, box.right - origin.x, box.bottom - origin.y,
    ]
    return max(.zero, ways.reduce(ways[0], min))
  }
}
