import Glibc

/// Repeats a system call that a signal interrupted, and turns its failure into an error for `path`.
func answer(at path: String, _ call: () -> Int) throws(FilingFailure) -> Int {
  while true {
    let value = call()
    if value >= 0 { return value }
    let code = errno
    if code != EINTR { throw FilingFailure(code: code, path: path) }
  }
}

/// The system's own words for an error number.
func systemWords(for code: Int32) -> String {
  unsafe String(cString: strerror(code))
}

/// Refuses a path that C would read as a shorter one.
func checkedPath(_ path: String) throws(FilingFailure) {
  if path.isEmpty { throw FilingFailure(.missing, path: path) }
  if path.utf8.contains(0) { throw FilingFailure(.other, path: path) }
}

extension FilingFailure {
  /// The failure that an error number stands for.
  init(code: Int32, path: String) {
    let kind: Kind =
      switch code {
      case ENOENT, ENOTDIR: .missing
      case EISDIR: .isDirectory
      case EACCES, EPERM, EROFS: .noPermission
      case ENOSPC, EDQUOT: .noSpace
      case EFBIG: .tooLarge
      case EPIPE: .closedPipe
      default: .other
      }
    self.init(kind, path: path, code: code)
  }
}
