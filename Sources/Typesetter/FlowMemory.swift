import Blocks
import Frames

/// Blocks set once for many handouts.
///
/// What everyone gets is remembered for good, as far as there is room, and the words of single records for a
/// while. Each document numbers the structure elements of what is remembered for itself. A memory belongs to one
/// thread.
public struct FlowMemory: Sendable {
  /// What decides how a block is set, apart from what it is.
  struct Setting: Hashable, Sendable {
    let room: Length
    /// The widths of the columns of a row.
    var widths: [Length] = []
    let isExact: Bool
    let isLeaf: Bool
    var isTable = false
    let direction: WritingDirection
    let path: String
  }

  /// A paragraph, one in a box, or a picture, and how it is set.
  struct Leaf: Hashable, Sendable {
    let block: Block
    let setting: Setting
  }

  /// How something that everyone gets was set; it is kept, so that nothing else can take its identity.
  private struct Known: Sendable {
    let original: any AnyObject & Sendable
    let setting: Setting
    let flow: NumberedFlow
  }

  private static let limit = 16_384
  private static let recentLimit = 2_048
  private var shared: [ObjectIdentifier: [Known]] = [:]
  private var leaves = RecentMemory<Leaf, NumberedFlow>(limit: recentLimit)

  /// A memory of nothing.
  public init() {}

  /// How something that everyone gets was set.
  func recall(_ original: any AnyObject & Sendable, _ setting: Setting) -> NumberedFlow? {
    shared[ObjectIdentifier(original)]?.first { $0.setting == setting }?.flow
  }

  /// Remembers how something that everyone gets was set.
  mutating func learn(_ original: any AnyObject & Sendable, _ setting: Setting, _ flow: NumberedFlow) {
    if shared.count >= Self.limit { shared = [:] }
    let known = Known(original: original, setting: setting, flow: flow)
    shared[ObjectIdentifier(original), default: []].append(known)
  }

  /// How a leaf was set.
  mutating func recall(_ leaf: Leaf) -> NumberedFlow? { leaves.recall(leaf) }

  /// Remembers how a leaf was set.
  mutating func learn(_ leaf: Leaf, _ flow: NumberedFlow) { leaves.learn(leaf, flow) }
}

/// A flow whose structure elements are numbered from 1, and how many there are.
struct NumberedFlow: Sendable {
  let flow: Flow
  let elements: Int
}

extension BlockSetter {
  /// A paragraph, one in a box, or a picture: as it was set before, or as it is set now where it is new.
  mutating func setLeaf(
    _ block: Block, _ measure: Measure, in context: TagContext, _ set: (inout BlockSetter) -> Flow
  ) -> Flow {
    guard memory != nil else { return set(&self) }
    let leaf = FlowMemory.Leaf(block: block, setting: setting(measure, in: context))
    if let known = memory?.recall(leaf) { return next(known) }
    return learning(set) { $0.learn(leaf, $1) }
  }

  /// A block that everyone gets.
  mutating func setShared(_ shared: SharedBlock, _ measure: Measure, in context: TagContext) -> Flow {
    guard memory != nil else { return set(shared.block, measure, in: context) }
    let setting = setting(measure, in: context)
    if let known = memory?.recall(shared, setting) { return next(known) }
    return learning {
      $0.set(shared.block, measure, in: context)
    } keep: {
      $0.learn(shared, setting, $1)
    }
  }

  /// A row that everyone gets.
  mutating func setShared(
    _ shared: SharedRow, widths: [Length], isTable: Bool, in context: TagContext,
    _ set: (inout BlockSetter) -> Flow
  ) -> Flow {
    guard memory != nil else { return set(&self) }
    var setting = setting(.exactly(.zero), in: context)
    setting.widths = widths
    setting.isTable = isTable
    if let known = memory?.recall(shared, setting) { return next(known) }
    return learning(set) { $0.learn(shared, setting, $1) }
  }

  private func setting(_ measure: Measure, in context: TagContext) -> FlowMemory.Setting {
    FlowMemory.Setting(
      room: measure.room, isExact: measure.isExact, isLeaf: context == .leaf, direction: direction,
      path: path)
  }

  /// Sets something new, and remembers it; what cannot be set is reported each time.
  private mutating func learning(
    _ set: (inout BlockSetter) -> Flow, keep: (inout FlowMemory, NumberedFlow) -> Void
  ) -> Flow {
    let before = problems.count
    let flow = numberingApart { set(&$0).island }
    if problems.count == before, var learned = memory.take() {
      keep(&learned, flow)
      memory = learned
    }
    return next(flow)
  }
}

extension Measure {
  fileprivate var isExact: Bool { if case .exactly = self { true } else { false } }
}

extension Flow {
  /// The flow with its frame at hand, for wherever it need not be cut.
  fileprivate var island: Flow {
    if case .island = form { return self }
    let frame = uncut
    guard !frame.items.isEmpty, isAsHighAtTop(as: frame.size) else { return self }
    let recurring = frame.withWholeElements().recurring
    let group = Frame(
      size: frame.size, items: [PlacedItem(.group(recurring, nil), at: .zero, layer: frame.layer)])
    return Flow(width: width, form: .island(self, group))
  }

  /// Whether no room of the flow vanishes at the top of a page.
  private func isAsHighAtTop(as size: Size) -> Bool {
    switch form {
    case .strip, .lines: return true
    case .tagged(_, let flow): return flow.isAsHighAtTop(as: size)
    case .spacer, .sequence, .lanes, .whole, .island:
      let top = PageRoom(height: PageRoom.unlimited.height, isTop: true, isFresh: false)
      return cut(to: top)?.frame.size == size
    }
  }
}
