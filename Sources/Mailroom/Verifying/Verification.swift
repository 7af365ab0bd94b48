import Filing
import Intake

/// What is not as the manifest of a folder says.
public struct Verification: Hashable, Sendable {
  /// A file, and what is wrong with it.
  public struct Finding: Hashable, Sendable {
    /// What can be wrong with a file.
    public enum Kind: String, Hashable, Sendable {
      /// It is not there.
      case missing
      /// Its bytes are others.
      case changed
      /// The manifest does not know it.
      case extra
    }

    /// What is wrong.
    public let kind: Kind
    /// The name of the file in the folder.
    public let file: String
  }

  /// How many files are as they should be.
  public private(set) var sound = 0
  /// Everything that is wrong: first the files of the manifest in their order, then those that it does not know.
  public private(set) var findings: [Finding] = []

  /// Computes the digest of every file again and compares it with the manifest.
  ///
  /// - Throws: when the folder has no manifest that can be read, because its batch is not done or it has none.
  public static func verify(_ folder: String) throws(BatchFailure) -> Verification {
    var verification = Verification()
    try verification.check(folder)
    return verification
  }

  /// The files of a batch that no digest vouches for: they change while it runs.
  private static let bookkeeping =
    [FolderLock.name, Manifest.name]
    + [Ledger.name, MergeLedger.name].flatMap { [$0, "\($0)-wal", "\($0)-shm"] }

  private mutating func check(_ folder: String) throws(BatchFailure) {
    let manifest = try Manifest.read(folder)
    var known = Set(Self.bookkeeping)
    for part in ["receipts", "rejects", "suppressed", "ticket", "proof", "proof-list"] {
      guard let file = manifest.text(part, "file"), let sha256 = manifest.text(part, "sha256") else {
        continue
      }
      known.insert(file)
      try check(file, sha256, folder)
    }
    for stream in manifest.list("streams") {
      for (name, sum) in [("file", "sha256"), ("list", "list-sha256")] {
        guard let file = stream.text(name), let sha256 = stream.text(sum), !file.contains("/") else {
          continue
        }
        known.insert(file)
        try check(file, sha256, folder)
      }
    }
    try checkReceipts(folder, &known)
    do throws(FilingFailure) {
      for name in try FolderContents.names(in: folder) where !known.contains(name) {
        findings.append(Finding(kind: .extra, file: name))
      }
    } catch {
      throw .reading(error)
    }
  }

  private mutating func checkReceipts(_ folder: String, _ known: inout Set<String>) throws(BatchFailure) {
    let path = "\(folder)/\(LedgerReports.receipts)"
    // A list of receipts that is missing is named above; without it every handout is one too many.
    guard !findings.contains(Finding(kind: .missing, file: LedgerReports.receipts)) else { return }
    do {
      var lines = LineReader(try ByteSource(path), isSummed: false)
      while let line = try lines.next() {
        guard case .text(let bytes) = line, let receipt = JSONDocument(bytes),
          let file = receipt.text("file"), let sha256 = receipt.text("sha256"), !file.contains("/")
        else { continue }
        known.insert(file)
        try check(file, sha256, folder)
      }
    } catch let failure as FilingFailure {
      throw .reading(failure)
    } catch let failure as BatchFailure {
      throw failure
    } catch {
      throw BatchFailure(.fault, "fault", at: path, "The receipts cannot be read.")
    }
  }

  private mutating func check(_ file: String, _ sha256: String, _ folder: String) throws(BatchFailure) {
    do throws(FilingFailure) {
      var source = try ByteSource("\(folder)/\(file)")
      var sum = SHA256()
      while let bytes = try source.next() { sum.add(bytes) }
      if sum.finish().hexadecimal == sha256 {
        sound += 1
      } else {
        findings.append(Finding(kind: .changed, file: file))
      }
    } catch {
      guard error.kind == .missing || error.kind == .isDirectory else { throw .reading(error) }
      findings.append(Finding(kind: error.kind == .missing ? .missing : .changed, file: file))
    }
  }
}
