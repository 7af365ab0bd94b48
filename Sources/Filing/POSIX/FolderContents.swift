import Glibc

/// What stands in a folder.
public enum FolderContents {
  /// The names of all entries, sorted by their bytes; `.` and `..` are left out.
  /// - Throws: `missing`, `notDirectory`, `noPermission` or `other`.
  public static func names(in path: String) throws(FilingFailure) -> [String] {
    try checkedPath(path)
    guard let stream = unsafe opendir(path) else {
      let code = errno
      throw code == ENOTDIR
        ? FilingFailure(.notDirectory, path: path, code: code) : FilingFailure(code: code, path: path)
    }
    defer { _ = unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The paths of all entries in a folder and in those below it, from that folder on, sorted by their bytes.
  ///
  /// A link to a folder is one entry, and not looked into.
  /// - Throws: `missing`, `notDirectory`, `noPermission` or `other`.
  public static func paths(below path: String) throws(FilingFailure) -> [String] {
    var paths: [String] = []
    for name in try names(in: path) {
      paths.append(name)
      guard try FileStatus.ofEntry("\(path)/\(name)")?.kind == .folder else { continue }
      paths += try Self.paths(below: "\(path)/\(name)").map { "\(name)/\($0)" }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes the unfinished files that runs which were killed have left behind.
  ///
  /// Called only by the process that holds the folder's lock.
  /// - Throws: `missing`, `noPermission` or `other`.
  public static func removeUnfinished(in path: String) throws(FilingFailure) {
    let leftBehind = try names(in: path).filter(PassingName.isOne)
    guard !leftBehind.isEmpty else { return }
    let folder = try Folder(path)
    for name in leftBehind { folder.remove(name) }
  }

  /// Removes files, and waits until the disk knows that they are gone; what is no file stays.
  /// - Throws: `missing` (no such folder), `noPermission` or `other`.
  public static func remove(_ names: [String], in path: String) throws(FilingFailure) {
    let folder = try Folder(path)
    for name in names { try folder.removeFile(name, for: "\(path)/\(name)") }
    try folder.sync()
  }
}
