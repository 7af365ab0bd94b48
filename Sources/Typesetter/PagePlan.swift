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
      defer { placeFixed(section, onPage: before, of: &filled, &setter) }
      if let top = section.top {
        let flow = Flow(width: width, form: .sequence(FlowSequence(parts: [lowered(to: top), flow])))
        add(flow, above: pinned ?? .empty, to: &filled, &setter)
      } else if let pinned {
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

  /// Room that does not vanish at the top of a page.
  private func lowered(to top: Length) -> Flow {
    let size = Size(width: width, height: max(.zero, top - sheet.margins.top))
    return Flow(width: width, form: .strip(Frame(size: size), path: ""))
  }

  /// Sets what has its own place on the first page of a section.
  private func placeFixed(
    _ section: SheetSection, onPage index: Int, of filled: inout FilledPages, _ setter: inout BlockSetter
  ) {
    for fixed in section.fixed {
      let flow = setter.set(fixed.block, .exactly(fixed.area.size.width), in: .open)
      let frame = flow.uncut
      guard !frame.items.isEmpty else { continue }
      let group = PlacedItem(.group(frame, nil), at: fixed.area.origin, layer: frame.layer)
      filled.fix(group, part: fixed.part, onPage: index)
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
  func page(_ content: Frame, footer: Frame, fixed: [FilledPages.Fixed]) -> Page {
    var frame = Frame(size: sheet.paper, items: fixed.map(\.item))
    var parts: [Int: MailPart] = [:]
    for (index, item) in fixed.enumerated() { parts[index] = item.part }
    frame.place(content, at: Point(x: sheet.margins.start, y: sheet.margins.top))
    let top = sheet.margins.top + height + Self.footerGap
    frame.place(footer, at: Point(x: sheet.margins.start, y: top))
    let isMirrored = sheet.direction == .rightToLeft
    return Page(frame: isMirrored ? frame.mirrored() : frame, mailParts: parts)
  }
}

/// The contents of the pages so far.
struct FilledPages {
  /// An item with its own place on a sheet.
  struct Fixed {
    let item: PlacedItem
    let part: MailPart?
  }

  /// The contents in order.
  private(set) var contents: [Frame] = []
  /// What has its own place, by page.
  private(set) var fixed: [Int: [Fixed]] = [:]
  /// How much of the last page is used, when a section ran over the page it began on; the sections after it
  /// may go on below.
  var overrun: Length?

  /// A new page.
  mutating func append(_ content: Frame) {
    contents.append(content)
    overrun = content.size.height
  }

  /// Something at its own place on a page.
  mutating func fix(_ item: PlacedItem, part: MailPart?, onPage index: Int) {
    fixed[index, default: []].append(Fixed(item: item, part: part))
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
