import Filing

/// The folder that a merge writes, and what stands in it from earlier ones.
///
/// Each name is written down before its file is there. Whatever kills a merge, the next one knows every file that
/// merges have made here, and takes away those that it does not make itself.
final class MergeFolder {
  let path: String
  private let lock: FolderLock
  private var names: MergeLedger

  /// Enters a folder that is new, or that merges have made.
  init(_ path: String) throws(BatchFailure) {
    try Self.refuseStrangeFolder(path)
    lock = try OutputStation.enter(path)
    self.path = path
    do throws(FilingFailure) {
      let ledger = "\(path)/\(MergeLedger.name)"
      // SQLite would let others read it.
      if try PathInformation(ledger) == nil { try WholeFile.write([], to: ledger) }
    } catch {
      throw .writing(error)
    }
    names = try Self.kept(path) { () throws(SQLiteFailure) in try MergeLedger(path) }
  }

  private static func refuseStrangeFolder(_ folder: String) throws(BatchFailure) {
    let names = try OutputStation.names(in: folder)
    let isOwn = names.contains(MergeLedger.name) && !names.contains(Ledger.name)
    if isOwn || !names.contains(where: { OutputStation.isOfBatch($0) || $0 == Ledger.name }) { return }
    throw BatchFailure(
      .usage, "another-job", at: folder, "The folder holds a job of its own.", hint: "Give another --out.")
  }

  /// Writes a file whole.
  func write(_ bytes: [UInt8], _ name: String) throws(BatchFailure) {
    try note(name)
    try Self.written { () throws(FilingFailure) in try WholeFile.write(bytes, to: "\(path)/\(name)") }
  }

  /// Gives a file of a part a name here.
  func link(_ file: String, of part: String) throws(BatchFailure) {
    try note(file)
    try Self.written { () throws(FilingFailure) in
      try SecondName.give("\(part)/\(file)", name: file, in: path)
    }
  }

  /// Begins a long file.
  func summedFile(_ name: String) throws(BatchFailure) -> SummedFile {
    try note(name)
    return try SummedFile(name, in: path)
  }

  /// Takes away what earlier merges made and this one did not; called when all files but the manifest are there.
  ///
  /// The manifest of an earlier merge stays until the new one replaces it. Until then it vouches for other files
  /// than those that are there, so that no half-made folder looks whole.
  func tidy() throws(BatchFailure) {
    while true {
      let outdated = try Self.kept(path) { () throws(SQLiteFailure) in try names.outdated() }
      guard !outdated.isEmpty else { break }
      try Self.written { () throws(FilingFailure) in try FolderContents.remove(outdated, in: path) }
      try Self.kept(path) { () throws(SQLiteFailure) in try names.forget(outdated) }
    }
  }

  private func note(_ name: String) throws(BatchFailure) {
    try Self.kept(path) { () throws(SQLiteFailure) in try names.note(name) }
  }

  private static func written(_ body: () throws(FilingFailure) -> Void) throws(BatchFailure) {
    do throws(FilingFailure) {
      try body()
    } catch {
      throw .writing(error)
    }
  }

  private static func kept<Value: ~Copyable>(
    _ folder: String, _ body: () throws(SQLiteFailure) -> Value
  ) throws(BatchFailure) -> Value {
    do throws(SQLiteFailure) {
      return try body()
    } catch {
      throw .ledger(error, "\(folder)/\(MergeLedger.name)")
    }
  }
}
