import Blocks
import Frames

/// Sets the foot of each page, and says beforehand how high it will be.
struct FooterSetter {
  private let footer: Footer
  /// The words where lines end, taken apart: the name, which differs between patients, and the number of the
  /// page, which differs between pages, are shaped once each.
  private let endParts: [StyledText]
  /// What is the same on every page of the document, as it was set for the first: the start, and parts of the end.
  private var settledStart: Frame?
  private var settledParts: [Int: Flow] = [:]
  private let width: Length
  private let gap = Length.points(8)
  private let widest = "999"

  /// A setter for footers of a width.
  init(_ footer: Footer, width: Length) {
    self.footer = footer
    self.width = width
    endParts = footer.end.alignment == .end ? footer.end.parts : []
  }

  /// The height that every footer is given: that of one with three-digit page numbers.
  mutating func height(_ setter: inout BlockSetter) -> Length {
    setFrame(page: widest, of: widest, &setter).size.height
  }

  /// The footer of a page, from 1; it is not read aloud.
  mutating func frame(page: Int, of pages: Int, height: Length, _ setter: inout BlockSetter) -> Frame {
    let frame = setFrame(page: String(page), of: String(pages), &setter)
    if frame.size.height > height + .tolerance {
      setter.inside("footer") { $0.report(.tooHigh(room: height, need: frame.size.height)) }
    }
    return frame.tagged(.artifact(.footer))
  }

  private mutating func setFrame(page: String, of pages: String, _ setter: inout BlockSetter) -> Frame {
    setter.inside("footer") { setter in
      let startWidth = (width - gap) * footer.startShare
      let start = startFrame(page: page, of: pages, width: startWidth, &setter)
      let end = endFrame(page: page, of: pages, width: width - gap - startWidth, &setter)
      var frame = Frame(size: .zero)
      var top = Length.zero
      if let rule = footer.rule {
        frame.place(setter.ruleFrame(rule, width: width), at: .zero)
        top = rule.width + .points(3)
      }
      frame.place(start, at: Point(x: .zero, y: top))
      frame.place(end, at: Point(x: startWidth + gap, y: top))
      frame.size = Size(width: width, height: top + max(start.size.height, end.size.height))
      return frame
    }
  }

  private mutating func startFrame(
    page: String, of pages: String, width: Length, _ setter: inout BlockSetter
  ) -> Frame {
    if let settledStart { return settledStart }
    let words = footer.start.filled(page: page, pages: pages)
    let frame = setter.set(.text(words, footer.startLayer), .exactly(width), in: .leaf).uncut
    if !footer.start.hasMarks { settledStart = frame }
    return frame
  }

  private mutating func endPart(
    _ index: Int, page: String, of pages: String, width: Length, _ setter: inout BlockSetter
  ) -> Flow {
    if let settled = settledParts[index] { return settled }
    let words = endParts[index].filled(page: page, pages: pages)
    let flow = setter.set(.text(words, footer.layer), .atMost(width), in: .leaf)
    if !endParts[index].hasMarks { settledParts[index] = flow }
    return flow
  }

  /// The parts one after the other where they fit on one line, and otherwise the whole as a paragraph.
  private mutating func endFrame(
    page: String, of pages: String, width: Length, _ setter: inout BlockSetter
  ) -> Frame {
    var parts: [Flow] = []
    for index in endParts.indices {
      parts.append(endPart(index, page: page, of: pages, width: width, &setter))
    }
    let needed = parts.reduce(Length.zero) { $0 + $1.width }
    let isOneLine = parts.allSatisfy { $0.height <= footer.end.leading + .tolerance }
    guard !parts.isEmpty, isOneLine, needed <= width + .tolerance else {
      let words = footer.end.filled(page: page, pages: pages)
      return setter.set(.text(words, footer.layer), .exactly(width), in: .leaf).uncut
    }
    var frame = Frame(size: Size(width: width, height: footer.end.leading))
    var x = width - needed
    for part in parts {
      frame.place(part.uncut, at: Point(x: x, y: .zero))
      x += part.width
    }
    return frame
  }
}

extension StyledText {
  /// The text with the numbers of the page and of all pages filled in; words of the record stay as they are.
  fileprivate func filled(page: String, pages: String) -> StyledText {
    var text = self
    for index in text.spans.indices where !text.spans[index].isIsolated {
      text.spans[index].text = text.spans[index].text
        .filling("{pages}", with: pages).filling("{page}", with: page)
    }
    return text
  }

  /// Whether the number of the page or of all pages stands in the text.
  fileprivate var hasMarks: Bool {
    spans.contains { !$0.isIsolated && $0.text.utf8.contains(UInt8(ascii: "{")) }
  }

  /// The text parted where words of the record begin and end; room between parts goes with the later one,
  /// since it has no width at the end of a line.
  fileprivate var parts: [StyledText] {
    var parts: [[TextSpan]] = []
    var room = ""
    for var span in spans {
      let begins = parts.last?.last?.isIsolated != span.isIsolated
      if begins, let last = parts.last?.indices.last {
        let words = parts[parts.count - 1][last].text
        let end = words.lastIndex { $0 != " " }.map(words.index(after:)) ?? words.startIndex
        room = String(words[end...])
        parts[parts.count - 1][last].text = String(words[..<end])
      }
      if begins { parts.append([]) }
      span.text = room + span.text
      room = ""
      parts[parts.count - 1].append(span)
    }
    return parts.map { spans in
      var text = self
      text.spans = spans
      text.alignment = .start
      return text
    }
  }
}

extension String {
  /// The text with every occurrence of a mark replaced.
  fileprivate func filling(_ mark: String, with value: String) -> String {
    let (bytes, wanted) = (Array(utf8), Array(mark.utf8))
    guard bytes.contains(UInt8(ascii: "{")) else { return self }
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place...].starts(with: wanted) {
        result += value.utf8
        place += wanted.count
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
