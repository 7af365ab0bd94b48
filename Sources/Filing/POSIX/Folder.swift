import Glibc

/// An open folder, in which entries are made, renamed and removed whatever happens to the path to it.
struct Folder: ~Copyable {
  private let descriptor: Descriptor

  /// Opens a folder.
  init(_ path: String) throws(FilingFailure) {
    try checkedPath(path)
    let number = try answer(at: path) { unsafe Int(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) }
    descriptor = Descriptor(number: number, path: path)
  }

  /// Makes a new file that only its owner can read; nothing that already bears the name is touched.
  borrowing func makeFile(_ name: String, for target: String) throws(FilingFailure) -> Descriptor {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let number = try descriptor.with { folder throws(FilingFailure) in
      try answer(at: target) { unsafe Int(openat(folder, name, flags, S_IRUSR | S_IWUSR)) }
    }
    return Descriptor(number: number, path: target)
  }

  /// Gives an entry another name, in place of whatever file bore that name.
  borrowing func rename(_ name: String, to other: String, for target: String) throws(FilingFailure) {
    try descriptor.with { folder throws(FilingFailure) in
      _ = try answer(at: target) { unsafe Int(renameat(folder, name, folder, other)) }
    }
  }

  /// Removes an entry, if it is there and can be removed.
  borrowing func remove(_ name: String) { try? removeFile(name, for: name) }

  /// Removes a file, if it is there; a folder of that name stays.
  borrowing func removeFile(_ name: String, for target: String) throws(FilingFailure) {
    do {
      _ = try descriptor.with { folder throws(FilingFailure) in
        try answer(at: target) { unsafe Int(unlinkat(folder, name, 0)) }
      }
    } catch  where error.kind == .missing || error.kind == .isDirectory {
      // Somebody else has seen to the name.
    }
  }

  /// Waits until the names in the folder are on the disk, where the file system can do that.
  borrowing func sync() throws(FilingFailure) {
    do {
      try descriptor.sync()
    } catch  where error.code == EINVAL || error.code == ENOTSUP {
      // Some network and user-space file systems keep no such promise; the file itself is complete.
    }
  }

  /// Makes one folder that only its owner can enter; one that is there stays as it is.
  static func make(_ path: String) throws(FilingFailure) {
    try checkedPath(path)
    do {
      _ = try answer(at: path) { unsafe Int(mkdir(path, S_IRWXU)) }
    } catch  where error.code == EEXIST {
      // The caller looks at what stands there once the last part of the path is made.
    }
  }
}
