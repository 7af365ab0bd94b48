import CPress
public import Frames

/// Shapes paragraphs with Pango, and remembers those that it has shaped of late.
@safe public final class PangoShaper: Shaper {
  private struct Question: Hashable, Sendable {
    let text: StyledText
    let width: Length?
  }

  private let shelf: FontShelf
  /// More paragraphs than any handout has; those who set many handouts remember what they have set themselves.
  private var answers = RecentMemory<Question, ShapedText>(limit: 512)

  /// A shaper that takes its fonts from a shelf.
  public init(shelf: FontShelf) { self.shelf = shelf }

  /// Shapes a paragraph, or remembers how it was shaped.
  public func shape(
    _ text: StyledText, width: Length?
  ) throws(ShapingFailure) -> ShapedText {
    let question = Question(text: text, width: width)
    if let answer = answers.recall(question) { return answer }
    let answer = try new(text, width: width)
    answers.learn(question, answer)
    return answer
  }

  private func new(_ text: StyledText, width: Length?) throws(ShapingFailure) -> ShapedText {
    let paragraph = Paragraph(text)
    let fonts: FontMap
    let ascent: Length
    do throws(PressFailure) {
      fonts = try shelf.map(for: text, paragraph)
      ascent = try self.ascent(of: text)
    } catch {
      throw ShapingFailure(error)
    }
    ask(fonts, paragraph, text, width: width)
    var reader = LineReader(paragraph, language: text.language, shelf: shelf)
    unsafe try reader.read(fonts.layout)
    let (lines, widest) = reader.aligned(text, in: width)
    return ShapedText(lines: lines, ascent: ascent, leading: text.leading, width: widest)
  }

  /// Gives Pango a paragraph to break and shape.
  private func ask(_ fonts: FontMap, _ paragraph: Paragraph, _ text: StyledText, width: Length?) {
    let direction = text.direction == .leftToRight ? PANGO_DIRECTION_LTR : PANGO_DIRECTION_RTL
    unsafe pango_context_set_base_dir(fonts.context, direction)
    unsafe pango_layout_set_width(fonts.layout, width.map(\.pangoUnits) ?? -1)
    unsafe paragraph.bytes.withUnsafeBufferPointer { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) {
        unsafe pango_layout_set_text(fonts.layout, $0.baseAddress, Int32($0.count))
      }
    }
    unsafe SpanAttributes(paragraph, language: text.language).lend(to: fonts.layout)
  }

  /// The distance from the top of a line to its baseline: the letters of the paragraph's own typeface stand in
  /// the middle of the leading, whatever other fonts a line needs.
  private func ascent(of text: StyledText) throws(PressFailure) -> Length {
    let styles = text.spans.map(\.style)
    guard let style = styles.first(where: { $0.rise == .zero }) ?? styles.first else { return text.leading }
    let extents = try shelf.extents(of: style)
    return (text.leading - extents.ascent - extents.descent) / 2 + extents.ascent
  }
}

extension ShapingFailure {
  /// Why a paragraph cannot be shaped when its fonts cannot be had.
  fileprivate init(_ failure: PressFailure) {
    switch failure {
    case .unknownTypefaces(let names):
      self = .library("Not on the list of fonts, or not installed: \(names.joined(separator: ", ")).")
    default: self = .library("The list of fonts cannot be read.")
    }
  }
}
