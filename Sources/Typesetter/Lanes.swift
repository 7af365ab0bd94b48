import Blocks
import Frames

/// Parts side by side: columns, the cells of a row, or a single part in a box.
struct Lanes: Sendable {
  /// The lanes in reading order.
  var lanes: [Lane]
  /// Whether something of the lanes stands on an earlier page.
  var isContinued = false
}

/// One of several parts that stand side by side.
struct Lane: Sendable {
  /// Where the lane begins.
  let x: Length
  /// The width, with the panel's insets.
  let width: Length
  /// What surrounds the content.
  var panel: Panel
  /// What is left of the content.
  var flow: Flow?
}

/// What surrounds the content of a lane.
struct Panel: Sendable {
  /// The room around the content, the colour, the pen and the corners.
  var box: BoxStyle
  /// Where the content stands in a panel that is higher.
  var alignment = VerticalAlignment.top
  /// The structure element that the content is, if it is one.
  var tag: Tag?
  /// Whether the panel is closed at a page break and opened again; if not, the room above and below
  /// stands only once.
  var reopens = false

  /// Nothing.
  static let plain = Panel(box: BoxStyle(insets: .zero))
}

extension Lanes {
  /// The lanes with the numbers of their structure elements moved up.
  func renumbered(by offset: Int) -> Lanes {
    var lanes = self
    for index in lanes.lanes.indices {
      lanes.lanes[index].panel.tag = lanes.lanes[index].panel.tag?.renumbered(by: offset)
      lanes.lanes[index].flow = lanes.lanes[index].flow?.renumbered(by: offset)
    }
    return lanes
  }

  /// The height of the highest lane.
  var height: Length {
    lanes.map { $0.insetHeight + ($0.flow?.height ?? .zero) }.max() ?? .zero
  }

  /// What the easiest lane needs.
  var least: Least {
    let all = lanes.compactMap { lane in
      lane.flow.map { Least(height: $0.least.height + lane.insetHeight, path: $0.least.path) }
    }
    return all.min { $0.height < $1.height } ?? Least(height: .zero, path: "")
  }

  /// As much of each lane as fits.
  ///
  /// Lanes begin together: where one of them cannot, all move to the next page.
  func cut(to room: PageRoom, width: Length) -> Cut? {
    let cuts = lanes.map { $0.cut(to: room, isContinued: isContinued) }
    let begun = zip(lanes, cuts).filter { $0.flow != nil && $1 != nil }.count
    let waiting = lanes.filter { $0.flow != nil }.count
    if begun == 0 && waiting > 0 { return nil }
    if begun < waiting && !room.isTop && !room.isFresh { return nil }

    let rests = zip(lanes, cuts).map { lane, cut in cut == nil ? lane.flow : cut?.rest }
    let isFinished = rests.allSatisfy { $0 == nil }
    let height = frameHeight(cuts, isFinished: isFinished, room: room)
    let frame = assemble(cuts.map { $0?.frame }, size: Size(width: width, height: height))
    guard !isFinished else { return Cut(frame: frame, rest: nil) }
    var rest = Lanes(lanes: lanes, isContinued: true)
    for (index, flow) in rests.enumerated() { rest.lanes[index].flow = flow }
    return Cut(frame: frame, rest: Flow(width: width, form: .lanes(rest)))
  }

  private func frameHeight(_ cuts: [Cut?], isFinished: Bool, room: PageRoom) -> Length {
    let heights = zip(lanes, cuts).map { lane, cut in
      let below = lane.panel.reopens || isFinished ? lane.panel.box.insets.bottom : .zero
      return lane.top(isContinued: isContinued) + (cut?.frame.size.height ?? .zero) + below
    }
    let highest = heights.max() ?? .zero
    return room.holds(highest) ? highest : room.height
  }

  /// Backgrounds first, as decoration, so that no content is painted over.
  private func assemble(_ contents: [Frame?], size: Size) -> Frame {
    var grounds = Frame(size: size)
    for lane in lanes { lane.paintGround(in: &grounds) }
    var frame = Frame(size: size)
    frame.place(grounds.asDecoration, at: .zero)
    for (lane, content) in zip(lanes, contents) {
      guard let content else { continue }
      frame.place(
        lane.panelFrame(content, height: size.height, isContinued: isContinued),
        at: Point(x: lane.x, y: .zero))
    }
    return frame
  }
}

extension Lane {
  fileprivate var insetHeight: Length { panel.box.insets.top + panel.box.insets.bottom }

  fileprivate func top(isContinued: Bool) -> Length {
    isContinued && !panel.reopens ? .zero : panel.box.insets.top
  }

  fileprivate func cut(to room: PageRoom, isContinued: Bool) -> Cut? {
    guard let flow else { return nil }
    let top = top(isContinued: isContinued)
    let bottom = panel.reopens ? panel.box.insets.bottom : .zero
    let isTop = room.isTop && (isContinued || (!panel.reopens && top == .zero))
    return flow.cut(
      to: PageRoom(height: room.height - top - bottom, isTop: isTop, isFresh: room.isFresh))
  }

  /// The content at its place in the panel, as the structure element it is.
  fileprivate func panelFrame(_ content: Frame, height: Length, isContinued: Bool) -> Frame {
    let top = top(isContinued: isContinued)
    var offset = top
    if panel.alignment == .centre {
      let bottom = panel.box.insets.bottom
      offset = top + max(.zero, height - top - bottom - content.size.height) / 2
    }
    var frame = Frame(size: Size(width: width, height: height))
    frame.place(content, at: Point(x: panel.box.insets.start, y: offset))
    return panel.tag.map(frame.tagged) ?? frame
  }

  /// Paints the colour and the edge; the edge stands inside the panel, so that it overlaps no neighbour.
  fileprivate func paintGround(in frame: inout Frame) {
    let box = panel.box
    let height = frame.size.height
    if let fill = box.fill {
      let size = Size(width: width, height: height)
      frame.place(.fill(.rectangle(size, cornerRadius: box.cornerRadius), fill), x: x, y: .zero)
    }
    if let stroke = box.stroke {
      let half = stroke.width / 2
      let size = Size(width: width - stroke.width, height: height - stroke.width)
      let radius = max(.zero, box.cornerRadius - half)
      frame.place(.stroke(.rectangle(size, cornerRadius: radius), stroke), x: x + half, y: half)
    }
  }
}
