import Foundation

/// A program that the tests ask about a finished file; a missing one fails with its name.
public enum Tool {
  /// Runs a program on a file's bytes, and gives what it prints.
  public static func run(_ name: String, _ arguments: [String], on bytes: [UInt8]) throws -> String {
    String(decoding: try self.bytes(name, arguments, on: bytes), as: UTF8.self)
  }

  /// Runs a program on a file's bytes, and gives the bytes that it puts out.
  public static func bytes(_ name: String, _ arguments: [String], on bytes: [UInt8]) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("press-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("file")
    try Data(bytes).write(to: file)
    let process = Process()
    process.executableURL = try find(name)
    process.arguments = arguments.map { $0 == "@" ? file.path : $0 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = Array(output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    if process.terminationStatus != 0 {
      throw Missing("\(name) failed: \(String(decoding: said, as: UTF8.self))")
    }
    return said
  }

  private static func find(_ name: String) throws -> URL {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    for folder in path.split(separator: ":") {
      let candidate = "\(folder)/\(name)"
      if FileManager.default.isExecutableFile(atPath: candidate) { return URL(fileURLWithPath: candidate) }
    }
    throw Missing("The program \(name) is not installed; the tests need poppler-utils, qpdf and dmtx-utils.")
  }

  struct Missing: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }
}
