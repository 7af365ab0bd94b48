import Dispatch
import Glibc

/// Raises a sign when the process is asked to end (SIGINT, SIGTERM), which then does not end it.
public final class SignalWatch {
  private let sources: [any DispatchSourceSignal]

  /// Watches until this object goes; the signals stay without effect then.
  public init(raising stop: StopSign) {
    let queue = DispatchQueue(label: "evenhand.signals")
    sources = [SIGINT, SIGTERM].map { number in
      _ = Glibc.signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { stop.raise(number) }
      source.resume()
      return source
    }
  }

  deinit { for source in sources { source.cancel() } }
}
