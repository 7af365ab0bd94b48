public import Stock

/// The bytes of a file, under the name by which messages speak of it.
public struct NamedFile: Sendable {
  /// The name: a path as the user gave it, or a path inside an evidence folder.
  public let name: String
  /// The content.
  public let bytes: [UInt8]

  /// A file from its bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// A file that was compiled into the program, under its name without the folder.
  public init(_ file: StockFile, folder: String) {
    self.init(name: String(file.name.dropFirst(folder.count + 1)), bytes: Array(file.text.description.utf8))
  }

  /// The evidence pack that comes with the program.
  public static var stockEvidence: [NamedFile] {
    StockFile.inFolder("evidence").map { NamedFile($0, folder: "evidence") }
  }

  /// A layout that comes with the program, by its name without an ending.
  public static func stockLayout(_ name: String) -> NamedFile? {
    StockFile.named("layouts/\(name).json5").map { NamedFile($0, folder: "layouts") }
  }

  /// The names of the layouts that come with the program.
  public static var stockLayouts: [String] {
    StockFile.inFolder("layouts").map { String($0.name.dropFirst("layouts/".count).dropLast(".json5".count)) }
  }
}
