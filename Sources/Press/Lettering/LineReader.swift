import CPress
import Frames

/// Reads the lines of Pango's answer into values, and puts them where the paragraph's alignment wants them.
struct LineReader {
  /// A line before it is aligned: runs from x = 0, and the part without the space at its end.
  private struct Measured {
    var runs: [(x: Int, rise: Length, run: GlyphRun)] = []
    var solid = 0..<0

    var width: Length { Length(pango: solid.count) }
  }

  private let paragraph: Paragraph
  private let reader: RunReader
  private var measured: [Measured] = []
  private var missing: [(offset: Int, scalar: Unicode.Scalar)]

  init(_ paragraph: Paragraph, language: LanguageTag, shelf: FontShelf) {
    self.paragraph = paragraph
    missing = paragraph.undrawable
    reader = RunReader(paragraph: paragraph, shelf: shelf, language: language)
  }

  /// Reads every line of a layout.
  ///
  /// - Throws: ``ShapingFailure/missingGlyphs(_:)`` with every character that no font has, in text order.
  mutating func read(_ layout: OpaquePointer) throws(ShapingFailure) {
    var node = unsafe pango_layout_get_lines_readonly(layout)
    while let here = unsafe node {
      if let line = unsafe here.pointee.data {
        unsafe read(line: line.assumingMemoryBound(to: PangoLayoutLine.self))
      }
      unsafe node = here.pointee.next
    }
    guard missing.isEmpty else {
      let inOrder = missing.sorted { $0.offset < $1.offset }.map(\.scalar)
      throw .missingGlyphs(inOrder.distinct)
    }
  }

  /// The lines, aligned in a width or, without one, in that of the widest line.
  func aligned(_ text: StyledText, in width: Length?) -> (lines: [ShapedLine], width: Length) {
    let widest = measured.map(\.width).max() ?? .zero
    let room = width ?? widest
    let lines = measured.map { line in
      let start = LineReader.start(of: line.width, in: room, text)
      let shift = start - Length(pango: line.solid.lowerBound)
      let runs = line.runs.map { run in
        PlacedRun(origin: Point(x: Length(pango: run.x) + shift, y: -run.rise), run: run.run)
      }
      return ShapedLine(runs: runs, start: start, width: line.width)
    }
    return (lines, widest)
  }

  private static func start(of width: Length, in room: Length, _ text: StyledText) -> Length {
    switch (text.alignment, text.direction) {
    case (.start, .leftToRight), (.end, .rightToLeft): .zero
    case (.centre, _): (room - width) / 2
    case (.end, .leftToRight), (.start, .rightToLeft): room - width
    }
  }

  private mutating func read(line: UnsafeMutablePointer<PangoLayoutLine>) {
    var result = Measured()
    let start = unsafe Int(line.pointee.start_index)
    let end = unsafe start + Int(line.pointee.length)
    let solidEnd = paragraph.endWithoutSpace(start..<end)
    var x = 0
    var solid: Range<Int>?
    var node = unsafe line.pointee.runs
    while let here = unsafe node {
      if let run = unsafe here.pointee.data {
        let reading = unsafe reader.read(run.assumingMemoryBound(to: PangoGlyphItem.self), solidEnd: solidEnd)
        if let run = reading.run { result.runs.append((x, reading.rise, run)) }
        if let part = reading.solid {
          let low = min(solid?.lowerBound ?? .max, x + part.lowerBound)
          solid = low..<max(solid?.upperBound ?? low, x + part.upperBound)
        }
        missing += reading.missing
        x += reading.advance
      }
      unsafe node = here.pointee.next
    }
    result.solid = solid ?? 0..<0
    measured.append(result)
  }
}

extension Paragraph {
  /// Where the text of a line stops when the space at its end does not count.
  fileprivate func endWithoutSpace(_ line: Range<Int>) -> Int {
    var end = line.upperBound
    while end > line.lowerBound {
      var start = end - 1
      while start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      let scalar = String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.first
      guard isMark(at: start) || scalar?.properties.isWhitespace == true else { break }
      end = start
    }
    return end
  }
}

extension [Unicode.Scalar] {
  /// Each character once, in the order of first sight.
  fileprivate var distinct: [Unicode.Scalar] {
    var seen: Set<Unicode.Scalar> = []
    return filter { seen.insert($0).inserted }
  }
}
