import EvenhandKit
import Filing
import Intake

/// The job ticket of streams that were put together from those of all parts.
struct MergedTicket {
  private let first: JSONDocument?
  private let streams: [FinishedStream]
  private let counts: BatchCounts

  init(_ parts: [ShardFolder], _ streams: [FinishedStream], _ counts: BatchCounts) {
    first = parts.first?.manifest
    self.streams = streams
    self.counts = counts
  }

  /// The ticket as a file.
  var page: String {
    func text(_ name: String) -> JSONText { .text(first?.text("settings", name) ?? "") }
    func sum(_ count: KeyPath<FinishedStream, Int>) -> JSONText {
      .number(streams.reduce(0) { $0 + $1[keyPath: count] })
    }
    return JSONText.object([
      ("job", .text(first?.text("job") ?? "")), ("program", .text(first?.text("program") ?? "")),
      ("paper", text("paper")), ("envelope", text("envelope")), ("marks", text("marks")),
      ("colour", .text("RGB")), ("fonts", .text("embedded")), ("transparency", .text("none")),
      ("order", .text("input")), ("pieces", sum(\.pieces)), ("pages", sum(\.pages)),
      ("sheets", sum(\.sheets)),
      ("rejected", .number(counts.rejected)), ("suppressed", .number(counts.suppressed)),
      ("streams", .list(streams.map(\.json))),
    ]).page()
  }
}
