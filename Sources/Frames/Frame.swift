/// Something on a page that is finished: Press draws it and decides nothing.
public indirect enum FrameItem: Hashable, Sendable {
  /// A glyph run that starts on the baseline at the item's origin.
  case glyphs(GlyphRun)
  /// A filled outline.
  case fill(Shape, Colour)
  /// A stroked outline.
  case stroke(Shape, Stroke)
  /// A frame of its own, with the structure element it belongs to, if it is one.
  case group(Frame, Tag?)
}

/// An item, where it stands in its frame, and to whom it belongs.
public struct PlacedItem: Hashable, Sendable {
  /// The place of the item's origin, from the frame's upper left corner.
  public var origin: Point
  /// The item.
  public var item: FrameItem
  /// Whether everyone gets it or one patient.
  public var layer: Layer

  /// An item at a place.
  public init(_ item: FrameItem, at origin: Point, layer: Layer) {
    self.item = item
    self.origin = origin
    self.layer = layer
  }
}

/// A finished rectangle of a page: a size, and items that stand inside it.
public struct Frame: Hashable, Sendable {
  /// The extents of the frame.
  public var size: Size {
    didSet { recurrence = nil }
  }
  /// The items in drawing order, which is reading order too.
  public var items: [PlacedItem] {
    didSet { recurrence = nil }
  }
  /// The mark of a frame that comes again, until something in it changes.
  public internal(set) var recurrence: Recurrence?

  /// A frame of a size, empty unless items are given.
  public init(size: Size, items: [PlacedItem] = []) {
    self.size = size
    self.items = items
  }
}

/// One finished side of a sheet.
public struct Page: Hashable, Sendable {
  /// Everything on the page; the frame's size is that of the paper.
  public var frame: Frame
  /// Which of the frame's items are the address and the sender, where the page shows in an envelope's window.
  public var mailParts: [Int: MailPart]

  /// A page from its frame.
  public init(frame: Frame) { self.init(frame: frame, mailParts: [:]) }

  /// A page that shows in an envelope's window.
  public init(frame: Frame, mailParts: [Int: MailPart]) {
    self.frame = frame
    self.mailParts = mailParts
  }
}

/// What may show in the window of an envelope.
public enum MailPart: String, Hashable, Sendable {
  /// To whom the letter goes.
  case address
  /// Whom it comes from.
  case sender
  /// The post's barcode, which shows with the address.
  case barcode
}

/// The pages of one handout, and what a reader of the file needs to know about them.
public struct Document: Hashable, Sendable {
  /// The title; never a patient's name.
  public var title: String
  /// The main language.
  public var language: LanguageTag
  /// The pages in order.
  public var pages: [Page]

  /// A document from its pages.
  public init(title: String, language: LanguageTag, pages: [Page]) {
    self.title = title
    self.language = language
    self.pages = pages
  }
}
