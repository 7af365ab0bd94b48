import Glibc

/// A folder that one process at a time works in; it is free again when the owner's life, or its process, ends.
public struct FolderLock: ~Copyable {
  private let file: Descriptor

  /// The name of the file that carries the lock.
  public static let name = ".lock"

  /// Takes the lock, or answers with nil when another process holds it.
  /// - Throws: `missing`, `noPermission` or `other`.
  public static func take(_ folder: String) throws(FilingFailure) -> FolderLock? {
    let path = "\(folder)/\(name)"
    try checkedPath(path)
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    let number = try answer(at: path) { unsafe Int(open(path, flags, S_IRUSR | S_IWUSR)) }
    let file = Descriptor(number: number, path: path)
    do {
      try file.with { number throws(FilingFailure) in
        // Unlike a lock of fcntl, this one belongs to the open file and goes with it whatever kills the process.
        _ = try answer(at: path) { Int(flock(number, LOCK_EX | LOCK_NB)) }
      }
    } catch  where error.code == EWOULDBLOCK {
      return nil
    }
    return FolderLock(file: file)
  }

  private init(file: consuming Descriptor) { self.file = file }
}
