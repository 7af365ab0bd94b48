import Frames

/// What comes again on the pages of a print stream.
///
/// A frame that everyone gets becomes a form XObject (ISO 32000-1, 8.10) at once, any other that has a mark when
/// it comes a second time; until then its drawing is kept. Frames are told apart by all that is in them, so a
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
  private var drawings: [RecurringFrame: Drawing] = [:]

  /// Forms for a file; `limit` says how many are remembered.
  init(limit: Int) { self.limit = limit }

  /// Forgets everything when it has become too much; what comes then is drawn once more.
  mutating func makeRoom() { if drawings.count >= limit { drawings = [:] } }

  /// How a frame stands on the page that is written now; a new form is written at once.
  mutating func drawing(
    of frame: RecurringFrame, layer: Layer, resources: Int, _ fonts: inout StreamFonts,
    _ writer: inout StreamWriter
  ) throws(FontFailure) -> Drawing {
    let content: [UInt8]
    switch drawings[frame] {
    case .form(let number): return .form(number)
    case .content(let known) where known.count < Self.least: return .content(known)
    case .content(let known): content = known
    case nil:
      var pen = ContentWriter()
      try pen.draw(frame.frame, at: .zero, with: &fonts)
      content = pen.bytes
      if layer == .personal || content.count < Self.least {
        drawings[frame] = .content(content)
        return .content(content)
      }
    }
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
    drawings[frame] = .form(number)
    return .form(number)
  }
}
