/// The names that files bear until they are complete.
enum PassingName {
  private static let start = ".evenhand-"
  private static let end = ".tmp"

  /// A name that nobody bears.
  static func make() -> String { start + String(UInt64.random(in: .min ... .max), radix: 36) + end }

  /// Whether a file that bears this name was left behind by a run that was killed.
  static func isOne(_ name: String) -> Bool { name.hasPrefix(start) && name.hasSuffix(end) }
}
