import Blocks
import Frames

/// Blocks set once for many handouts.
///
/// What everyone gets is remembered for good, as far as there is room, and the words of single records for a
/// while. Structure elements keep the numbers that they got first, so documents set with a memory are for print
/// streams, which have no structure. A memory belongs to one thread.
public struct FlowMemory: Sendable {
  /// What can be remembered.
  enum Subject: Hashable {
    case block(SharedBlock)
    case row(SharedRow, widths: [Length], isTable: Bool)
    /// A paragraph, one in a box, or a picture.
    case leaf(Block)

    /// Whether it is known again without a look inside.
    var isShared: Bool {
      switch self {
      case .block, .row: true
      case .leaf: false
      }
    }
  }

  /// What decides how a block is set.
  struct Question: Hashable {
    let subject: Subject
    let room: Length
    let isExact: Bool
    let isLeaf: Bool
    let direction: WritingDirection
    let path: String
  }

  private static let limit = 16_384
  private static let recentLimit = 2_048
  private var shared: [Question: Flow] = [:]
  private var recent: [Question: Flow] = [:]

  /// A memory of nothing.
  public init() {}

  subscript(question: Question) -> Flow? {
    get { question.subject.isShared ? shared[question] : recent[question] }
    set {
      if question.subject.isShared {
        if shared.count >= Self.limit { shared = [:] }
        shared[question] = newValue
      } else {
        if recent.count >= Self.recentLimit { recent = [:] }
        recent[question] = newValue
      }
    }
  }
}

extension BlockSetter {
  /// Something as it was set before, or as it is set now where it is new.
  mutating func remembered(
    _ subject: FlowMemory.Subject, _ measure: Measure, in context: TagContext,
    _ set: (inout BlockSetter) -> Flow
  ) -> Flow {
    guard memory != nil else { return set(&self) }
    let question = FlowMemory.Question(
      subject: subject, room: measure.room, isExact: measure.isExact, isLeaf: context == .leaf,
      direction: direction, path: path)
    if let known = memory?[question] { return known }
    let before = problems.count
    let flow = set(&self).island
    // What cannot be set is reported each time.
    if problems.count == before { memory?[question] = flow }
    return flow
  }
}

extension Measure {
  fileprivate var isExact: Bool { if case .exactly = self { true } else { false } }
}

extension Flow {
  /// The flow with its frame at hand, for wherever it need not be cut.
  fileprivate var island: Flow {
    if case .island = form { return self }
    let top = PageRoom(height: PageRoom.unlimited.height, isTop: true, isFresh: false)
    let frame = uncut
    guard !frame.items.isEmpty, cut(to: top)?.frame.size == frame.size else { return self }
    let group = Frame(
      size: frame.size, items: [PlacedItem(.group(frame.recurring, nil), at: .zero, layer: frame.layer)])
    return Flow(width: width, form: .island(self, group))
  }
}
