import Frames

/// A paragraph as one UTF-8 string for Pango, with what has to be known to read the answer.
///
/// Isolated spans stand between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (UAX #9, 2.4), which are not
/// the reader's characters: ``isMark(at:)`` tells them apart.
struct Paragraph {
  /// A span, and the bytes that it takes up with its marks.
  struct Stretch {
    let span: TextSpan
    let bytes: Range<Int>
  }

  /// The characters and marks in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The spans in order.
  private(set) var stretches: [Stretch] = []
  /// Characters that mean nothing to a reader, with the bytes before them: controls, which have no shape, and
  /// those in private use, which have another shape in every font.
  private(set) var undrawable: [(offset: Int, scalar: Unicode.Scalar)] = []
  private var marks: Set<Int> = []

  private static let open: Unicode.Scalar = "\u{2068}"
  private static let close: Unicode.Scalar = "\u{2069}"
  /// WORD JOINER.
  private static let joiner: Unicode.Scalar = "\u{2060}"

  /// Whether a character only steers how text is laid out, so that no font needs to have it.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == open || scalar == close || scalar == joiner
  }

  init(_ text: StyledText) {
    for span in text.spans where !span.text.isEmpty {
      let start = bytes.count
      if span.isIsolated { appendIsolated(span.text) } else { append(span.text) }
      stretches.append(Stretch(span: span, bytes: start..<bytes.count))
    }
  }

  /// Whether the byte at an offset begins a mark that only steers how the text is laid out.
  func isMark(at offset: Int) -> Bool { marks.contains(offset) }

  /// The span of the byte at an offset.
  func span(at offset: Int) -> TextSpan? {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].bytes.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < stretches.count ? stretches[low].span : nil
  }

  /// The author's characters among some bytes.
  func text(_ range: Range<Int>) -> String {
    if marks.isEmpty { return String(decoding: bytes[range], as: UTF8.self) }
    var own: [UInt8] = []
    own.reserveCapacity(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      if isMark(at: offset) {
        offset += Paragraph.open.utf8.count
      } else {
        own.append(bytes[offset])
        offset += 1
      }
    }
    return String(decoding: own, as: UTF8.self)
  }

  /// How many of some bytes are the author's.
  func count(_ range: Range<Int>) -> Int {
    if marks.isEmpty { return range.count }
    return range.count - Paragraph.open.utf8.count * range.count(where: isMark(at:))
  }

  private mutating func append(_ text: String) {
    for scalar in text.unicodeScalars { append(scalar) }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch (scalar, scalar.properties.generalCategory) {
    // It keeps a line from breaking, and is nothing that a reader would copy or hear.
    case (Paragraph.joiner, _): appendMark(scalar)
    case ("\t", _): bytes.append(UInt8(ascii: " "))
    case ("\n", _), ("\r", _): bytes.append(contentsOf: scalar.utf8)
    case (_, .control), (_, .privateUse): undrawable.append((bytes.count, scalar))
    default: bytes.append(contentsOf: scalar.utf8)
    }
  }

  private mutating func appendMark(_ scalar: Unicode.Scalar) {
    marks.insert(bytes.count)
    bytes.append(contentsOf: scalar.utf8)
  }

  /// Appends text so that none of its own direction marks can end the isolation early or outlive it.
  private mutating func appendIsolated(_ text: String) {
    var depth = 0
    appendMark(Paragraph.open)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2066...0x2068: depth += 1
      case 0x2069 where depth == 0: continue
      case 0x2069: depth -= 1
      default: break
      }
      append(scalar)
    }
    for _ in 0...depth { appendMark(Paragraph.close) }
  }
}
