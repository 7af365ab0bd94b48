import Dispatch
import Synchronization

/// Lets workers through one by one in the order of their tickets.
///
/// What depends on the order of the input is done in there: of two records with one id, the first gets it, however
/// fast the workers are. Tickets are handed out in order, so whoever holds the lowest never waits.
final class Turnstile: Sendable {
  private struct State: Sendable {
    var next = 0
    var waiting: [Int: DispatchSemaphore] = [:]
  }

  private let state = Mutex(State())

  /// Does something when every lower ticket has been through.
  func pass<Value, Failure: Error>(
    _ ticket: Int, _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let turn = state.withLock { state -> DispatchSemaphore? in
      guard state.next != ticket else { return nil }
      let semaphore = DispatchSemaphore(value: 0)
      state.waiting[ticket] = semaphore
      return semaphore
    }
    turn?.wait()
    defer {
      let following = state.withLock { state -> DispatchSemaphore? in
        state.next += 1
        return state.waiting.removeValue(forKey: state.next)
      }
      following?.signal()
    }
    return try body()
  }
}
