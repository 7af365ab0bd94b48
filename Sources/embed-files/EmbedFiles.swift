import Foundation

/// Writes a Swift file that holds other files as string literals.
///
/// Called as `embed-files OUTPUT ROOT FILE...`.
@main
struct EmbedFiles {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else {
      throw Failure(description: "usage: embed-files OUTPUT ROOT FILE...")
    }
    let root = arguments[2]
    var entries = ""
    for path in arguments.dropFirst(3) {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      guard !text.contains("\"\"\"####") else {
        throw Failure(description: "\(path): holds the mark that ends an embedded file")
      }
      entries += "  (\"\(name(of: path, under: root))\", ####\"\"\"\n\(text)\n\"\"\"####),\n"
    }
    let output = "let embeddedFiles: [(name: String, text: StaticString)] = [\n\(entries)]\n"
    try output.write(toFile: arguments[1], atomically: true, encoding: .utf8)
  }

  /// `Sources/Stock/Evidence/en/rules.json5` becomes `evidence/en/rules.json5`.
  private static func name(of path: String, under root: String) -> String {
    let relative = String(path.dropFirst(root.count + 1))
    let evidence = "Sources/Stock/Evidence/"
    return relative.hasPrefix(evidence) ? "evidence/" + relative.dropFirst(evidence.count) : relative
  }

  private struct Failure: Error, CustomStringConvertible {
    let description: String
  }
}
