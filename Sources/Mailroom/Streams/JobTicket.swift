import EvenhandKit
import Filing
import Frames

/// What a mail house has to know of a job before it prints it.
struct JobTicket {
  static let name = "job-ticket.json"

  private let workshop: Workshop
  private let inputs: [SurveyedInput]
  private let streams: [FinishedStream]
  private let counts: BatchCounts

  init(
    _ workshop: Workshop, _ inputs: [SurveyedInput], _ streams: [FinishedStream], _ counts: BatchCounts
  ) {
    self.workshop = workshop
    self.inputs = inputs
    self.streams = streams
    self.counts = counts
  }

  /// Writes the ticket, and answers with its digest.
  func write() throws(BatchFailure) -> String {
    let bytes = Array((page.page() + "\n").utf8)
    do throws(FilingFailure) {
      try WholeFile.write(bytes, to: "\(workshop.job.folder)/\(Self.name)")
    } catch {
      throw .writing(error)
    }
    return SHA256.digest(bytes).hexadecimal
  }

  private var page: JSONText {
    let job = workshop.job
    let identity = JobIdentity(job, inputs)
    return .object([
      ("job", .text(identity.number)), ("program", .text(job.program)),
      ("libraries", .object(Printer.libraries.map { ($0.name, .text($0.version)) })),
      ("layout", .text(workshop.preparation.layoutName)), ("paper", paper), ("duplex", .text(duplex)),
      ("envelope", workshop.preparation.envelope.map(envelope) ?? .null),
      ("marks", .list(job.marks.names.map(JSONText.text))),
      ("colour", .text("RGB")), ("fonts", .text("embedded")), ("transparency", .text("none")),
      ("order", .text("input")),
      (
        "sequence",
        .object([("first", .number(counts.printed > 0 ? 1 : 0)), ("last", .number(counts.printed))])
      ),
      ("pieces", .number(sum(\.pieces))), ("pages", .number(sum(\.pages))),
      ("sheets", .number(sum(\.sheets))), ("rejected", .number(counts.rejected)),
      ("suppressed", .number(counts.suppressed)), ("streams", .list(streams.map(\.json))),
    ])
  }

  private func sum(_ count: KeyPath<FinishedStream, Int>) -> Int {
    streams.reduce(0) { $0 + $1[keyPath: count] }
  }

  private var paper: JSONText {
    let size = workshop.preparation.paperSize
    return .object([
      ("name", .text(workshop.job.settings.paper.rawValue)),
      ("width-mm", .decimal(Self.millimetres(size.width))),
      ("height-mm", .decimal(Self.millimetres(size.height))),
    ])
  }

  /// The envelope, its windows on the sheet and where that is folded.
  private func envelope(_ envelope: Envelope) -> JSONText {
    .object([
      ("name", .text(envelope.name)), ("window-mm", window(envelope.window)),
      ("sender-window-mm", envelope.sender.map(window) ?? .null),
      ("folds-mm", .list(envelope.folds.map { .decimal(Self.millimetres($0)) })),
    ])
  }

  /// Left, top, width and height, from the upper left corner of the sheet.
  private func window(_ window: Rectangle) -> JSONText {
    let lengths = [window.origin.x, window.origin.y, window.size.width, window.size.height]
    return .list(lengths.map { .decimal(Self.millimetres($0)) })
  }

  /// The edge over which a sheet is turned, so that its back stands upright.
  private var duplex: String {
    let size = workshop.preparation.paperSize
    return size.width > size.height ? "short edge" : "long edge"
  }

  /// A length with one decimal.
  static func millimetres(_ length: Length) -> String {
    let tenths = Int((length / .millimetres(0.1)).rounded())
    let sign = tenths < 0 ? "-" : ""
    return "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }
}
