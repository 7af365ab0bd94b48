/// Folders that commands write into.
public enum OutputFolder {
  /// Makes a folder and those above it, as far as they are missing, for the owner's eyes only (mode 0700).
  ///
  /// A folder that is already there keeps its mode.
  /// - Throws: `missing` when a file stands in the way, `noPermission`, `noSpace` or `other`.
  public static func make(_ path: String) throws(FilingFailure) {
    if try FileStatus.ofTarget(path)?.kind == .folder { return }
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part
      try Folder.make(made)
      made += "/"
    }
    guard try FileStatus.ofTarget(path)?.kind == .folder else { throw FilingFailure(.missing, path: path) }
  }
}
