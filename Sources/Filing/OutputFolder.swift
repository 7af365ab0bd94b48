/// Folders that commands write into.
public enum OutputFolder {
  /// Makes a folder and those above it, as far as they are missing, for the owner's eyes only (mode 0700).
  ///
  /// A folder that is already there keeps its mode.
  /// - Throws: `notDirectory` when a file stands in the way, `noPermission`, `noSpace` or `other`.
  public static func make(_ path: String) throws(FilingFailure) {
    // A fault on the way to the folder shows below, with the part of the path that has it.
    if (try? FileStatus.ofTarget(path))?.kind == .folder { return }
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part
      try Folder.make(made)
      if let found = try FileStatus.ofTarget(made), found.kind != .folder {
        throw FilingFailure(.notDirectory, path: made)
      }
      made += "/"
    }
  }
}
