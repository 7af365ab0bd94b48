import Synchronization

/// Tells a batch to finish what it has in hand and to stop.
public final class StopSign: Sendable {
  private struct State {
    var signal: Int32?
    var onRaise: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())

  /// A sign that is not raised.
  public init() {}

  /// The signal that raised it; nil while it is not raised.
  public var signal: Int32? { state.withLock { $0.signal } }

  /// Raises the sign for a signal of this number.
  public func raise(_ number: Int32) {
    let onRaise = state.withLock { state -> (@Sendable () -> Void)? in
      guard state.signal == nil else { return nil }
      state.signal = number
      return state.onRaise
    }
    onRaise?()
  }

  /// Has something done when the sign is raised, or at once when it is.
  func onRaise(_ body: @escaping @Sendable () -> Void) {
    let isRaised = state.withLock { state in
      state.onRaise = body
      return state.signal != nil
    }
    if isRaised { body() }
  }
}
