/// A mark of a frame that stands on many pages: whoever has met the frame knows it again by its mark, without a
/// look inside.
public final class Recurrence: Sendable {
  fileprivate init() {}
}

extension Frame {
  /// The frame, marked as one that will come again.
  public var recurring: Frame {
    var frame = self
    frame.recurrence = Recurrence()
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
