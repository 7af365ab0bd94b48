/// What a library reported instead of success; nothing of a file's content is in it.
public struct LibraryFailure: Error, Hashable, Sendable {
  /// The libraries that finish a file.
  public enum Library: String, Hashable, Sendable {
    /// The one that reads and writes PDF files.
    case qpdf
    /// The one that makes colour profiles.
    case lcms2
    /// The one that packs and unpacks streams.
    case libdeflate
  }

  /// Which one it was.
  public let library: Library
  /// Its own number for the kind of failure.
  public let code: Int
  /// What the number means.
  public let text: String
}
