/// One face of the font list, as its file describes it.
public struct FontFace: Hashable, Sendable {
  /// The family, such as `Noto Sans Arabic`.
  public let family: String
  /// The style, such as `Semi Bold`.
  public let style: String
  /// The name of the file without its folder.
  public let file: String
  /// The version of the face, as its `head` table gives it (OpenType 1.9, `fontRevision`), such as `3.019`.
  public let version: String

  /// A face from its description.
  public init(family: String, style: String, file: String, version: String) {
    self.family = family
    self.style = style
    self.file = file
    self.version = version
  }
}
