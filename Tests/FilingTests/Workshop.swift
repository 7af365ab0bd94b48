import Filing
import Foundation

/// A folder of its own for one test, removed at the end.
final class Workshop {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/filing-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a name in the folder.
  func at(_ name: String) -> String { path + "/" + name }

  /// What the folder holds, hidden files too.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: at(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  func put(_ text: String, in name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: at(name)))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: at(name), withDestinationPath: target)
  }

  func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: at(name))[.posixPermissions] as? Int
  }

  func isLink(_ name: String) throws -> Bool {
    try FileManager.default.attributesOfItem(atPath: at(name))[.type] as? FileAttributeType
      == .typeSymbolicLink
  }
}

/// The kind of failure that the body ends with, or nil when it ends well.
func failure(of body: () throws(FilingFailure) -> Void) -> FilingFailure.Kind? {
  do {
    try body()
    return nil
  } catch {
    return error.kind
  }
}
