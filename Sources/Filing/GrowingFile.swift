/// A long file that is written piece by piece under a passing name, and takes its own name when it is complete.
public final class GrowingFile {
  /// How many bytes are gathered before they are written.
  private static let portion = 1 << 16

  private let path: String
  private let name: String
  private let passingName: String
  private let folder: Folder
  private let file: Descriptor
  private var waiting: [UInt8] = []
  private var bearsPassingName = true

  /// Begins a file of mode 0600 with this name in a folder.
  /// - Throws: `missing` (no such folder), `noPermission`, `noSpace` or `other`.
  public init(_ name: String, in folder: String) throws(FilingFailure) {
    path = "\(folder)/\(name)"
    self.name = name
    passingName = PassingName.make()
    self.folder = try Folder(folder)
    file = try self.folder.makeFile(passingName, for: path)
  }

  deinit {
    if bearsPassingName { folder.remove(passingName) }
  }

  /// Adds bytes at the end.
  /// - Throws: `noSpace`, `tooLarge` or `other`.
  public func add(_ bytes: [UInt8]) throws(FilingFailure) {
    waiting += bytes
    if waiting.count >= Self.portion { try flush() }
  }

  /// Waits until the disk has every byte, and puts the file in place of an older one.
  /// - Throws: `noSpace`, `tooLarge` or `other`; the older file is then as it was.
  public func finish() throws(FilingFailure) {
    try flush()
    try file.sync()
    try folder.rename(passingName, to: name, for: path)
    bearsPassingName = false
    try folder.sync()
  }

  private func flush() throws(FilingFailure) {
    try file.write(waiting)
    waiting.removeAll(keepingCapacity: true)
  }
}
