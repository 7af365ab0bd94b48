import Blocks
import Frames

extension BlockSetter {
  /// Blocks one below the other.
  ///
  /// A stack in a stack is taken apart, so that a heading at the end of one stays with the other's next.
  mutating func setStack(
    _ blocks: [Block], gap: Length, _ measure: Measure, in context: TagContext
  ) -> Flow {
    var parts: [Flow] = []
    var width = Length.zero
    for block in blocks {
      let flow = set(block, measure, in: context)
      width = max(width, flow.width)
      guard !flow.isEmpty else { continue }
      if !parts.isEmpty && gap > .zero { parts.append(spacer(gap)) }
      if case .sequence(let inner) = flow.form, inner.runningHead == nil {
        parts += flow.offset == 0 ? inner.parts : inner.parts.map { $0.renumbered(by: flow.offset) }
      } else {
        parts.append(flow)
      }
    }
    return Flow(width: measure.width(of: width), form: .sequence(FlowSequence(parts: parts)))
  }
}
