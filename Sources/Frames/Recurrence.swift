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
    var hasher = Hasher()
    hashDrawing(into: &hasher)
    frame.recurrence = Recurrence(digest: hasher.finalize())
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

  /// Whether the frames are drawn in the same way; tags leave nothing on paper.
  fileprivate func isDrawn(as other: Frame) -> Bool {
    if let mark = recurrence, mark === other.recurrence { return true }
    return size == other.size && items.count == other.items.count
      && zip(items, other.items).allSatisfy { $0.isDrawn(as: $1) }
  }

  fileprivate func hashDrawing(into hasher: inout Hasher) {
    hasher.combine(size)
    hasher.combine(items.count)
    for placed in items {
      hasher.combine(placed.origin)
      hasher.combine(placed.layer)
      if case .group(let inner, _) = placed.item {
        inner.hashDrawing(into: &hasher)
      } else {
        hasher.combine(placed.item)
      }
    }
  }
}

extension PlacedItem {
  fileprivate func isDrawn(as other: PlacedItem) -> Bool {
    guard origin == other.origin, layer == other.layer else { return false }
    guard case .group(let inner, _) = item else { return item == other.item }
    guard case .group(let otherInner, _) = other.item else { return false }
    return inner.isDrawn(as: otherInner)
  }
}

/// A frame with a mark, as a key under which its drawing is kept.
public struct RecurringFrame: Hashable, Sendable {
  /// The frame.
  public let frame: Frame
  /// Its mark, by whose identity the frame is known as long as somebody keeps the mark.
  public let mark: Recurrence

  /// A frame as a key; `nil` when it has no mark.
  public init?(_ frame: Frame) {
    guard let mark = frame.recurrence else { return nil }
    self.frame = frame
    self.mark = mark
  }

  /// Whether the frames are drawn in the same way, whatever their tags say.
  public static func == (left: RecurringFrame, right: RecurringFrame) -> Bool {
    left.mark === right.mark || (left.mark.digest == right.mark.digest && left.frame.isDrawn(as: right.frame))
  }

  /// Hashes what was hashed once.
  public func hash(into hasher: inout Hasher) { hasher.combine(mark.digest) }
}
