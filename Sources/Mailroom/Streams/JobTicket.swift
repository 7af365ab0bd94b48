import EvenhandKit
import Frames
import Intake

/// What a mail house has to know of a job before it prints it.
struct JobTicket {
  static let name = "job-ticket.json"

  private let number: String
  private let program: String
  private let libraries: [(name: String, version: String)]
  private let layout: String
  private let paper: Paper
  /// The edge over which a sheet is turned, so that its back stands upright.
  private let duplex: String
  private let envelope: Envelope?
  private let marks: [String]
  private let streams: [FinishedStream]
  private let counts: BatchCounts

  /// The ticket of a job that one run has printed.
  init(
    _ workshop: Workshop, _ inputs: [SurveyedInput], _ streams: [FinishedStream], _ counts: BatchCounts
  ) {
    let (job, preparation) = (workshop.job, workshop.preparation)
    number = JobIdentity(job, inputs).number
    program = job.program
    libraries = Printer.libraries
    layout = preparation.layoutName
    paper = job.settings.paper
    duplex = preparation.paperSize.width > preparation.paperSize.height ? Self.shortEdge : "long edge"
    envelope = preparation.envelope
    marks = job.marks.names
    self.streams = streams
    self.counts = counts
  }

  /// The ticket of streams that were put together from those of all parts.
  ///
  /// - Parameter part: the ticket of a part, which differs from that of the whole in its streams and counts only.
  init(merging part: JSONDocument, _ streams: [FinishedStream], _ counts: BatchCounts) {
    number = part.text("job") ?? ""
    program = part.text("program") ?? ""
    libraries = part.texts("libraries").map { ($0.name, $0.text) }
    layout = part.text("layout") ?? ""
    paper = part.text("paper", "name").flatMap(Paper.init) ?? .letter
    duplex = part.text("duplex") ?? ""
    envelope = part.text("envelope", "name").flatMap(Envelope.named)
    marks = part.textList("marks")
    self.streams = streams
    self.counts = counts
  }

  /// The ticket as a file.
  var bytes: [UInt8] { Array((page.page() + "\n").utf8) }

  private static let shortEdge = "short edge"

  private var page: JSONText {
    .object([
      ("job", .text(number)), ("program", .text(program)),
      ("libraries", .object(libraries.map { ($0.name, .text($0.version)) })),
      ("layout", .text(layout)), ("paper", paperFacts), ("duplex", .text(duplex)),
      ("envelope", envelope.map(envelopeFacts) ?? .null), ("marks", .list(marks.map(JSONText.text))),
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

  private var paperFacts: JSONText {
    let isLying = duplex == Self.shortEdge
    return .object([
      ("name", .text(paper.rawValue)),
      ("width-mm", .decimal(Self.millimetres(isLying ? paper.size.height : paper.size.width))),
      ("height-mm", .decimal(Self.millimetres(isLying ? paper.size.width : paper.size.height))),
    ])
  }

  /// The envelope, its windows on the sheet and where that is folded.
  private func envelopeFacts(_ envelope: Envelope) -> JSONText {
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

  /// A length with one decimal.
  static func millimetres(_ length: Length) -> String {
    let tenths = Int((length / .millimetres(0.1)).rounded())
    let sign = tenths < 0 ? "-" : ""
    return "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }
}
