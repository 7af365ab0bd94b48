import Glibc

/// What stands at a path.
struct FileStatus {
  /// The kinds of thing that are treated differently.
  enum Kind {
    case regular, folder, link
    /// A device, a pipe or a socket.
    case stream
  }

  let kind: Kind
  /// The length in bytes; meaningful for regular files.
  let length: Int

  init(_ found: stat) {
    kind =
      switch found.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .stream
      }
    length = Int(found.st_size)
  }

  /// What stands at the path itself, a symbolic link being a link; nil where there is nothing.
  static func ofEntry(_ path: String) throws(FilingFailure) -> FileStatus? {
    try checkedPath(path)
    var found = stat()
    do {
      _ = try answer(at: path) { unsafe Int(lstat(path, &found)) }
      return FileStatus(found)
    } catch  where error.code == ENOENT {
      return nil
    }
  }

  /// What the path leads to, symbolic links followed; nil where there is nothing.
  static func ofTarget(_ path: String) throws(FilingFailure) -> FileStatus? {
    try checkedPath(path)
    var found = stat()
    do {
      _ = try answer(at: path) { unsafe Int(stat(path, &found)) }
      return FileStatus(found)
    } catch  where error.code == ENOENT {
      return nil
    }
  }

  /// The text of a symbolic link.
  static func textOfLink(_ path: String) throws(FilingFailure) -> String {
    let most = Int(PATH_MAX)
    var text = [CChar](repeating: 0, count: most)
    let count = try answer(at: path) { unsafe readlink(path, &text, most) }
    return String(decoding: text[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
