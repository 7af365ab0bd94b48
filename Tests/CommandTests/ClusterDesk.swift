import Foundation
import Support
import Testing

/// A desk with generated records, the result of one plain run to compare with, and the scripts of `examples/cluster`.
struct ClusterDesk {
  static let day = ["--date", "2026-11-24"]
  static let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

  let desk: Desk
  /// The records, one on each line, some of them broken.
  let input: String

  /// Generates records and prints them in one run, to the folder `plain`.
  init(records count: Int) throws {
    desk = try Desk()
    let records = String(decoding: try Self.generate(["\(count)", "--broken", "12"]), as: UTF8.self)
    input = try desk.put(records, in: "in.ndjson")
    let plain = try desk.run(["batch", input, "--out", "plain"] + Self.day)
    try #require(plain.code == 2, "\(plain.errors)")
  }

  /// What `examples/generate` prints.
  static func generate(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = Desk.checkout.appending(path: "examples/generate")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return data
  }

  /// Starts a program in the desk's folder; what it prints goes to the file `log` there.
  func start(
    _ program: String, _ arguments: [String], _ environment: [String: String] = [:], input: String? = nil,
    log: String = "log"
  ) throws -> Process {
    let process = Process()
    // The threads of a test block signals, and a program inherits that.
    process.executableURL = URL(filePath: "/usr/bin/python3")
    let unblocking = """
      import os, signal, sys
      signal.pthread_sigmask(signal.SIG_SETMASK, [])
      os.execvp(sys.argv[1], sys.argv[1:])
      """
    process.arguments = ["-c", unblocking, program] + arguments
    process.currentDirectoryURL = desk.folder
    let own = ["EVENHAND": Desk.command.path, "PART": Self.script("part")]
    process.environment = ProcessInfo.processInfo.environment.merging(own.merging(environment) { $1 }) { $1 }
    let file = try FileHandle(forWritingTo: URL(filePath: desk.put("", in: log)))
    process.standardOutput = file
    process.standardError = file
    process.standardInput = try input.map { try FileHandle(forReadingFrom: URL(filePath: $0)) } ?? .nullDevice
    try process.run()
    return process
  }

  /// Runs a program to its end, and answers with its exit code.
  func run(
    _ program: String, _ arguments: [String], _ environment: [String: String] = [:], input: String? = nil,
    log: String = "log"
  ) throws -> Int32 {
    let process = try start(program, arguments, environment, input: input, log: log)
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// A script of `examples/cluster`.
  static func script(_ name: String) -> String {
    Desk.checkout.appending(path: "examples/cluster/\(name)").path
  }

  /// Waits until something is so, for a minute or two at most.
  func wait(until isSo: () throws -> Bool) throws {
    for _ in 0..<12_000 {
      if try isSo() { return }
      Thread.sleep(forTimeInterval: 0.01)
    }
    Issue.record("waited in vain; \(text("log"))")
  }

  /// The handouts in the folders whose path holds a text.
  func handouts(_ path: String) -> [String] {
    desk.files.filter { $0.contains(path) && $0.hasSuffix(".pdf") }
  }

  /// The content of a file, if there is one.
  func text(_ name: String) -> String {
    (try? desk.content(name)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Expects the same handouts, byte by byte, as those of the plain run, and none besides.
  func expectPlainHandouts(in folder: String) throws {
    let plain = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path + "/plain")
    let others = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path + "/\(folder)")
    let names = plain.filter { $0.hasSuffix(".pdf") }.sorted()
    #expect(others.filter { $0.hasSuffix(".pdf") }.sorted() == names)
    for name in names {
      #expect(try desk.content("\(folder)/\(name)") == desk.content("plain/\(name)"), "\(name)")
    }
    #expect(receipts(folder) == receipts("plain"))
  }

  /// Expects everything that one run prints in a folder of merged parts.
  func expectPlainRun(in folder: String) throws {
    try expectPlainHandouts(in: folder)
    for name in ["rejects.csv", "suppressed.csv"] {
      #expect(text("\(folder)/\(name)") == text("plain/\(name)"), "\(name)")
    }
    #expect(try desk.run(["verify", folder]).code == 0)
  }

  /// The receipts without what differs between two runs.
  private func receipts(_ folder: String) -> [String] {
    text("\(folder)/receipts.ndjson").split(separator: "\n").map {
      String($0.replacing(#/"milliseconds":\d+/#, with: ""))
    }
  }
}

/// The processes of this machine, as `/proc` shows them.
enum RunningProcesses {
  private static var all: [Int32] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap(Int32.init)
  }

  private static func text(_ name: String, of id: Int32) -> String {
    String(decoding: FileManager.default.contents(atPath: "/proc/\(id)/\(name)") ?? Data(), as: UTF8.self)
  }

  /// The ids of the processes whose command line holds all of these texts.
  static func ids(with texts: [String]) -> [Int32] {
    all.filter { id in
      let line = text("cmdline", of: id)
      return texts.allSatisfy { line.contains($0) }
    }
  }

  /// The ids of the processes that a process has started and that still run.
  static func children(of parent: Int32) -> [Int32] {
    // The name of a program, in brackets, may hold spaces; the parent is the second word after it (proc(5)).
    all.filter {
      text("stat", of: $0).split(separator: ")").last?.split(separator: " ").dropFirst().first == "\(parent)"
    }
  }

  /// Kills the processes whose command line holds all of these texts, and answers with how many there were.
  static func kill(with texts: [String]) -> Int {
    ids(with: texts).count { Foundation.kill($0, SIGKILL) == 0 }
  }
}
