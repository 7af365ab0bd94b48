import Foundation
public import Testing

/// A text that is kept beside the tests and compared as a whole.
///
/// `EVENHAND_RECORD=1 swift test` writes what is found instead of comparing, for a person to look at in the diff.
public enum Golden {
  /// Compares a text with the golden of that name, and tells the first line that differs.
  public static func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["EVENHAND_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    guard golden != text else { return }
    Issue.record("\(name) differs: \(difference(golden, text))", sourceLocation: sourceLocation)
  }

  /// The folder of the goldens.
  private static var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Goldens")
  }

  private static func difference(_ golden: String, _ text: String) -> String {
    let (left, right) = (
      golden.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let line = zip(left, right).prefix { $0 == $1 }.count
    func at(_ lines: [Substring]) -> String { line < lines.count ? String(lines[line]) : "(the end)" }
    return "line \(line + 1)\n  golden: \(at(left))\n  found:  \(at(right))"
  }
}
