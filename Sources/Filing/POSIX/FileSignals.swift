import Glibc

/// The signals that would end the process before it can report a failed write.
public enum FileSignals {
  /// Ignores them, so that a closed pipe and a file over the system's limit come back as errors.
  ///
  /// Called once, by the command, before anything is written. Programs started later inherit it.
  public static func ignore() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }
}
