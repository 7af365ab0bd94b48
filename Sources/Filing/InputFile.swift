/// Files that are read whole.
public enum InputFile {
  /// Reads a file, or a pipe, to its end.
  /// - Parameter limit: the most bytes to accept; a longer file is refused before it fills the memory.
  /// - Throws: `missing`, `isDirectory`, `noPermission`, `tooLarge` or `other`.
  public static func read(_ path: String, limit: Int) throws(FilingFailure) -> [UInt8] {
    let file = try Descriptor.reading(path)
    let status = try file.status()
    if status.kind == .folder { throw FilingFailure(.isDirectory, path: path) }
    if status.kind == .regular, status.length > limit { throw FilingFailure(.tooLarge, path: path) }
    return try file.read(limit: limit)
  }
}
