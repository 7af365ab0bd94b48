/// A file that is complete under a passing name, and takes its own name when it is told to.
///
/// A class because a set of them is kept in an array; each is used by the one call that made it.
final class PreparedFile {
  private let target: String
  private let name: String
  private let passingName: String
  private let folder: Folder
  private let file: Descriptor
  /// The path of the folder that it stands in.
  let folderPath: String
  private var bearsPassingName = false

  /// Writes the bytes into a new file of mode 0600 in the target's folder.
  init(_ bytes: [UInt8], folder path: String, name: String, target: String) throws(FilingFailure) {
    do {
      folder = try Folder(path)
    } catch {
      throw FilingFailure(error.kind, path: target, code: error.code)
    }
    folderPath = path
    self.target = target
    self.name = name
    // 64 random bits: two writers do not meet, and nobody can lay a trap under the name beforehand.
    passingName = PassingName.make()
    file = try folder.makeFile(passingName, for: target)
    // From here on the passing name goes when this object goes, also when a line below throws.
    bearsPassingName = true
    try file.write(bytes)
  }

  deinit {
    if bearsPassingName { folder.remove(passingName) }
  }

  /// Waits until the bytes are on the disk.
  func sync() throws(FilingFailure) { try file.sync() }

  /// Puts the file in place of the older one, in one step that no reader sees half done.
  func putInPlace() throws(FilingFailure) {
    try folder.rename(passingName, to: name, for: target)
    bearsPassingName = false
  }

  /// Waits until the names in the folder are on the disk.
  func syncFolder() throws(FilingFailure) { try folder.sync() }
}
