import Dispatch
import Synchronization

/// A short queue between threads: who puts waits while it is full, who takes waits while it is empty.
final class Channel<Element: Sendable>: Sendable {
  private struct State: Sendable {
    var waiting: [Element] = []
    var isClosed = false
  }

  private let state = Mutex(State())
  private let items = DispatchSemaphore(value: 0)
  private let room = DispatchSemaphore(value: 0)

  /// A queue with room for so many elements.
  init(room count: Int) {
    // Dispatch stops the program when a semaphore goes with less than it was made with, so it is made with nothing.
    for _ in 0..<count { room.signal() }
  }

  /// Adds an element at the end; false when the queue is closed.
  func put(_ element: Element) -> Bool {
    room.wait()
    let isTaken = state.withLock { state in
      if !state.isClosed { state.waiting.append(element) }
      return !state.isClosed
    }
    // On a closed queue the next one who waits must be let go too.
    (isTaken ? items : room).signal()
    return isTaken
  }

  /// Takes the first element; nil when the queue is closed and empty.
  func take() -> Element? {
    items.wait()
    return takeFirst()
  }

  /// Takes the first element if one is there; nil when the queue is empty now.
  func takeWaiting() -> Element? { items.wait(timeout: .now()) == .success ? takeFirst() : nil }

  private func takeFirst() -> Element? {
    let element = state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
    (element == nil ? items : room).signal()
    return element
  }

  /// Lets no more elements in, and takes out those that are waiting when they are to be dropped.
  func close(dropping isDropping: Bool = false) {
    state.withLock { state in
      state.isClosed = true
      if isDropping { state.waiting = [] }
    }
    items.signal()
    room.signal()
  }
}
