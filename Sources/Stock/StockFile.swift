/// A file that was compiled into the program: evidence, layouts and the font list.
public struct StockFile: Sendable {
  /// The path by which it is asked for, such as `evidence/en/rules.json5` or `layouts/consult.json5`.
  public let name: String
  /// The content in UTF-8.
  public let text: StaticString

  /// The content as text.
  public var string: String { text.description }

  /// Every file that was compiled in, in the order of their names.
  public static var all: [StockFile] { embeddedFiles.map { StockFile(name: $0.name, text: $0.text) } }

  /// The file of that name, if it was compiled in.
  public static func named(_ name: String) -> StockFile? { all.first { $0.name == name } }

  /// The files whose names begin with a folder's name and a slash.
  public static func inFolder(_ folder: String) -> [StockFile] {
    all.filter { $0.name.hasPrefix(folder + "/") }
  }
}
