import Blocks
import Frames

/// Where the content and the footer of every page stand.
struct PagePlan {
  /// From the content's lower edge to the footer.
  private static let footerGap = Length.points(6)
  /// The strip at the edge of the paper that office printers leave white.
  private static let unprintable = Length.points(18)

  private let sheet: Sheet
  private let width: Length
  private let height: Length

  /// A plan for footers of a height: the bottom margin takes them, and where they need more, the content
  /// has less.
  init(sheet: Sheet, width: Length, footerHeight: Length) {
    self.sheet = sheet
    self.width = width
    let bottom = max(sheet.margins.bottom, Self.footerGap + footerHeight + Self.unprintable)
    height = sheet.paper.height - sheet.margins.top - bottom
  }

  /// The contents of a section's pages.
  func paginate(_ section: SheetSection, _ setter: inout BlockSetter) -> [Frame] {
    setter.inside(section.name) { setter in
      let flow = setter.set(.stack(section.blocks, gap: .zero), .exactly(width), in: .open)
      let pinned = section.pinned.map { block in
        setter.inside("pinned") { $0.set(block, .exactly(width), in: .open) }
      }
      guard let pinned else { return cut(flow, &setter) }
      return cut(flow, above: pinned, &setter)
    }
  }

  /// Cuts a flow into pages; the first one has something at its lower edge.
  private func cut(_ flow: Flow, above pinned: Flow, _ setter: inout BlockSetter) -> [Frame] {
    let foot = pinned.uncut
    guard foot.size.height <= height + .tolerance else {
      setter.inside("pinned") { $0.report(.tooHigh(room: height, need: foot.size.height)) }
      return cut(flow, &setter)
    }
    let room = PageRoom(height: height - foot.size.height, isTop: true, isFresh: false)
    let first = flow.cut(to: room)
    var page = Frame(size: Size(width: width, height: height))
    if let first { page.place(first.frame, at: .zero) }
    page.place(foot, at: Point(x: .zero, y: height - foot.size.height))
    guard let rest = first == nil ? flow : first?.rest else { return [page] }
    return [page] + cut(rest, &setter)
  }

  private func cut(_ flow: Flow, _ setter: inout BlockSetter) -> [Frame] {
    var pages: [Frame] = []
    var left: Flow? = flow
    while let flow = left {
      guard let cut = flow.cut(to: PageRoom(height: height, isTop: true, isFresh: true)) else {
        setter.report(.tooHigh(room: height, need: flow.least.height), at: flow.least.path)
        return pages
      }
      pages.append(cut.frame)
      left = cut.rest
    }
    return pages
  }

  /// A page from its content and its footer, turned round where lines begin at the right.
  func page(_ content: Frame, footer: Frame) -> Page {
    var frame = Frame(size: sheet.paper)
    frame.place(content, at: Point(x: sheet.margins.start, y: sheet.margins.top))
    let top = sheet.margins.top + height + Self.footerGap
    frame.place(footer, at: Point(x: sheet.margins.start, y: top))
    return Page(frame: sheet.direction == .rightToLeft ? frame.mirrored() : frame)
  }
}
