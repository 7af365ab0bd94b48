import ComparisonModel
import EvenhandKit
import Foundation
import Frames

/// Measures print streams: `stream-bench COUNT [FILE]` draws so many consult handouts into one file.
///
/// It prints milliseconds a handout for each stage, bytes a handout, and the memory at its highest.
@main
enum StreamBench {
  static func main() throws {
    let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000
    let path = CommandLine.arguments.dropFirst(2).first
    let layoutName = CommandLine.arguments.dropFirst(3).first ?? "consult"
    guard let today = CalendarDay(year: 2026, month: 11, day: 24),
      let layout = NamedFile.stockLayout(layoutName)
    else { return }
    let file = path.flatMap { path in
      FileManager.default.createFile(atPath: path, contents: nil) ? FileHandle(forWritingAtPath: path) : nil
    }
    let preparation = try Preparation(HandoutSettings(layout: layout, today: today), languages: ["en"])
    let printer = try Printer()
    var stream = try HandoutStream(printer, title: "Stream", day: today)
    var spent = Spent()
    var memory = HandoutMemory()
    var (bytes, pages, refused) = (0, 0, 0)
    for number in 0..<count {
      guard let patient = PatientMaker.patient(number, visit: today) else { continue }
      do throws(HandoutFailure) {
        let comparison = try spent.on(\.comparing) { () throws(HandoutFailure) in
          try preparation.compare(patient)
        }
        let sheet = spent.on(\.composing) { preparation.compose(comparison, &memory) }
        let document = try spent.on(\.setting) { () throws(HandoutFailure) in try printer.set(sheet, &memory)
        }
        pages += document.pages.count
        let start = ContinuousClock.now
        _ = try stream.append(document)
        let chunk = stream.takeBytes()
        spent.drawing += start.duration(to: .now)
        bytes += chunk.count
        file?.write(Data(chunk))
      } catch {
        if refused == 0 { print(error) }
        refused += 1
      }
      if number == count / 10 { spent = Spent() }
    }
    let start = ContinuousClock.now
    let last = try stream.finish()
    spent.finishing = start.duration(to: .now)
    bytes += last.count
    file?.write(Data(last))
    spent.report(count: count - count / 10 - 1, bytes: bytes / max(1, count), pages: pages, refused: refused)
  }
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

  func report(count: Int, bytes: Int, pages: Int, refused: Int) {
    func each(_ duration: Duration) -> String {
      String(format: "%.3f", duration / .milliseconds(1) / Double(max(1, count)))
    }
    let total = comparing + composing + setting + drawing + finishing
    print(
      "ms a handout: compare \(each(comparing)), compose \(each(composing)), set \(each(setting)),",
      "draw \(each(drawing)), finish \(each(finishing)); total \(each(total))")
    print("\(bytes) bytes a handout, \(pages) pages, \(refused) refused, \(Self.peak) at its highest")
  }

  /// The memory of this process at its highest, as the kernel counts it.
  private static var peak: String {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.map { $0.dropFirst(6).trimmingCharacters(in: .whitespaces) } ?? "?"
  }
}
