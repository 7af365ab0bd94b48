import EvenhandKit
import Filing
import Frames
import Glibc
import Mailroom

/// Tells how a batch goes on: a line that is written over on a terminal, a line a minute elsewhere, or events as JSON.
struct BatchTeller {
  private enum Manner {
    case quiet, line, lines, events
  }

  private let terminal: Terminal
  private let manner: Manner
  private let isOutputTaken: Bool
  private let start = ContinuousClock.now
  private var lastTime: ContinuousClock.Instant
  private var isLineOpen = false
  /// Why standard output could not be written to.
  private(set) var failure: CommandFailure?

  init(_ values: ArgumentValues, _ terminal: Terminal, isOutputTaken: Bool) {
    self.terminal = terminal
    self.isOutputTaken = isOutputTaken
    lastTime = start
    if values.has(.json) {
      manner = .events
    } else if values.has(.quiet) {
      manner = .quiet
    } else {
      manner = StandardStream.error.isTerminal ? .line : .lines
    }
  }

  /// Tells one event; when the reader of the receipts has gone, the batch is stopped.
  mutating func tell(_ event: BatchEvent, _ stop: StopSign) {
    switch event {
    case .warning(let problem): tell(Finding(problem))
    case .progress(let counts): tell(counts)
    case .stream(let file, let pieces): tell(file, pieces)
    case .receipt(let line):
      guard failure == nil else { return }
      do throws(CommandFailure) {
        try terminal.write(line)
      } catch {
        failure = error
        stop.raise(SIGPIPE)
      }
    }
  }

  private mutating func tell(_ stream: String, _ pieces: Int) {
    guard manner == .events else { return }
    var event = Event("stream")
    (event.file, event.pieces) = (stream, pieces)
    self.event(event)
  }

  private mutating func tell(_ finding: Finding) {
    switch manner {
    case .quiet: break
    case .line, .lines: terminal.report([finding])
    case .events: event(Event("warning", note: JSONReport.Item(finding)))
    }
  }

  private mutating func tell(_ counts: BatchCounts) {
    let now = ContinuousClock.now
    let pause: Duration =
      manner == .lines ? .seconds(60) : manner == .events ? .seconds(1) : .milliseconds(200)
    guard manner != .quiet, now - lastTime >= pause else { return }
    lastTime = now
    if manner == .events { return event(Event("progress", counts, seconds: now - start)) }
    let line = Self.line(counts, now - start)
    if manner == .line {
      try? StandardStream.error.write("\r\u{1B}[K\(line)")
      isLineOpen = true
    } else {
      try? StandardStream.error.write(line + "\n")
    }
  }

  private static func line(_ counts: BatchCounts, _ time: Duration) -> String {
    let made = counts.records - counts.earlier
    let rate = Double(made) / max(time / .seconds(1), 0.001)
    var parts = ["\(counts.printed) printed", "\(counts.rejected) rejected"]
    if counts.suppressed > 0 { parts.append("\(counts.suppressed) suppressed") }
    let tenths = Int((rate * 10).rounded())
    parts.append("\(tenths / 10).\(tenths % 10) per second")
    if let expected = counts.expected, expected > counts.records, made > 0 {
      parts.append(left(seconds: Double(expected - counts.records) / rate))
    }
    return parts.joined(separator: ", ")
  }

  private static func left(seconds: Double) -> String {
    switch seconds {
    case ..<90: "\(Int(seconds.rounded(.up))) s left"
    case ..<5400: "\(Int((seconds / 60).rounded())) min left"
    default: "\(Int((seconds / 3600).rounded())) h left"
    }
  }

  /// Ends the line that is written over, so that messages begin on one of their own.
  mutating func endLine() {
    if isLineOpen { try? StandardStream.error.write("\r\u{1B}[K") }
    isLineOpen = false
  }

  /// Tells how the batch ended.
  mutating func tell(_ summary: BatchSummary) throws(CommandFailure) {
    endLine()
    let time = ContinuousClock.now - start
    switch manner {
    case .quiet: break
    case .line, .lines:
      let end = summary.signal == nil ? "" : " Stopped; the same command goes on from here."
      try? StandardStream.error.write(Self.line(summary.counts, time) + "." + end + "\n")
    case .events:
      event(Event(summary.signal == nil ? "done" : "stopped", summary.counts, seconds: time))
    }
  }

  /// Tells as events why the batch could not be run to its end.
  mutating func tell(_ failure: CommandFailure) throws(CommandFailure) {
    for finding in failure.findings { event(Event("failed", note: JSONReport.Item(finding))) }
  }

  private struct Event {
    let event: String
    var printed: Int?
    var rejected: Int?
    var suppressed: Int?
    var elsewhere: Int?
    var expected: Int?
    var seconds: Double?
    var note: JSONReport.Item?
    var file: String?
    var pieces: Int?

    init(_ event: String) { self.event = event }

    init(_ event: String, note: JSONReport.Item) {
      self.event = event
      self.note = note
    }

    init(_ event: String, _ counts: BatchCounts, seconds: Duration) {
      self.event = event
      printed = counts.printed
      rejected = counts.rejected
      suppressed = counts.suppressed
      elsewhere = counts.elsewhere
      expected = counts.expected
      self.seconds = seconds / .seconds(1)
    }

    /// The event as one line, its keys in order.
    var line: String {
      let json = JSONText.known([
        ("elsewhere", elsewhere.map(JSONText.number)), ("event", .text(event)),
        ("expected", expected.map(JSONText.number)), ("file", file.map(JSONText.text)), ("note", note?.json),
        ("pieces", pieces.map(JSONText.number)), ("printed", printed.map(JSONText.number)),
        ("rejected", rejected.map(JSONText.number)), ("seconds", seconds.map { .decimal("\($0)") }),
        ("suppressed", suppressed.map(JSONText.number)),
      ])
      return json.line + "\n"
    }
  }

  /// Events go to standard error when standard output carries the receipts.
  private mutating func event(_ event: Event) {
    if isOutputTaken {
      try? StandardStream.error.write(event.line)
    } else if failure == nil {
      do throws(CommandFailure) { try terminal.write(event.line) } catch { failure = error }
    }
  }
}
