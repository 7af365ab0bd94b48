import Filing

/// Gets the folder of a batch ready.
enum OutputStation {
  /// Makes the folder, takes its lock, and clears away what a killed run left unfinished.
  static func enter(_ folder: String) throws(BatchFailure) -> FolderLock {
    do throws(FilingFailure) {
      try OutputFolder.make(folder)
      if let lock = try FolderLock.take(folder) {
        try FolderContents.removeUnfinished(in: folder)
        return lock
      }
    } catch {
      throw .writing(error)
    }
    throw BatchFailure(
      .cannotWrite, "locked", at: folder, "Another run is at work in this folder.",
      hint: "Wait for it to end, or give another --out.")
  }

  /// The ledger of the folder, when it is this job's own or the folder has none.
  static func ledger(_ job: BatchJob, _ identity: JobIdentity) throws(BatchFailure) -> SharedLedger {
    try prepareFile(job.folder)
    let ledger = try SharedLedger(job.folder)
    let conflict = try ledger.use { ledger throws(SQLiteFailure) -> BatchFailure? in
      let known = try ledger.job()
      if !known.isEmpty { return identity.conflict(with: known, in: job.folder) }
      try ledger.begin(identity.parts)
      return nil
    }
    if let conflict { throw conflict }
    return ledger
  }

  /// Makes the file of a ledger that is not there yet, for the owner's eyes only, as SQLite would not.
  private static func prepareFile(_ folder: String) throws(BatchFailure) {
    try refuseStrangeFolder(folder)
    let path = "\(folder)/\(Ledger.name)"
    do throws(FilingFailure) {
      if try PathInformation(path) == nil { try WholeFile.write([], to: path) }
    } catch {
      throw .writing(error)
    }
  }

  /// Refuses a folder with files of a batch and no ledger, before anything is written there, be it a lock.
  ///
  /// Such files are somebody else's, or an input: a list of rejects that was mended, for one.
  static func refuseStrangeFolder(_ folder: String) throws(BatchFailure) {
    let names = try names(in: folder)
    guard !names.contains(Ledger.name), names.contains(where: isOfBatch) else { return }
    throw BatchFailure(
      .usage, "another-job", at: folder,
      "The folder holds handouts or lists of a batch, but no ledger that they belong to.",
      hint: "Give another --out; nothing in this one was touched.")
  }

  /// Refuses a folder in which no job was begun.
  static func requireLedger(_ folder: String) throws(BatchFailure) {
    guard try !names(in: folder).contains(Ledger.name) else { return }
    throw BatchFailure(
      .noInput, "nothing-to-resume", at: folder, "The folder holds no batch that could go on.",
      hint: "Give the --out of that batch, or leave out --resume to begin one.")
  }

  /// What stands in a folder; nothing when there is none.
  static func names(in folder: String) throws(BatchFailure) -> [String] {
    do throws(FilingFailure) {
      guard case .folder? = try? PathInformation(folder) else { return [] }
      return try FolderContents.names(in: folder)
    } catch {
      throw .writing(error)
    }
  }

  /// Whether a file of this name would be written over.
  static func isOfBatch(_ name: String) -> Bool {
    name.hasSuffix(".pdf")
      || [Manifest.name, LedgerReports.receipts, LedgerReports.rejects, LedgerReports.suppressed].contains(
        name)
  }
}
