/// Files that belong together, such as the pictures of a handout's pages.
public enum WholeFiles {
  /// Writes every file as `WholeFile` does, and puts none in place before all of them are complete.
  ///
  /// A full disk or a wrong path thus leaves every older file as it was. Only a failure of the renames
  /// themselves, such as a folder taken away in between, can leave some files new and others old.
  /// - Throws: as `WholeFile.write`, for the first file that fails.
  public static func write(_ files: [(path: String, bytes: [UInt8])]) throws(FilingFailure) {
    var prepared: [PreparedFile] = []
    var streams: [(path: String, bytes: [UInt8])] = []
    for file in files {
      switch try Destination(file.path) {
      case .entry(let folder, let name):
        prepared.append(try PreparedFile(file.bytes, folder: folder, name: name, target: file.path))
      case .stream:
        streams.append(file)
      }
    }
    // All are written before the first is waited for: a disk takes many at one go.
    for file in prepared { try file.sync() }
    for stream in streams {
      try Descriptor.appending(stream.path).write(stream.bytes)
    }
    for file in prepared { try file.putInPlace() }
    var folders: Set<String> = []
    for file in prepared where folders.insert(file.folderPath).inserted { try file.syncFolder() }
  }
}
