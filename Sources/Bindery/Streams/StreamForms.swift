import Frames

/// What comes again on the pages of a print stream.
///
/// A frame that everyone gets becomes a form XObject (ISO 32000-1, 8.10) at once, any other that has a mark when
/// it comes in a second document. Forms are told apart by what draws them, of which only a digest is kept: a file
/// grows by a few bytes of memory for each form, whatever is on it.
struct StreamForms {
  /// How a frame stands on a page.
  enum Drawing {
    /// As an object of its own.
    case form(Int)
    /// As what draws it, with its corner at the origin.
    case content([UInt8])
  }

  /// Drawings that are shorter than a reference to them stay on their pages.
  private static let least = 120
  private let limit: Int
  /// The numbers of the forms.
  private var numbers: [DrawingDigest: Int] = [:]
  /// How frames stand that were met, by their marks; the marks are kept, so that no other can take their identity.
  private var met: RecentMemory<ObjectIdentifier, (mark: Recurrence, drawing: Drawing)>
  /// The documents in which drawings came that are no forms; most never come in another.
  private var seen: RecentMemory<DrawingDigest, Int>
  /// The number of the document that is being written.
  private var document = 0

  /// Forms for a file; `limit` says how many are remembered.
  init(limit: Int) {
    self.limit = limit
    met = RecentMemory(limit: limit)
    seen = RecentMemory(limit: limit)
  }

  /// Begins a document, and forgets everything when it has become too much; what comes then is drawn once more.
  mutating func beginDocument() {
    document += 1
    if numbers.count >= limit {
      numbers = [:]
      met = RecentMemory(limit: limit)
    }
  }

  /// How a frame with a mark stands on the page that is written now; a new form is written at once.
  mutating func drawing(
    of frame: Frame, _ mark: Recurrence, layer: Layer, resources: Int, _ fonts: inout FileFonts,
    _ writer: inout StreamWriter
  ) throws(FontFailure) -> Drawing {
    if let drawing = met.recall(ObjectIdentifier(mark))?.drawing { return drawing }
    var pen = ContentWriter()
    try pen.draw(frame, at: .zero, with: &fonts)
    guard pen.bytes.count >= Self.least else { return learn(.content(pen.bytes), of: mark) }
    let digest = DrawingDigest(of: pen.bytes, size: frame.size)
    if let number = numbers[digest] { return learn(.form(number), of: mark) }
    let first = seen.recall(digest)
    guard layer == .shared || first.map({ $0 < document }) == true else {
      if first == nil { seen.learn(digest, document) }
      return .content(pen.bytes)
    }
    let number = Self.write(pen.bytes, size: frame.size, resources: resources, to: &writer)
    numbers[digest] = number
    return learn(.form(number), of: mark)
  }

  private mutating func learn(_ drawing: Drawing, of mark: Recurrence) -> Drawing {
    met.learn(ObjectIdentifier(mark), (mark, drawing))
    return drawing
  }

  private static func write(
    _ content: [UInt8], size: Size, resources: Int, to writer: inout StreamWriter
  ) -> Int {
    let number = writer.number()
    // Strokes reach over the edges of their frames, by less than an inch.
    let reach = 72.0
    let box = [-reach, -reach, size.width.points + reach, size.height.points + reach]
    writer.write(
      number: number,
      [
        "Type": .name("XObject"), "Subtype": .name("Form"),
        "BBox": .array(box.map { .integer(Int($0.rounded(.awayFromZero))) }),
        "Resources": .dictionary(["Font": .reference(resources)]),
      ], stream: content)
    return number
  }
}

/// What stands for a drawing in the memory of one run: 128 bits under the process's secret key (SipHash), so that
/// no two drawings have the same, neither by chance nor because somebody wants it.
private struct DrawingDigest: Hashable {
  private let first: Int
  private let second: Int

  init(of content: [UInt8], size: Size) {
    var hasher = Hasher()
    hasher.combine(size)
    hasher.combine(content)
    first = hasher.finalize()
    hasher.combine(first)
    second = hasher.finalize()
  }
}
