import Foundation
import Testing

/// What a run of the built command left behind.
struct Run {
  let code: Int32
  let output: Data
  let errors: String

  var text: String { String(decoding: output, as: UTF8.self) }
}

/// A folder of its own in which the built command is run as a user would run it.
final class Desk {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "evenhand-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The command that was built beside the tests.
  static let command = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "evenhand")

  /// The checkout.
  static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// An example record.
  static func example(_ name: String) -> String { checkout.appending(path: "examples/\(name)").path }

  /// Runs the command in this folder.
  @discardableResult
  func run(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:], shell: String? = nil
  ) throws -> Run {
    let process = Process()
    if let shell {
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", shell, Self.command.path] + arguments
    } else {
      process.executableURL = Self.command
      process.arguments = arguments
    }
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    let (output, errors, feed) = (Pipe(), folder.appending(path: ".errors"), Pipe())
    try Data().write(to: errors)
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = feed
    try process.run()
    if let input { try feed.fileHandleForWriting.write(contentsOf: Data(input.utf8)) }
    try feed.fileHandleForWriting.close()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = try String(contentsOf: errors, encoding: .utf8)
    try FileManager.default.removeItem(at: errors)
    return Run(code: process.terminationStatus, output: data, errors: text)
  }

  /// Puts a file into the folder.
  func put(_ text: String, in name: String) throws -> String {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// The names of all files in the folder.
  var files: [String] {
    (FileManager.default.subpaths(atPath: folder.path) ?? []).sorted()
  }

  /// The content of a file in the folder.
  func content(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }
}
