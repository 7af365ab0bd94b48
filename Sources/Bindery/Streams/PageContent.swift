import Frames

/// A page of a print stream: its own items, and references to what stands on others too.
struct PageContent {
  /// The number of the dictionary of fonts.
  private let resources: Int
  private var size = Size.zero
  private var pen = ContentWriter()
  /// The forms on the page, each once, in the order in which they are met.
  private var forms: [Int] = []

  /// An empty page that finds its fonts in a dictionary.
  init(resources: Int) { self.resources = resources }

  /// Draws the frame of a page, and writes the forms that it needs and the file lacks.
  mutating func draw(
    _ frame: Frame, _ fonts: inout FileFonts, _ known: inout StreamForms, _ writer: inout StreamWriter
  ) throws(FontFailure) {
    size = frame.size
    pen.turn(height: size.height)
    try draw(frame, at: .zero, &fonts, &known, &writer)
  }

  /// In the order of the frame, so that nothing is painted over what stands above it.
  private mutating func draw(
    _ frame: Frame, at origin: Point, _ fonts: inout FileFonts, _ known: inout StreamForms,
    _ writer: inout StreamWriter
  ) throws(FontFailure) {
    for placed in frame.items {
      let place = origin + placed.origin
      guard case .group(let inner, _) = placed.item else {
        try pen.draw(placed.item, at: place, with: &fonts)
        continue
      }
      guard let mark = inner.recurrence else {
        try draw(inner, at: place, &fonts, &known, &writer)
        continue
      }
      let drawing = try known.drawing(
        of: inner, mark, layer: placed.layer, resources: resources, &fonts, &writer)
      switch drawing {
      case .form(let number):
        if !forms.contains(number) { forms.append(number) }
        pen.refer(to: number, at: place)
      case .content(let content): pen.insert(content, at: place)
      }
    }
  }

  /// Writes the page, and gives the number of its object.
  func write(parent: Int, to writer: inout StreamWriter) -> Int {
    let (page, content) = (writer.number(), writer.number())
    var bytes = Array("<</Type/Page/Parent ".utf8)
    bytes.append(integer: parent)
    bytes += "0 R/MediaBox[0 0 ".utf8
    bytes.append(number: size.width.points)
    bytes.append(number: size.height.points)
    bytes += "]/Contents ".utf8
    bytes.append(integer: content)
    bytes += "0 R/Resources<</Font ".utf8
    bytes.append(integer: resources)
    bytes += "0 R/XObject<<".utf8
    for form in forms {
      bytes += "/X".utf8
      bytes.append(integer: form)
      bytes.append(integer: form)
      bytes += "0 R".utf8
    }
    bytes += ">>>>>>".utf8
    writer.write(number: page, bytes: bytes)
    writer.write(number: content, stream: pen.bytes)
    return page
  }
}
