import CPress
public import Frames

/// Shapes paragraphs with Pango, and remembers those that everyone gets.
@safe public final class PangoShaper: Shaper {
  private struct Question: Hashable {
    let text: StyledText
    let width: Length?
  }

  private let shelf: FontShelf
  private let layout: OpaquePointer
  private var answers: [Question: ShapedText] = [:]
  /// What was shaped for single patients of late: sentences that the rules choose come again and again.
  private var recent: [Question: ShapedText] = [:]
  private static let recentLimit = 2_048

  /// A shaper that takes its fonts from a shelf.
  public init(shelf: FontShelf) {
    self.shelf = shelf
    unsafe layout = pango_layout_new(shelf.context)
    unsafe pango_layout_set_auto_dir(layout, 0)
    unsafe pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
  }

  deinit { CairoLock.hold { unsafe g_object_unref(UnsafeMutableRawPointer(layout)) } }

  /// Shapes a paragraph, or remembers how it was shaped: shared ones for good, personal ones for a while.
  public func shape(
    _ text: StyledText, width: Length?, layer: Layer
  ) throws(ShapingFailure) -> ShapedText {
    let question = Question(text: text, width: width)
    if let answer = answers[question] ?? recent[question] { return answer }
    let answer = try CairoLock.hold { () throws(ShapingFailure) in try shape(text, width: width) }
    if layer == .shared {
      answers[question] = answer
    } else {
      if recent.count >= Self.recentLimit { recent = [:] }
      recent[question] = answer
    }
    return answer
  }

  private func shape(_ text: StyledText, width: Length?) throws(ShapingFailure) -> ShapedText {
    for span in text.spans where !shelf.has(family: span.style.typeface) {
      throw .library("The typeface \(span.style.typeface) is not on the list of fonts.")
    }
    let paragraph = Paragraph(text)
    ask(paragraph, text, width: width)
    var reader = LineReader(paragraph, language: text.language, shelf: shelf)
    unsafe try reader.read(layout)
    let (lines, widest) = reader.aligned(text, in: width)
    return ShapedText(lines: lines, ascent: ascent(of: text), leading: text.leading, width: widest)
  }

  /// Gives Pango a paragraph to break and shape.
  private func ask(_ paragraph: Paragraph, _ text: StyledText, width: Length?) {
    let direction = text.direction == .leftToRight ? PANGO_DIRECTION_LTR : PANGO_DIRECTION_RTL
    unsafe pango_context_set_base_dir(shelf.context, direction)
    unsafe pango_layout_set_width(layout, width.map(\.pangoUnits) ?? -1)
    unsafe paragraph.bytes.withUnsafeBufferPointer { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) {
        unsafe pango_layout_set_text(layout, $0.baseAddress, Int32($0.count))
      }
    }
    unsafe SpanAttributes(paragraph, language: text.language).lend(to: layout)
  }

  /// The distance from the top of a line to its baseline: the letters of the paragraph's own typeface stand in
  /// the middle of the leading, whatever other fonts a line needs.
  private func ascent(of text: StyledText) -> Length {
    let styles = text.spans.map(\.style)
    guard let style = styles.first(where: { $0.rise == .zero }) ?? styles.first else { return text.leading }
    let extents = shelf.extents(of: style)
    return (text.leading - extents.ascent - extents.descent) / 2 + extents.ascent
  }
}
