/// What a path leads to, symbolic links followed.
public enum PathInformation: Hashable, Sendable {
  /// A file of this length in bytes.
  case file(length: Int)
  /// A folder.
  case folder
  /// A device, a pipe or a socket.
  case stream

  /// What stands at the path; nil where there is nothing.
  /// - Throws: `noPermission` or `other`.
  public init?(_ path: String) throws(FilingFailure) {
    guard let status = try FileStatus.ofTarget(path) else { return nil }
    switch status.kind {
    case .regular: self = .file(length: status.length)
    case .folder: self = .folder
    case .link, .stream: self = .stream
    }
  }
}
