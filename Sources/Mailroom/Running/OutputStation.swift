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
    let path = "\(folder)/\(Ledger.name)"
    do throws(FilingFailure) {
      if try PathInformation(path) != nil { return }
      let names = try FolderContents.names(in: folder)
      if !names.contains(where: { $0.hasSuffix(".pdf") || $0 == Manifest.name }) {
        return try WholeFile.write([], to: path)
      }
    } catch {
      throw .writing(error)
    }
    // Handouts without a ledger are somebody else's.
    throw BatchFailure(
      .usage, "another-job", at: folder, "The folder holds handouts, but no ledger that they belong to.",
      hint: "Give another --out; nothing in this one was touched.")
  }
}
