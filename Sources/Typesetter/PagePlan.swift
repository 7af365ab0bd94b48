import Blocks
import Frames

/// Where the content and the footer of every page stand.
struct PagePlan {
  /// From the content's lower edge to the footer.
  private static let footerGap = Length.points(6)
  /// The strip at the edge of the paper that office printers leave white.
  private static let unprintable = Length.points(18)

  /// Between two sections on one page.
  private static let sectionGap = Length.points(10)

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

  /// Adds a section to the pages that are already filled.
  ///
  /// It begins on a new page, unless the sections before it have run over their own pages and it may go on
  /// below them.
  func add(_ section: SheetSection, to filled: inout FilledPages, _ setter: inout BlockSetter) {
    setter.inside(section.name) { setter in
      let flow = setter.set(.stack(section.blocks, gap: .zero), .exactly(width), in: .open)
      let pinned = section.pinned.map { block in
        setter.inside("pinned") { $0.set(block, .exactly(width), in: .open) }
      }
      let before = filled.contents.count
      if let pinned {
        add(flow, above: pinned, to: &filled, &setter)
      } else if section.mayGoOn, let used = filled.overrun {
        goOn(flow, below: used, on: &filled, &setter)
        return
      } else {
        add(flow, to: &filled, &setter)
      }
      if filled.contents.count - before <= 1 { filled.overrun = nil }
    }
  }

  /// Begins a flow on the last page, below what stands there.
  private func goOn(
    _ flow: Flow, below used: Length, on filled: inout FilledPages, _ setter: inout BlockSetter
  ) {
    let top = used + Self.sectionGap
    let room = PageRoom(height: max(.zero, height - top), isTop: false, isFresh: false)
    guard let first = flow.cut(to: room) else { return add(flow, to: &filled, &setter) }
    filled.place(first.frame, at: top)
    if let rest = first.rest { add(rest, to: &filled, &setter) }
  }

  /// Cuts a flow into new pages; the first one has something at its lower edge.
  private func add(
    _ flow: Flow, above pinned: Flow, to filled: inout FilledPages, _ setter: inout BlockSetter
  ) {
    let foot = pinned.uncut
    guard foot.size.height <= height + .tolerance else {
      setter.inside("pinned") { $0.report(.tooHigh(room: height, need: foot.size.height)) }
      return add(flow, to: &filled, &setter)
    }
    let room = PageRoom(height: height - foot.size.height, isTop: true, isFresh: false)
    let first = flow.cut(to: room)
    var page = Frame(size: Size(width: width, height: height))
    if let first { page.place(first.frame, at: .zero) }
    page.place(foot, at: Point(x: .zero, y: height - foot.size.height))
    filled.append(page)
    guard let rest = first == nil ? flow : first?.rest else { return }
    add(rest, to: &filled, &setter)
  }

  private func add(_ flow: Flow, to filled: inout FilledPages, _ setter: inout BlockSetter) {
    var left: Flow? = flow
    while let flow = left {
      guard let cut = flow.cut(to: PageRoom(height: height, isTop: true, isFresh: true)) else {
        return setter.report(.tooHigh(room: height, need: flow.least.height), at: flow.least.path)
      }
      filled.append(cut.frame)
      left = cut.rest
    }
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

/// The contents of the pages so far.
struct FilledPages {
  /// The contents in order.
  private(set) var contents: [Frame] = []
  /// How much of the last page is used, when a section ran over the page it began on; the sections after it
  /// may go on below.
  var overrun: Length?

  /// A new page.
  mutating func append(_ content: Frame) {
    contents.append(content)
    overrun = content.size.height
  }

  /// More on the last page, at a distance from its top.
  mutating func place(_ content: Frame, at top: Length) {
    guard let last = contents.indices.last else { return }
    var page = Frame(size: Size(width: content.size.width, height: top + content.size.height))
    page.place(contents[last], at: .zero)
    page.place(content, at: Point(x: .zero, y: top))
    contents[last] = page
    overrun = page.size.height
  }
}
