public import Frames

/// A shaper for tests whose every character is a known square.
///
/// A character is as wide as half its size, or as its size from the CJK blocks on. Lines break at spaces,
/// and between characters where a word is too wide. The font key of a run is the size of its letters in points.
public final class SquareShaper: Shaper {
  /// How often a paragraph was shaped.
  public private(set) var shapings = 0
  /// The widths at which each text was shaped.
  public private(set) var widths: [String: [Length?]] = [:]
  private let missing: Set<Unicode.Scalar>

  /// A shaper that lacks some characters.
  public init(missing: Set<Unicode.Scalar> = []) { self.missing = missing }

  /// Shapes a paragraph as squares.
  ///
  /// - Throws: ``ShapingFailure/missingGlyphs(_:)`` for the characters that it lacks.
  public func shape(_ text: StyledText, width: Length?) throws(ShapingFailure) -> ShapedText {
    let plain = text.plain
    shapings += 1
    widths[plain, default: []].append(width)
    let lacking = Set(plain.unicodeScalars).intersection(missing)
    guard lacking.isEmpty else { throw .missingGlyphs(lacking.sorted()) }

    let lines = broken(text, at: width?.points ?? .infinity)
    let widest = lines.map(\.width).max() ?? 0
    let room = width?.points ?? widest
    let size = text.spans.map(\.style.size.points).max() ?? 0
    return ShapedText(
      lines: lines.map { shaped($0, of: text, room: room) },
      ascent: .points((text.leading.points - size) / 2 + size * 0.8), leading: text.leading,
      width: .points(widest))
  }

  private struct Square {
    let character: Character
    let span: Int
    let width: Double
  }

  private struct Line {
    var squares: [Square] = []
    var width: Double = 0

    mutating func append(_ square: Square) {
      squares.append(square)
      width += square.width
    }

    mutating func trim() {
      while let last = squares.last, last.character == " " {
        squares.removeLast()
        width -= last.width
      }
    }
  }

  private func squares(_ text: StyledText) -> [Square] {
    text.spans.enumerated().flatMap { index, span in
      span.text.map { character in
        let isWide = (character.unicodeScalars.first?.value ?? 0) >= 0x2E80
        return Square(
          character: character, span: index, width: span.style.size.points * (isWide ? 1 : 0.5))
      }
    }
  }

  private func broken(_ text: StyledText, at width: Double) -> [Line] {
    var lines: [Line] = []
    var line = Line()
    func finish() {
      line.trim()
      lines.append(line)
      line = Line()
    }
    for word in words(squares(text)) {
      if word.squares.first?.character == "\n" {
        finish()
        continue
      }
      var ink = word
      ink.trim()
      if !line.squares.isEmpty, line.width + ink.width > width + 1e-6 { finish() }
      for square in word.squares {
        let isInk = square.character != " "
        if isInk, !line.squares.isEmpty, line.width + square.width > width + 1e-6 { finish() }
        line.append(square)
      }
    }
    finish()
    return lines
  }

  /// Words with the spaces after them; a line feed is a word of its own.
  private func words(_ squares: [Square]) -> [Line] {
    var words: [Line] = []
    var word = Line()
    for square in squares {
      if square.character == "\n" {
        if !word.squares.isEmpty { words.append(word) }
        word = Line()
        word.append(square)
        words.append(word)
        word = Line()
        continue
      }
      if let last = word.squares.last, last.character == " ", square.character != " " {
        words.append(word)
        word = Line()
      }
      word.append(square)
    }
    if !word.squares.isEmpty { words.append(word) }
    return words
  }

  private func shaped(_ line: Line, of text: StyledText, room: Double) -> ShapedLine {
    let isRightToLeft = text.direction == .rightToLeft
    let free = room - line.width
    let start =
      switch text.alignment {
      case .start: isRightToLeft ? free : 0
      case .centre: free / 2
      case .end: isRightToLeft ? 0 : free
      }
    var runs: [PlacedRun] = []
    var x = start
    let spans = spanRuns(line)
    for squares in isRightToLeft ? spans.reversed() : spans {
      guard let first = squares.first else { continue }
      let run = run(squares, of: text.spans[first.span], isRightToLeft: isRightToLeft)
      runs.append(
        PlacedRun(origin: Point(x: .points(x), y: -text.spans[first.span].style.rise), run: run))
      x += run.width.points
    }
    return ShapedLine(runs: runs, start: .points(start), width: .points(line.width))
  }

  private func spanRuns(_ line: Line) -> [[Square]] {
    var runs: [[Square]] = []
    for square in line.squares {
      if runs.last?.last?.span == square.span {
        runs[runs.count - 1].append(square)
      } else {
        runs.append([square])
      }
    }
    return runs
  }

  private func run(_ squares: [Square], of span: TextSpan, isRightToLeft: Bool) -> GlyphRun {
    var glyphs: [Glyph] = []
    var x = 0.0
    for square in isRightToLeft ? squares.reversed() : squares {
      let scalar = square.character.unicodeScalars.first?.value ?? 0
      glyphs.append(Glyph(id: scalar, origin: Point(x: .points(x), y: .zero)))
      x += square.width
    }
    return GlyphRun(
      font: FontKey("\(span.style.size.points)"), colour: span.style.colour,
      text: String(squares.map(\.character)), glyphs: glyphs,
      clusters: squares.map { TextCluster(bytes: String($0.character).utf8.count, glyphs: 1) },
      isRightToLeft: isRightToLeft, width: .points(x), language: span.language)
  }
}
