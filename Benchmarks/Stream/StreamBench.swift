import ComparisonModel
import EvenhandKit
import Foundation
import Frames

/// Measures print streams: `stream-bench COUNT [FOLDER]` draws so many consult handouts into files of 2,500.
///
/// It prints milliseconds a handout for each stage, bytes a handout, and the memory at its highest.
@main
enum StreamBench {
  private static let pieces = 2_500

  static func main() throws {
    let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000
    let folder = CommandLine.arguments.dropFirst(2).first
    let layoutName = CommandLine.arguments.dropFirst(3).first ?? "consult"
    guard let today = CalendarDay(year: 2026, month: 11, day: 24),
      let layout = NamedFile.stockLayout(layoutName)
    else { return }
    let preparation = try Preparation(HandoutSettings(layout: layout, today: today), languages: ["en"])
    let printer = try Printer()
    var (spent, tally, memory) = (Spent(), Tally(), HandoutMemory())
    for first in stride(from: 0, to: count, by: pieces) {
      let file = folder.flatMap { Self.file(first / pieces + 1, in: $0) }
      var stream = try HandoutStream(printer, title: "Stream", day: today)
      for number in first..<min(first + pieces, count) {
        guard let patient = PatientMaker.patient(number, visit: today) else { continue }
        do throws(HandoutFailure) {
          let comparison = try spent.on(\.comparing) { () throws(HandoutFailure) in
            try preparation.compare(patient)
          }
          let sheet = spent.on(\.composing) { preparation.compose(comparison, &memory) }
          let document = try spent.on(\.setting) { () throws(HandoutFailure) in
            try printer.set(sheet, &memory)
          }
          let start = ContinuousClock.now
          _ = try stream.append(document)
          let portion = stream.takeBytes()
          spent.drawing += start.duration(to: .now)
          tally.pages += document.pages.count
          tally.bytes += portion.count
          file?.write(Data(portion))
        } catch {
          if tally.refused == 0 { print(error) }
          tally.refused += 1
        }
        if number == count / 10 { spent = Spent() }
      }
      let start = ContinuousClock.now
      let last = try stream.finish()
      spent.finishing += start.duration(to: .now)
      tally.bytes += last.count
      file?.write(Data(last))
    }
    spent.report(warm: count - count / 10 - 1, of: count, tally)
  }

  private static func file(_ number: Int, in folder: String) -> FileHandle? {
    let path = "\(folder)/stream-\(String(10_000 + number).dropFirst()).pdf"
    return FileManager.default.createFile(atPath: path, contents: nil)
      ? FileHandle(forWritingAtPath: path) : nil
  }
}

/// What was made.
struct Tally {
  var bytes = 0
  var pages = 0
  var refused = 0
}

/// The time that each stage took.
struct Spent {
  var comparing = Duration.zero
  var composing = Duration.zero
  var setting = Duration.zero
  var drawing = Duration.zero
  var finishing = Duration.zero

  mutating func on<Value, Failure: Error>(
    _ stage: WritableKeyPath<Spent, Duration>, _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let start = ContinuousClock.now
    defer { self[keyPath: stage] += start.duration(to: .now) }
    return try work()
  }

  func report(warm: Int, of count: Int, _ tally: Tally) {
    func each(_ duration: Duration) -> String {
      String(format: "%.3f", duration / .milliseconds(1) / Double(max(1, warm)))
    }
    let total = comparing + composing + setting + drawing + finishing
    print(
      "ms a handout: compare \(each(comparing)), compose \(each(composing)), set \(each(setting)),",
      "draw \(each(drawing)), finish \(each(finishing)); total \(each(total))")
    print(
      "\(tally.bytes / max(1, count)) bytes a handout, \(tally.pages) pages, \(tally.refused) refused,",
      "\(Self.peak) at its highest")
  }

  /// The memory of this process at its highest, as the kernel counts it.
  private static var peak: String {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.map { $0.dropFirst(6).trimmingCharacters(in: .whitespaces) } ?? "?"
  }
}
