import Glibc

/// A second name for a file that is complete.
public enum SecondName {
  /// Gives a file a name in another folder: a hard link where the file system can do that, or else a copy.
  ///
  /// A file that bears the name already is replaced in one step.
  /// - Throws: `missing`, `noPermission`, `noSpace` or `other`.
  public static func give(_ path: String, name: String, in folder: String) throws(FilingFailure) {
    try checkedPath(path)
    let target = "\(folder)/\(name)"
    let passing = "\(folder)/\(PassingName.make())"
    do {
      _ = try answer(at: path) { unsafe Int(link(path, passing)) }
    } catch  where [EXDEV, EPERM, EMLINK, ENOTSUP].contains(error.code) {
      return try WholeFile.write(try InputFile.read(path, limit: 1 << 30), to: target)
    }
    do {
      _ = try answer(at: target) { unsafe Int(rename(passing, target)) }
    } catch {
      _ = unsafe unlink(passing)
      throw error
    }
    // Renaming one name of a file to another name of the same file does nothing and leaves both (rename(2)).
    _ = unsafe unlink(passing)
  }
}
