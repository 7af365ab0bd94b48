import Foundation
import Testing

/// The scripts in `examples/` do what they say.
@Suite struct ExampleScriptTests {
  private func run(_ desk: Desk, _ script: String, _ arguments: [String]) throws -> (
    code: Int32, output: Data
  ) {
    let process = Process()
    process.executableURL = Desk.checkout.appending(path: "examples/\(script)")
    process.arguments = arguments
    process.currentDirectoryURL = desk.folder
    process.environment = ProcessInfo.processInfo.environment.merging(["EVENHAND": Desk.command.path]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, data)
  }

  private static let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
  private static let hasParallel = FileManager.default.isExecutableFile(atPath: "/usr/bin/parallel")

  @Test(.enabled(if: hasPython, "python3 is not installed"))
  func generatedRecordsPrintTheSameFromBothForms() throws {
    let desk = try Desk()
    for form in ["ndjson", "csv"] {
      let made = try run(desk, "generate", ["20", "--broken", "10", "--format", form])
      #expect(made.code == 0)
      #expect(made.output == (try run(desk, "generate", ["20", "--broken", "10", "--format", form]).output))
      _ = try desk.put(String(decoding: made.output, as: UTF8.self), in: "in.\(form)")
      let batch = try desk.run(["batch", "in.\(form)", "--out", form, "--date", "2026-11-24"])
      #expect(batch.code == 2, "\(batch.errors)")
    }
    let names = desk.files.filter { $0.hasPrefix("csv/") && $0.hasSuffix(".pdf") }
    #expect(names.count >= 16)
    for name in names {
      #expect(try desk.content(name) == desk.content(name.replacing("csv/", with: "ndjson/")), "\(name)")
    }
  }

  @Test(.enabled(if: hasParallel, "GNU parallel is not installed"))
  func partsWithGNUParallelAreWhatOneRunPrints() throws {
    let desk = try Desk()
    let input = try desk.put(
      (1...9).map { BatchTests.record("p\($0)") }.joined() + "no record\n", in: "in.ndjson")
    let day = ["--date", "2026-11-24"]
    #expect(try desk.run(["batch", input, "--out", "plain"] + day).code == 2)
    #expect([0, 2].contains(try run(desk, "cluster/parts", [input, "parts", "3"] + day).code))
    for name in desk.files
    where name.hasPrefix("plain/") && (name.hasSuffix(".pdf") || name.hasSuffix(".csv")) {
      #expect(
        try desk.content(name) == desk.content(name.replacing("plain/", with: "parts/whole/")), "\(name)")
    }
  }
}
