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
      let words = [(footer.start, footer.startLayer), (footer.end, footer.layer)].map { text, layer in
        Block.text(text.filled(page: page, pages: pages), layer)
      }
      let columns = Block.columns(
        [
          Column(width: .share(footer.startShare), block: words[0]),
          Column(width: .share(1 - footer.startShare), block: words[1]),
        ], gap: gap)
      var blocks: [Block] = []
      if let rule = footer.rule { blocks = [.rule(rule), .space(.points(3))] }
      return setter.set(.stack(blocks + [columns], gap: .zero), .exactly(width), in: .leaf).uncut
    }
  }
}

extension StyledText {
  /// The text with the numbers of the page and of all pages filled in.
  fileprivate func filled(page: String, pages: String) -> StyledText {
    var text = self
    for index in text.spans.indices {
      text.spans[index].text = text.spans[index].text
        .replacing("{pages}", with: pages).replacing("{page}", with: page)
    }
    return text
  }
}

extension String {
  /// The text with every occurrence of a mark replaced.
  private func replacing(_ mark: String, with value: String) -> String {
    var result = ""
    var rest = self[...]
    while let first = rest.first {
      if rest.hasPrefix(mark) {
        result += value
        rest = rest.dropFirst(mark.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
