import Frames

/// A block at its final width: finished frames that have yet to be cut into pages.
///
/// Places in the frames are logical: x is measured from the edge where lines begin. ``Frame/mirrored()``
/// turns them round for right-to-left pages, once everything is placed.
struct Flow: Sendable {
  /// What a flow is made of.
  indirect enum Form: Sendable {
    /// A frame that is never cut; the path is for messages.
    case strip(Frame, path: String)
    /// Room, or a line, between two parts; it vanishes at either end of a page.
    case spacer(Frame)
    /// The lines of a paragraph.
    case lines(TextLines)
    /// Parts one below the other.
    case sequence(FlowSequence)
    /// Parts side by side, each in its panel.
    case lanes(Lanes)
    /// A part that is a structure element.
    case tagged(Tag, Flow)
    /// A part of a height that is cut only when it is higher than a page.
    case whole(Flow, height: Length, isKeptWithNext: Bool)
    /// A part that is often set, and its frame for wherever it is not cut; all elements in that are whole.
    case island(Flow, Frame)
  }

  /// The width that the flow takes.
  let width: Length
  /// What it is made of.
  let form: Form
  /// Whether the flow stays on the page of what comes after it.
  let isKeptWithNext: Bool
  /// What the numbers of the structure elements in the flow have to be moved up by.
  fileprivate(set) var offset = 0

  /// A flow of a width.
  init(width: Length, form: Form) {
    self.width = width
    self.form = form
    isKeptWithNext =
      switch form {
      case .whole(_, _, let isKept): isKept
      case .tagged(_, let flow), .island(let flow, _): flow.isKeptWithNext
      case .lanes(let lanes): lanes.lanes.count == 1 && lanes.lanes.first?.flow?.isKeptWithNext == true
      case .strip, .spacer, .lines, .sequence: false
      }
  }

  /// Nothing at all.
  static let empty = Flow(width: .zero, form: .sequence(FlowSequence(parts: [])))

  /// The flow as something that is cut only when it is higher than a page.
  func kept(withNext: Bool) -> Flow {
    Flow(width: width, form: .whole(self, height: height, isKeptWithNext: withNext))
  }

  /// The flow as one structure element.
  func tagged(_ tag: Tag) -> Flow { Flow(width: width, form: .tagged(tag, self)) }

  /// Whether there is nothing in the flow, not even room.
  var isEmpty: Bool {
    if case .sequence(let sequence) = form { sequence.parts.isEmpty } else { false }
  }

  /// The height of the flow when it is not cut.
  var height: Length {
    switch form {
    case .strip(let frame, _), .spacer(let frame), .island(_, let frame): frame.size.height
    case .lines(let text): text.height
    case .sequence(let sequence): sequence.height
    case .lanes(let lanes): lanes.height
    case .tagged(_, let flow): flow.height
    case .whole(_, let height, _): height
    }
  }

  /// What must fit into a page for the flow to begin on it.
  var least: Least {
    switch form {
    case .strip(let frame, let path): Least(height: frame.size.height, path: path)
    case .spacer: Least(height: .zero, path: "")
    case .lines(let text): Least(height: text.leading, path: text.path)
    case .sequence(let sequence): sequence.least
    case .lanes(let lanes): lanes.least
    case .tagged(_, let flow), .whole(let flow, _, _), .island(let flow, _): flow.least
    }
  }
}

extension Flow {
  /// The flow with the numbers of its structure elements moved up; nothing in it is touched before it is cut.
  func renumbered(by offset: Int) -> Flow {
    var flow = self
    flow.offset += offset
    return flow
  }

  /// The flow with the numbers moved up in its parts, which in their turn wait until they are cut.
  private var numbered: Flow {
    let form: Form =
      switch form {
      case .strip, .spacer, .lines: form
      case .sequence(let sequence): .sequence(sequence.renumbered(by: offset))
      case .lanes(let lanes): .lanes(lanes.renumbered(by: offset))
      case .tagged(let tag, let flow): .tagged(tag.renumbered(by: offset), flow.renumbered(by: offset))
      case .whole(let flow, let height, let isKept):
        .whole(flow.renumbered(by: offset), height: height, isKeptWithNext: isKept)
      case .island(let flow, let frame): .island(flow.renumbered(by: offset), frame)
      }
    return Flow(width: width, form: form)
  }
}

/// The smallest height at which a flow can begin, and the block that asks for it.
struct Least {
  /// The height.
  var height: Length
  /// The path of the block.
  let path: String
}

/// What is left of a page for a flow to be cut to.
struct PageRoom {
  /// The height that is left.
  var height: Length
  /// Whether nothing stands above, so that leading room vanishes.
  var isTop: Bool
  /// Whether no later page has more room, so that what does not fit must be cut here.
  var isFresh: Bool

  /// As much height as anything needs, in the middle of a page.
  static let unlimited = PageRoom(height: .points(.greatestFiniteMagnitude), isTop: false, isFresh: false)

  /// Whether something of a height fits, but for rounding.
  func holds(_ length: Length) -> Bool { length.points <= height.points + Length.tolerance.points }
}

/// The part of a flow that stands on a page, and what is left for the next one.
struct Cut {
  /// The finished part.
  let frame: Frame
  /// What goes on on the next page, if anything.
  let rest: Flow?
}

extension Flow {
  /// The part of the flow that fits, or `nil` when the flow cannot begin here.
  func cut(to room: PageRoom) -> Cut? {
    if offset != 0 {
      // What is not cut needs no number.
      if case .island(_, let frame) = form, room.holds(frame.size.height) {
        return Cut(frame: frame, rest: nil)
      }
      return numbered.cut(to: room)
    }
    switch form {
    case .strip(let frame, _), .spacer(let frame):
      return room.holds(frame.size.height) ? Cut(frame: frame, rest: nil) : nil
    case .lines(let text):
      return text.cut(to: room, width: width)
    case .sequence(let sequence):
      return sequence.cut(to: room, width: width)
    case .lanes(let lanes):
      return lanes.cut(to: room, width: width)
    case .tagged(let tag, let flow):
      guard let cut = flow.cut(to: room) else { return nil }
      return Cut(frame: cut.frame.tagged(tag), rest: cut.rest?.tagged(tag))
    case .whole(let flow, let height, _):
      if room.holds(height) {
        return flow.cut(
          to: PageRoom(height: .points(.greatestFiniteMagnitude), isTop: room.isTop, isFresh: false))
      }
      return room.isFresh ? flow.cut(to: room) : nil
    case .island(let flow, let frame):
      return room.holds(frame.size.height) ? Cut(frame: frame, rest: nil) : flow.cut(to: room)
    }
  }

  /// The whole flow as one frame, however high.
  var uncut: Frame { cut(to: .unlimited)?.frame ?? Frame(size: .zero) }
}

extension Length {
  /// How far sums of lengths may be off through rounding.
  static let tolerance = Length.points(0.001)
}
