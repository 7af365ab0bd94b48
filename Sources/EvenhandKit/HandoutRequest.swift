/// A record and the settings of its handout: the same request gives the same bytes.
public struct HandoutRequest: Sendable {
  /// The patient's record.
  public var record: NamedFile
  /// Everything else.
  public var settings: HandoutSettings

  /// A request for one record.
  public init(record: NamedFile, settings: HandoutSettings) {
    self.record = record
    self.settings = settings
  }
}
