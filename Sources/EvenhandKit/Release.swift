/// Which release of the program this is.
public enum Release {
  /// The version, after semantic versioning.
  public static let version = "0.1.0"

  /// The program with its version, as files name it.
  public static var producer: String { "Evenhand \(version)" }
}
