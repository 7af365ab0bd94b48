import Blocks
import Frames

/// Sets the foot of each page, and says beforehand how high it will be.
struct FooterSetter {
  private let footer: Footer
  private let width: Length
  private let gap = Length.points(8)
  private let widest = "999"

  /// A setter for footers of a width.
  init(_ footer: Footer, width: Length) {
    self.footer = footer
    self.width = width
  }

  /// The height that every footer is given: that of one with three-digit page numbers.
  func height(_ setter: inout BlockSetter) -> Length {
    setFrame(page: widest, of: widest, &setter).size.height
  }

  /// The footer of a page, from 1; it is not read aloud.
  func frame(page: Int, of pages: Int, height: Length, _ setter: inout BlockSetter) -> Frame {
    let frame = setFrame(page: String(page), of: String(pages), &setter)
    if frame.size.height > height + .tolerance {
      setter.inside("footer") { $0.report(.tooHigh(room: height, need: frame.size.height)) }
    }
    return frame.tagged(.artifact(.footer))
  }

  private func setFrame(page: String, of pages: String, _ setter: inout BlockSetter) -> Frame {
    setter.inside("footer") { setter in
      let start = Block.text(footer.start.filled(page: page, pages: pages), footer.startLayer)
      let columns = Block.columns(
        [
          Column(width: .share(footer.startShare), block: start),
          Column(
            width: .share(1 - footer.startShare),
            block: end(footer.end.filled(page: page, pages: pages), &setter)),
        ], gap: gap)
      var blocks: [Block] = []
      if let rule = footer.rule { blocks = [.rule(rule), .space(.points(3))] }
      return setter.set(.stack(blocks + [columns], gap: .zero), .exactly(width), in: .leaf).uncut
    }
  }

  /// The words where lines end, taken apart where they fit on one line: the name, which differs between
  /// patients, and the number of the page, which differs between pages, are then shaped once each.
  private func end(_ text: StyledText, _ setter: inout BlockSetter) -> Block {
    let parts = text.parts
    let room = (width - gap) * (1 - footer.startShare)
    let widths = parts.map { setter.shape($0, .atMost(room), layer: footer.layer) }
    let needed = widths.reduce(Length.zero) { $0 + ($1?.width ?? .zero) }
    let isOneLine = widths.allSatisfy { $0?.lines.count == 1 } && needed + .tolerance <= room
    guard parts.count > 1, isOneLine, text.alignment == .end else { return .text(text, footer.layer) }
    var columns = [Column(width: .share(1), block: .stack([], gap: .zero))]
    for (part, shaped) in zip(parts, widths) {
      columns.append(Column(width: .fixed(shaped?.width ?? .zero), block: .text(part, footer.layer)))
    }
    return .columns(columns, gap: .zero)
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
