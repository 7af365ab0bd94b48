import Blocks
import Frames

/// Blocks that everyone gets, set once for many handouts.
///
/// Their structure elements keep the numbers that they got first, so that documents set with a memory are for
/// print streams, which have no structure. A memory belongs to one thread.
public struct FlowMemory: Sendable {
  /// What decides how a block is set.
  struct Question: Hashable {
    let block: SharedBlock
    let room: Length
    let isExact: Bool
    let isLeaf: Bool
    let direction: WritingDirection
    let path: String
  }

  private static let limit = 4_096
  private var flows: [Question: Flow] = [:]

  /// A memory of nothing.
  public init() {}

  subscript(question: Question) -> Flow? {
    get { flows[question] }
    set {
      if flows.count >= Self.limit { flows = [:] }
      flows[question] = newValue
    }
  }
}

extension BlockSetter {
  /// A block that everyone gets, as it was set before if it was.
  mutating func setShared(_ shared: SharedBlock, _ measure: Measure, in context: TagContext) -> Flow {
    guard memory != nil else { return set(shared.block, measure, in: context) }
    var isExact = false
    if case .exactly = measure { isExact = true }
    let question = FlowMemory.Question(
      block: shared, room: measure.room, isExact: isExact, isLeaf: context == .leaf, direction: direction,
      path: path)
    if let known = memory?[question] { return known }
    let before = problems.count
    let flow = set(shared.block, measure, in: context).island
    // What cannot be set is reported each time.
    if problems.count == before { memory?[question] = flow }
    return flow
  }
}

extension Flow {
  /// The flow with its frame at hand, for wherever it need not be cut.
  fileprivate var island: Flow {
    let top = PageRoom(height: PageRoom.unlimited.height, isTop: true, isFresh: false)
    let frame = uncut
    guard !frame.items.isEmpty, cut(to: top)?.frame.size == frame.size else { return self }
    let group = Frame(
      size: frame.size, items: [PlacedItem(.group(frame, nil), at: .zero, layer: frame.layer)])
    return Flow(width: width, form: .island(self, group))
  }
}
