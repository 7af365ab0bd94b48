import Blocks
import Frames

extension BlockSetter {
  /// Blocks of their natural width in lines, as words are; in a line they are centred on each other.
  mutating func setWrap(
    _ blocks: [Block], gap: Length, lineGap: Length, _ measure: Measure, in context: TagContext
  ) -> Flow {
    let room = measure.room
    var lines: [[Flow]] = []
    var used = Length.zero
    var widest = Length.zero
    for block in blocks {
      let flow = set(block, .atMost(room), in: context)
      guard !flow.isEmpty else { continue }
      if !lines.isEmpty, used + gap + flow.width <= room + .tolerance {
        lines[lines.count - 1].append(flow)
        used += gap + flow.width
      } else {
        lines.append([flow])
        used = flow.width
      }
      widest = max(widest, used)
    }
    let width = measure.width(of: widest)
    var parts: [Flow] = []
    for line in lines {
      if !parts.isEmpty { parts.append(spacer(lineGap)) }
      parts.append(wrapLine(line, gap: gap, width: width))
    }
    return Flow(width: width, form: .sequence(FlowSequence(parts: parts)))
  }

  private func wrapLine(_ flows: [Flow], gap: Length, width: Length) -> Flow {
    var x = Length.zero
    var panel = Panel.plain
    panel.alignment = .centre
    let lanes = flows.map { flow in
      defer { x += flow.width + gap }
      return Lane(x: x, width: flow.width, panel: panel, flow: flow)
    }
    return Flow(width: width, form: .lanes(Lanes(lanes: lanes))).kept(withNext: false)
  }
}
