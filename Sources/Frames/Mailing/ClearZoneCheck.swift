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
      /// The barcode, with the room that it needs around it, reaches out of what always shows.
      case barcodeOutside = "barcode-outside"
      /// Something reaches into the room around the barcode.
      case barcodeCovered = "barcode-covered"
      /// Something reaches into the room around marks that machines read.
      case markCovered = "mark-covered"
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

    /// A breach of a length, in whole millimetres rounded up.
    public init(_ kind: Kind, reaching distance: Length) {
      self.init(kind, millimetres: Int((distance / .millimetres(1)).rounded(.up)))
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
      case .barcodeOutside:
        return Note(
          .error, kind.rawValue, at: place,
          "The barcode and the room around it reach \(millimetres) mm out of what always shows.",
          hint: "Choose an envelope with a larger window.")
      case .barcodeCovered:
        return Note(
          .error, kind.rawValue, at: place,
          "Something reaches \(millimetres) mm into the room that the barcode needs around it.",
          hint: "Use fewer lines in the address, or choose an envelope with a larger window.")
      case .markCovered:
        return Note(
          .error, kind.rawValue, at: place,
          "Something reaches \(millimetres) mm into the room around the marks at the edge.",
          hint: "Give the layout a wider margin there, or put the marks elsewhere.")
      }
    }
  }

  /// How far anything on a page but one of its items reaches into a zone that has to be empty; zero if nothing does.
  public static func reach(of page: Page, into zone: Rectangle, butItem own: Int? = nil) -> Length {
    page.frame.items.enumerated().reduce(.zero) { worst, element in
      guard element.offset != own else { return worst }
      let inks = Frame(size: page.frame.size, items: [element.element]).inkBoxes(near: zone)
      return inks.reduce(worst) { max($0, $1.distance(outOf: zone)) }
    }
  }

  /// The breaches of a piece's first page, each kind once with its largest distance.
  ///
  /// - Parameter clearance: what stays empty around the post's barcode.
  public static func breaches(
    of page: Page, in envelope: Envelope, barcodeClearance clearance: Insets = .zero
  ) -> [Breach] {
    var worst: [Breach.Kind: Length] = [:]
    func note(_ kind: Breach.Kind, _ distance: Length) {
      if distance > .points(0.01) { worst[kind] = max(distance, worst[kind] ?? .zero) }
    }
    var hasAddress = false
    for (index, placed) in page.frame.items.enumerated() {
      let part = page.mailParts[index]
      let inks = Frame(size: page.frame.size, items: [placed])
        .inkBoxes(near: part == nil ? envelope.keepOut : nil)
      switch part {
      case .address?:
        hasAddress = hasAddress || !inks.isEmpty
        for ink in inks { note(.outside, ink.distance(into: envelope.addressBox)) }
      case .sender?:
        for ink in inks { note(.outside, ink.distance(into: envelope.senderBox ?? envelope.addressBox)) }
      case .barcode?:
        guard let zone = Rectangle(around: inks)?.grown(by: clearance) else { continue }
        note(.barcodeOutside, zone.distance(into: envelope.alwaysShown))
        note(.barcodeCovered, reach(of: page, into: zone, butItem: index))
      case nil:
        for ink in inks { note(.shown, ink.distance(outOf: envelope.keepOut)) }
      }
    }
    var breaches = hasAddress ? [] : [Breach(.noAddress, millimetres: 0)]
    for kind in [Breach.Kind.outside, .shown, .barcodeOutside, .barcodeCovered] {
      guard let distance = worst[kind] else { continue }
      breaches.append(Breach(kind, reaching: distance))
    }
    return breaches
  }
}
