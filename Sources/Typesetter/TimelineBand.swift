import Blocks
import Frames

/// One row of a timeline: the badge, the bars and their words.
struct TimelineBand {
  /// Everything in the row; x is that of the timeline.
  var frame: Frame
  /// Where words stand on bare paper, so that no mark is drawn through them.
  private var bareWords: [Rectangle] = []

  fileprivate init(width: Length, height: Length) {
    frame = Frame(size: Size(width: width, height: height))
  }

  /// The heights at which words stand on bare paper at a place of the axis, from top to bottom.
  func words(at x: Length) -> [AxisRange] {
    bareWords.filter { $0.origin.x <= x && x <= $0.origin.x + $0.size.width }
      .map { AxisRange(from: $0.origin.y, to: $0.origin.y + $0.size.height) }
      .sorted { $0.from < $1.from }
  }

  fileprivate mutating func placeOnPaper(_ label: PictureLabel, x: Length, y: Length) {
    frame.place(label.frame, at: Point(x: x, y: y))
    bareWords.append(Rectangle(origin: Point(x: x, y: y), size: label.frame.size))
    frame.size.height = max(frame.size.height, y + label.height)
  }
}

/// A bar at its place, and its words when they do not fit inside.
private struct PlacedBar {
  let from: Length
  let to: Length
  let outside: PictureLabel?
}

extension BlockSetter {
  /// A row: the bars, and the words that fit in none of them beside the last bar or on lines below.
  mutating func timelineBand(_ row: TimelineRow, axis: TimelineAxis, layer: Layer) -> TimelineBand {
    let badge = badgeFrame(row.badge, layer: layer)
    let barHeight = axis.timeline.barHeight
    var height = max(barHeight, badge?.size.height ?? .zero)
    let empty = row.bars.isEmpty ? label(row.empty, atMost: axis.end - axis.start, layer: layer) : nil
    if let empty { height = max(height, empty.height) }
    let middle = height / 2
    var band = TimelineBand(width: axis.end, height: height)
    if let badge { band.frame.place(badge, at: Point(x: .zero, y: middle - badge.size.height / 2)) }
    if let empty {
      band.placeOnPaper(empty, x: axis.start, y: empty.top(centredOn: middle))
    }
    let bars = placeBars(row.bars, on: axis, middle: middle, in: &band, layer: layer)
    placeOutside(bars, axis: axis, middle: middle, in: &band)
    return band
  }

  /// Draws the bars, each at least a hairline wide and none over the one before it.
  private mutating func placeBars(
    _ bars: [TimelineBar], on axis: TimelineAxis, middle: Length, in band: inout TimelineBand, layer: Layer
  ) -> [PlacedBar] {
    let barHeight = axis.timeline.barHeight
    let least = barHeight / 8
    var placed: [PlacedBar] = []
    var free = axis.start
    for (index, bar) in bars.enumerated() {
      let later = least * Double(bars.count - 1 - index)
      let from = min(max(free, axis.x(ofDay: bar.start)), axis.start + axis.length - later - least)
      let to = min(max(from + least, axis.x(ofDay: bar.end)), axis.start + axis.length - later)
      free = to
      paint(bar, from: from, to: to, middle: middle, height: barHeight, in: &band.frame, layer: layer)
      let isInside = placeInside(bar, from: from, to: to, middle: middle, axis, in: &band.frame, layer)
      let room = axis.end - axis.start
      let outside = isInside ? nil : label(bar.outsideLabel, atMost: room, layer: layer)
      placed.append(PlacedBar(from: from, to: to, outside: outside))
    }
    return placed
  }

  private func paint(
    _ bar: TimelineBar, from: Length, to: Length, middle: Length, height: Length, in frame: inout Frame,
    layer: Layer
  ) {
    let half = min(bar.stroke.width, to - from) / 2
    let size = Size(width: to - from - half * 2, height: height - half * 2)
    let shape = Shape.rectangle(size, cornerRadius: min(height / 10, size.width / 2))
    let y = middle - height / 2 + half
    frame.place(.fill(shape, bar.fill), x: from + half, y: y, layer: layer)
    frame.place(.stroke(shape, bar.stroke), x: from + half, y: y, layer: layer)
  }

  /// Writes the words into their bar, if it has room for them.
  private mutating func placeInside(
    _ bar: TimelineBar, from: Length, to: Length, middle: Length, _ axis: TimelineAxis,
    in frame: inout Frame, _ layer: Layer
  ) -> Bool {
    guard let words = naturalLabel(bar.label, layer: layer) else { return true }
    let inset = axis.timeline.barHeight / 5
    guard words.width + inset * 2 <= to - from, words.capHeight * 1.4 <= axis.timeline.barHeight,
      words.height <= words.leading + .tolerance
    else { return false }
    frame.place(words.frame, at: Point(x: from + inset, y: words.top(centredOn: middle)))
    return true
  }

  private func placeOutside(
    _ bars: [PlacedBar], axis: TimelineAxis, middle: Length, in band: inout TimelineBand
  ) {
    let labels = bars.compactMap(\.outside)
    guard let last = bars.last, let first = bars.first(where: { $0.outside != nil }) else { return }
    let gap = axis.timeline.barHeight / 2
    let total = labels.reduce(gap * Double(labels.count - 1)) { $0 + $1.width }
    let beside = last.to + gap / 2
    let isLow = labels.allSatisfy { $0.height <= axis.timeline.rowPitch + .tolerance }
    if isLow, beside + total <= axis.end + .tolerance {
      var x = beside
      for label in labels {
        band.placeOnPaper(label, x: x, y: max(.zero, label.top(centredOn: middle)))
        x += label.width + gap
      }
      return
    }
    let start = max(axis.start, min(first.from, axis.end - total))
    placeBelow(labels, from: start, gap: gap, axis: axis, in: &band)
  }

  /// Writes words on lines below the bars.
  private func placeBelow(
    _ labels: [PictureLabel], from start: Length, gap: Length, axis: TimelineAxis,
    in band: inout TimelineBand
  ) {
    var x = start
    var y = band.frame.size.height
    var lineHeight = Length.zero
    for label in labels {
      if x > start, x + label.width > axis.end + .tolerance {
        x = start
        y += lineHeight
        lineHeight = .zero
      }
      band.placeOnPaper(label, x: x, y: y)
      x += label.width + gap
      lineHeight = max(lineHeight, label.height)
    }
  }
}
