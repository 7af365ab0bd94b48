import Blocks
import Frames

extension BlockSetter {
  /// Rows of bars on one axis: the marks' words above, the marks behind the bars.
  mutating func timelineFrame(_ timeline: Timeline, width: Length, layer: Layer) -> Frame? {
    let badges = timeline.rows.map { $0.badge.radius * 2 }.max() ?? .zero
    let start = max(timeline.badgeWidth, badges)
    guard start < width else {
      report(.tooWide(room: width, need: start))
      return nil
    }
    let axis = timelineAxis(timeline, from: start, to: width, layer: layer)
    let labels = timeline.ticks.map { AxisLabel(x: axis.x(ofDay: $0.day), text: $0.label) }
    let head = axisLabels(labels, in: AxisRange(from: start, to: width), side: .above, layer: layer)
    var rows: [TimelineBand] = []
    for row in timeline.rows { rows.append(timelineBand(row, axis: axis, layer: layer)) }
    return stack(rows, below: head, axis: axis, layer: layer)
  }

  /// The axis ends early enough for the last mark's words to be centred on it, where they are short.
  private mutating func timelineAxis(
    _ timeline: Timeline, from start: Length, to end: Length, layer: Layer
  ) -> TimelineAxis {
    let stretch = (end - start) / Double(max(1, timeline.ticks.count))
    let last = timeline.ticks.last.flatMap { naturalLabel($0.label, layer: layer) }
    let overhang = (last?.width ?? .zero) / 2
    let length = end - start - (overhang <= stretch / 2 ? overhang : .zero)
    return TimelineAxis(timeline: timeline, start: start, length: length, end: end)
  }

  private func stack(
    _ rows: [TimelineBand], below head: Frame, axis: TimelineAxis, layer: Layer
  ) -> Frame {
    let timeline = axis.timeline
    let space = max(.zero, timeline.rowPitch - timeline.barHeight)
    var y = head.size.height + (head.items.isEmpty ? .zero : space / 2)
    let top = y
    let tops = rows.map { row in
      defer { y += max(timeline.rowPitch, row.frame.size.height + space) }
      return y
    }
    let bottom = rows.isEmpty ? y : y - space / 2
    var frame = Frame(size: Size(width: axis.end, height: bottom))
    frame.place(head, at: .zero)
    for tick in timeline.ticks {
      let x = axis.x(ofDay: tick.day)
      let words = zip(tops, rows).flatMap { top, row in row.words(at: x).map { $0.moved(by: top) } }
      for part in AxisRange(from: top, to: bottom).without(words) {
        let line = Shape.line(to: Point(x: .zero, y: part.width))
        frame.place(.stroke(line, timeline.tickStroke), x: x, y: part.from, layer: layer)
      }
    }
    for (top, row) in zip(tops, rows) { frame.place(row.frame, at: Point(x: .zero, y: top)) }
    return frame
  }
}

/// Where days stand in a timeline's frame.
struct TimelineAxis {
  /// The timeline.
  let timeline: Timeline
  /// Where the axis begins.
  let start: Length
  /// The extent of the axis.
  let length: Length
  /// Where the frame ends.
  let end: Length

  /// The place of a day.
  func x(ofDay day: Int) -> Length { start + length * timeline.position(ofDay: day) }
}

extension AxisRange {
  fileprivate func moved(by offset: Length) -> AxisRange {
    AxisRange(from: from + offset, to: to + offset)
  }

  /// What is left of the range without others that are given in order.
  fileprivate func without(_ holes: [AxisRange]) -> [AxisRange] {
    var parts: [AxisRange] = []
    var at = from
    for hole in holes {
      if hole.from > at { parts.append(AxisRange(from: at, to: min(to, hole.from))) }
      at = max(at, hole.to)
    }
    if at < to { parts.append(AxisRange(from: at, to: to)) }
    return parts
  }
}
