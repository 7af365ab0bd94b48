import Blocks
import Frames

/// Sets blocks at their final widths, one after the other in reading order.
///
/// What cannot be set is written down and left out, so that one run finds every problem.
struct BlockSetter {
  /// Shapes the text.
  let shaper: any Shaper
  /// The direction of the pages.
  let direction: WritingDirection
  /// What was set for earlier documents, where that counts.
  var memory: FlowMemory?
  /// What could not be set, in reading order.
  private(set) var problems: [TypesettingProblem] = []
  /// The names of the blocks around the one that is being set.
  private(set) var path = ""
  private var elements = 0

  /// A setter for pages of a direction.
  init(shaper: any Shaper, direction: WritingDirection) {
    self.shaper = shaper
    self.direction = direction
  }

  /// Writes a problem of the block that is being set down.
  mutating func report(_ kind: TypesettingProblem.Kind) {
    problems.append(TypesettingProblem(kind, path: path))
  }

  /// Writes a problem of a block that is already set down.
  mutating func report(_ kind: TypesettingProblem.Kind, at path: String) {
    problems.append(TypesettingProblem(kind, path: path))
  }

  /// A tag for an element, numbered in reading order from 1.
  mutating func tag(_ role: TagRole) -> Tag {
    if case .artifact(let kind) = role { return .artifact(kind) }
    elements += 1
    return Tag(role, element: elements)
  }

  /// Sets something whose elements are numbered from 1, whatever stands before it.
  mutating func numberingApart(_ set: (inout BlockSetter) -> Flow) -> NumberedFlow {
    let before = elements
    elements = 0
    defer { elements = before }
    return NumberedFlow(flow: set(&self), elements: elements)
  }

  /// The flow with the next numbers of the document.
  mutating func next(_ numbered: NumberedFlow) -> Flow {
    defer { elements += numbered.elements }
    return numbered.flow.renumbered(by: elements)
  }

  /// Does something inside a block of a name.
  mutating func inside<Result>(_ name: String, _ body: (inout BlockSetter) -> Result) -> Result {
    let outer = path
    path = outer.isEmpty ? name : "\(outer) > \(name)"
    defer { path = outer }
    return body(&self)
  }

  /// A block at its width.
  mutating func set(_ block: Block, _ measure: Measure, in context: TagContext) -> Flow {
    switch block {
    case .text, .picture, .box(_, .text):
      setLeaf(block, measure, in: context) { $0.setNew(block, measure, in: context) }
    case .shared(let shared): setShared(shared, measure, in: context)
    default: setNew(block, measure, in: context)
    }
  }

  private mutating func setNew(_ block: Block, _ measure: Measure, in context: TagContext) -> Flow {
    switch block {
    case .text(let text, let layer): setText(text, measure, layer: layer, in: context)
    case .stack(let blocks, let gap): setStack(blocks, gap: gap, measure, in: context)
    case .columns(let columns, let gap): setColumns(columns, gap: gap, measure, in: context)
    case .grid(let grid): setGrid(grid, width: measure.room, in: context)
    case .wrap(let blocks, let gap, let lineGap):
      setWrap(blocks, gap: gap, lineGap: lineGap, measure, in: context)
    case .pad(let insets, let block):
      setPanel(Panel(box: BoxStyle(insets: insets)), around: block, measure, in: context)
    case .box(let style, let block):
      setPanel(Panel(box: style, reopens: true), around: block, measure, in: context)
    case .rule(let stroke): setRule(stroke, width: measure.room)
    case .space(let height): spacer(height)
    case .picture(let picture, let alternative, let layer):
      setPicture(picture, alternative: alternative, layer: layer, measure.room)
    case .keepTogether(let block): set(block, measure, in: context).kept(withNext: false)
    case .keepWithNext(let block): set(block, measure, in: context).kept(withNext: true)
    case .tagged(let role, let block): setTagged(role, block, measure)
    case .named(let name, let block): inside(name) { $0.set(block, measure, in: context) }
    case .shared(let shared): set(shared.block, measure, in: context)
    }
  }

  private mutating func setTagged(_ role: TagRole, _ block: Block, _ measure: Measure) -> Flow {
    let tag = tag(role)
    return set(block, measure, in: role.context).tagged(tag)
  }

  private mutating func setPanel(
    _ panel: Panel, around block: Block, _ measure: Measure, in context: TagContext
  ) -> Flow {
    let insets = panel.box.insets.start + panel.box.insets.end
    guard insets < measure.room else {
      report(.tooWide(room: measure.room, need: insets))
      return .empty
    }
    let flow = set(block, measure.narrowed(by: insets), in: context)
    let width = measure.width(of: flow.width + insets)
    return Flow(
      width: width, form: .lanes(Lanes(lanes: [Lane(x: .zero, width: width, panel: panel, flow: flow)])))
  }

  private func setRule(_ stroke: Stroke, width: Length) -> Flow {
    Flow(width: width, form: .strip(ruleFrame(stroke, width: width), path: path))
  }

  /// A line across a width, as decoration.
  func ruleFrame(_ stroke: Stroke, width: Length) -> Frame {
    var frame = Frame(size: Size(width: width, height: stroke.width))
    frame.place(.stroke(.line(to: Point(x: width, y: .zero)), stroke), x: .zero, y: stroke.width / 2)
    return frame.asDecoration
  }

  /// Room of a height.
  func spacer(_ height: Length) -> Flow {
    Flow(width: .zero, form: .spacer(Frame(size: Size(width: .zero, height: height))))
  }
}

/// How wide a block is to be.
enum Measure {
  /// As wide as the room.
  case exactly(Length)
  /// As wide as it naturally is, and at most as wide as the room.
  case atMost(Length)

  /// The room.
  var room: Length {
    switch self {
    case .exactly(let width), .atMost(let width): width
    }
  }

  /// The measure for something inside.
  func narrowed(by length: Length) -> Measure {
    switch self {
    case .exactly(let width): .exactly(width - length)
    case .atMost(let width): .atMost(width - length)
    }
  }

  /// The width of something that needs a width.
  func width(of natural: Length) -> Length {
    switch self {
    case .exactly(let width): width
    case .atMost(let width): min(width, natural)
    }
  }
}

/// Whether text is a structure element by itself.
enum TagContext {
  /// Text is a paragraph.
  case open
  /// Text belongs to the element around it.
  case leaf
}

extension TagRole {
  /// How text inside an element of this role is tagged.
  var context: TagContext {
    switch self {
    case .heading, .paragraph, .listLabel, .figure, .span, .link, .artifact: .leaf
    case .section, .table, .tableRow, .headerCell, .dataCell, .list, .listItem, .listBody, .note: .open
    }
  }
}
