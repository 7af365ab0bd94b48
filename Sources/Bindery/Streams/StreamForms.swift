import Frames

/// What comes again on the pages of a print stream.
///
/// A frame that everyone gets becomes a form XObject (ISO 32000-1, 8.10) at once, any other that has a mark when
/// it comes in a second document; until then its drawing is kept. Frames are told apart by all that is in them, so a
/// form shows on a page what the page's own items would.
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
  private var numbers: [RecurringFrame: Int] = [:]
  /// The same by the marks of frames that were met; the marks are kept, so that no other can take their identity.
  private var met: [ObjectIdentifier: (mark: Recurrence, number: Int)] = [:]
  /// What came in one document, most of which never comes in another.
  private var recent: RecentMemory<RecurringFrame, (content: [UInt8], document: Int)>
  /// The number of the document that is being written.
  private var document = 0

  /// Forms for a file; `limit` says how many are remembered.
  init(limit: Int) {
    self.limit = limit
    recent = RecentMemory(limit: limit / 64)
  }

  /// Begins a document, and forgets everything when it has become too much; what comes then is drawn once more.
  mutating func beginDocument() {
    document += 1
    if numbers.count >= limit { numbers = [:] }
    // Several threads mark alike frames each for itself.
    if numbers.isEmpty || met.count >= 4 * limit { met = [:] }
  }

  /// How a frame stands on the page that is written now; a new form is written at once.
  mutating func drawing(
    of frame: RecurringFrame, layer: Layer, resources: Int, _ fonts: inout FileFonts,
    _ writer: inout StreamWriter
  ) throws(FontFailure) -> Drawing {
    if let number = met[ObjectIdentifier(frame.mark)]?.number { return .form(number) }
    if let number = numbers[frame] {
      met[ObjectIdentifier(frame.mark)] = (frame.mark, number)
      return .form(number)
    }
    let known = recent.recall(frame)
    let content: [UInt8]
    if let known {
      content = known.content
    } else {
      var pen = ContentWriter()
      try pen.draw(frame.frame, at: .zero, with: &fonts)
      content = pen.bytes
    }
    let isElsewhere = known.map { $0.document < document } ?? false
    guard content.count >= Self.least, isElsewhere || layer == .shared else {
      if known == nil { recent.learn(frame, (content, document)) }
      return .content(content)
    }
    recent.forget(frame)
    let number = writer.number()
    // Strokes reach over the edges of their frames, by less than an inch.
    let reach = 72.0
    let size = frame.frame.size
    let box = [-reach, -reach, size.width.points + reach, size.height.points + reach]
    writer.write(
      number: number,
      [
        "Type": .name("XObject"), "Subtype": .name("Form"),
        "BBox": .array(box.map { .integer(Int($0.rounded(.awayFromZero))) }),
        "Resources": .dictionary(["Font": .reference(resources)]),
      ], stream: content)
    numbers[frame] = number
    met[ObjectIdentifier(frame.mark)] = (frame.mark, number)
    return .form(number)
  }
}
