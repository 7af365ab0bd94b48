import Blocks
import Frames

extension BlockSetter {
  /// A picture in a room; one without words for it is decoration.
  mutating func setPicture(
    _ picture: Picture, alternative: String, layer: Layer, _ room: Length
  ) -> Flow {
    let tag = tag(alternative.isEmpty ? .artifact(.layout) : .figure(alternative: alternative))
    let flow =
      switch picture {
      case .iconArray(let array): strip(iconArray(array, room: room, layer: layer), room: room)
      case .timeline(let timeline): strip(timelineFrame(timeline, width: room, layer: layer), room: room)
      case .scoreChart(let chart): strip(scoreChartFrame(chart, width: room, layer: layer), room: room)
      case .dots(let dots): strip(dotsFrame(dots, layer: layer), room: room)
      case .badge(let badge): strip(badgeFrame(badge, layer: layer), room: room)
      case .markCircle(let radius, let stroke):
        strip(markCircle(radius: radius, stroke, layer: layer), room: room)
      case .checkBox(let side, let stroke): strip(checkBox(side: side, stroke, layer: layer), room: room)
      case .writingLines(let count, let pitch, let stroke):
        writingLines(count, pitch: pitch, stroke, width: room, layer: layer)
      }
    if case .badge(let badge) = picture, badge.isRead { return flow }
    return flow.tagged(tag)
  }

  private mutating func strip(_ frame: Frame?, room: Length) -> Flow {
    guard let frame else { return .empty }
    guard frame.size.width <= room + .tolerance else {
      report(.tooWide(room: room, need: frame.size.width))
      return .empty
    }
    return Flow(width: frame.size.width, form: .strip(frame, path: path))
  }

  /// A letter in the middle of a circle.
  mutating func badgeFrame(_ badge: Badge, layer: Layer) -> Frame? {
    let side = badge.radius * 2
    guard let label = label(badge.text, atMost: side, layer: layer) else { return nil }
    var frame = Frame(size: Size(width: side, height: side))
    if let fill = badge.fill {
      frame.place(.fill(.circle(radius: badge.radius), fill), x: badge.radius, y: badge.radius, layer: layer)
    }
    if let stroke = badge.stroke {
      let ring = Shape.circle(radius: badge.radius - stroke.width / 2)
      frame.place(.stroke(ring, stroke), x: badge.radius, y: badge.radius, layer: layer)
    }
    let x = (side - label.frame.size.width) / 2
    frame.place(label.frame, at: Point(x: x, y: label.top(centredOn: badge.radius)))
    return frame
  }

  private func markCircle(radius: Length, _ stroke: Stroke, layer: Layer) -> Frame {
    var frame = Frame(size: Size(width: radius * 2, height: radius * 2))
    frame.place(
      .stroke(.circle(radius: radius - stroke.width / 2), stroke), x: radius, y: radius, layer: layer)
    return frame
  }

  private func checkBox(side: Length, _ stroke: Stroke, layer: Layer) -> Frame {
    var frame = Frame(size: Size(width: side, height: side))
    let inner = side - stroke.width
    let square = Shape.rectangle(Size(width: inner, height: inner), cornerRadius: side / 8)
    frame.place(.stroke(square, stroke), x: stroke.width / 2, y: stroke.width / 2, layer: layer)
    return frame
  }

  /// Lines to write on, each a strip, so that many of them go on over pages.
  private func writingLines(
    _ count: Int, pitch: Length, _ stroke: Stroke, width: Length, layer: Layer
  ) -> Flow {
    var frame = Frame(size: Size(width: width, height: pitch))
    let line = Shape.line(to: Point(x: width, y: .zero))
    frame.place(.stroke(line, stroke), x: .zero, y: pitch - stroke.width / 2, layer: layer)
    let strip = Flow(width: width, form: .strip(frame, path: path))
    let parts = Array(repeating: strip, count: max(0, count))
    return Flow(width: width, form: .sequence(FlowSequence(parts: parts)))
  }
}
