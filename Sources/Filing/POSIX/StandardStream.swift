import Glibc

/// The three streams that every process starts with.
public enum StandardStream: Sendable {
  case input, output, error

  private var number: Int32 {
    switch self {
    case .input: STDIN_FILENO
    case .output: STDOUT_FILENO
    case .error: STDERR_FILENO
    }
  }

  /// The name of the stream in messages.
  public var name: String {
    switch self {
    case .input: "standard input"
    case .output: "standard output"
    case .error: "standard error"
    }
  }

  /// Whether a person is at the other end.
  public var isTerminal: Bool { isatty(number) == 1 }

  /// Writes every byte, at once and without a buffer.
  /// - Throws: `closedPipe`, `noSpace` or `other`.
  public func write(_ bytes: [UInt8]) throws(FilingFailure) {
    try Descriptor.duplicate(of: number, path: name).write(bytes)
  }

  /// Writes a text as UTF-8.
  /// - Throws: as for bytes.
  public func write(_ text: String) throws(FilingFailure) {
    try write(Array(text.utf8))
  }

  /// Reads to the end of the stream.
  /// - Throws: `tooLarge` when there is more than `limit` bytes, `isDirectory`, or `other`.
  public func read(limit: Int) throws(FilingFailure) -> [UInt8] {
    try Descriptor.duplicate(of: number, path: name).read(limit: limit)
  }
}
