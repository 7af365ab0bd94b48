/// A file that is written whole or not at all.
public enum WholeFile {
  /// Writes the bytes to a file of mode 0600, in place of an older one.
  ///
  /// The bytes go to a new file in the same folder first and are waited for until the disk has them; one
  /// rename then puts it in place. When anything fails, the older file is as it was and the new one is gone.
  /// A symbolic link stays, and the file that it leads to is replaced. A device or a pipe, which cannot be
  /// replaced, is written to directly.
  /// - Throws: `isDirectory`, `missing` (no such folder), `noPermission`, `noSpace`, `tooLarge`,
  ///   `closedPipe` or `other`.
  public static func write(_ bytes: [UInt8], to path: String) throws(FilingFailure) {
    try WholeFiles.write([(path: path, bytes: bytes)])
  }
}
