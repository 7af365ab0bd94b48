/// A mark of a frame that stands on many pages: whoever has met the frame knows it again by its mark, without a
/// look inside.
public final class Recurrence: Sendable {
  fileprivate let digest: Int

  fileprivate init(digest: Int) { self.digest = digest }
}

extension Frame {
  /// The frame, marked as one that will come again.
  public var recurring: Frame {
    var frame = self
    frame.recurrence = Recurrence(digest: hashValue)
    return frame
  }

  /// Whether the frames have the same size and the same items.
  public static func == (left: Frame, right: Frame) -> Bool {
    if let mark = left.recurrence, mark === right.recurrence { return true }
    return left.size == right.size && left.items == right.items
  }

  /// Hashes the size and the items, and not the mark.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    hasher.combine(items)
  }
}

/// A frame with a mark, as a key under which something about it is kept.
public struct RecurringFrame: Hashable, Sendable {
  /// The frame.
  public let frame: Frame
  private let mark: Recurrence

  /// A frame as a key; `nil` when it has no mark.
  public init?(_ frame: Frame) {
    guard let mark = frame.recurrence else { return nil }
    self.frame = frame
    self.mark = mark
  }

  /// What the frame is known by as long as somebody keeps this key.
  public var identity: ObjectIdentifier { ObjectIdentifier(mark) }

  /// Whether the frames are alike.
  public static func == (left: RecurringFrame, right: RecurringFrame) -> Bool {
    left.mark === right.mark || (left.mark.digest == right.mark.digest && left.frame == right.frame)
  }

  /// Hashes what was hashed once.
  public func hash(into hasher: inout Hasher) { hasher.combine(mark.digest) }
}
