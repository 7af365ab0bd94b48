import Bindery
import ComparisonModel
import EvenhandKit
import Foundation
import Frames
import Press
import Stock

/// Measures how long it takes to write the file of one handout that is set: `finish-bench [RUNS [RECORD [LAYOUT]]]`.
///
/// It sets the handout once, writes its file as often as asked, and prints milliseconds of processor time, so that
/// other work on the machine counts little.
@main
enum FinishBench {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    let runs = words.first.flatMap { Int($0) } ?? 200
    let record = words.dropFirst().first ?? "examples/maria.json5"
    guard let bytes = FileManager.default.contents(atPath: record),
      let today = CalendarDay(year: 2026, month: 11, day: 24),
      let date = PrintDate(year: today.year, month: today.month, day: today.day),
      let layout = NamedFile.stockLayout(words.dropFirst(2).first ?? "consult")
    else { return print("usage: finish-bench [RUNS [RECORD [LAYOUT]]]") }
    let (_, sheet, _) = try Handout.compose(
      HandoutRequest(
        record: NamedFile(name: record, bytes: Array(bytes)),
        settings: HandoutSettings(layout: layout, today: today)))
    let document = try Printer().set(sheet)
    let shelf = try FontShelf(
      typefaces: StockFile.named("fonts/typefaces.conf")?.string ?? "",
      everything: StockFile.named("fonts/fonts.conf")?.string ?? "")
    let fonts = FontFiles(shelf: shelf)
    let binding = Binding(date: date, producer: Release.producer)
    var times: [Double] = []
    var finished: [UInt8] = []
    for _ in 0..<max(1, runs) {
      let start = processorTime()
      finished = try Binder.bind(document, fonts: fonts, with: binding)
      times.append((processorTime() - start) * 1_000)
    }
    times.sort()
    let (median, least) = (times[times.count / 2], times[0])
    print(
      "\(document.pages.count) pages, \(finished.count) bytes,",
      String(format: "median %.3f ms, least %.3f ms of %d runs", median, least, times.count))
  }

  /// Seconds that this process has been at work.
  private static func processorTime() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
