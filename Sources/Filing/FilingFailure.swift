import Glibc

/// Why a file could not be read or written.
public struct FilingFailure: Error, Hashable, Sendable {
  /// What went wrong, in the terms that a caller chooses an exit code and a hint by.
  ///
  /// A structure and not an enumeration, so that a later kind breaks no caller.
  public struct Kind: Hashable, Sendable {
    private let name: String

    /// There is no such file, or a folder on the way to it is missing.
    public static let missing = Kind(name: "missing")
    /// A file was expected and a folder stands there.
    public static let isDirectory = Kind(name: "isDirectory")
    /// A folder was expected and a file stands there.
    public static let notDirectory = Kind(name: "notDirectory")
    /// The system does not let this user do it, or the disk is read-only.
    public static let noPermission = Kind(name: "noPermission")
    /// The disk or the user's share of it is full.
    public static let noSpace = Kind(name: "noSpace")
    /// The input is longer than the caller allows, or the output longer than the system allows.
    public static let tooLarge = Kind(name: "tooLarge")
    /// The reader of a pipe went away.
    public static let closedPipe = Kind(name: "closedPipe")
    /// Anything else; the description holds the system's own words.
    public static let other = Kind(name: "other")
  }

  /// What went wrong.
  public let kind: Kind
  /// The path as the caller gave it, or the name of a standard stream.
  public let path: String
  /// The system's error number (`errno`), or 0 when this room found the fault itself.
  public let code: Int32

  /// A failure of one kind at one path.
  public init(_ kind: Kind, path: String, code: Int32 = 0) {
    self.kind = kind
    self.path = path
    self.code = code
  }
}

extension FilingFailure: CustomStringConvertible {
  /// The path and what is wrong there, as one plain sentence without a full stop.
  public var description: String { "\(path): \(reason)" }

  /// What is wrong, without the path.
  public var reason: String {
    switch kind {
    case .missing: "there is no such file or folder"
    case .isDirectory: "this is a folder, not a file"
    case .notDirectory: "a file stands here, where a folder is needed"
    case .noPermission: code == EROFS ? "the disk is read-only" : "permission denied"
    case .noSpace: "the disk is full"
    case .tooLarge: "the file is too large"
    case .closedPipe: "the reader of this pipe has gone"
    default: code == 0 ? "this is not a path to a file" : systemWords(for: code)
    }
  }
}
