import ComparisonModel
import EvenhandKit
import Filing
import Frames

extension OptionSpec {
  static let output = OptionSpec(
    "output", letter: "o", value: "FILE|-", "Write here, or to standard output. Default: output/<id>.pdf.")
  static let paper = OptionSpec("paper", value: "letter|a4", "The size of the paper. Default: letter.")
  static let envelope = OptionSpec(
    "envelope", value: "NAME",
    "The window envelope of the layout mailer: us10, us10-double, dl, c5, din-form-b, din-form-a.")
  static let format = OptionSpec(
    "format", value: "pdf|png", "A PDF file, or a PNG picture of each page. Default: pdf.")
  static let encrypt = OptionSpec(
    "encrypt", "Encrypt the PDF (AES-256). The password comes from --password-file or standard input.")
  static let passwordFile = OptionSpec(
    "password-file", value: "FILE", "Read the password from the first line of this file.")
  static let archival = OptionSpec(
    "archival",
    "Insist on a file for an archive: PDF/UA-1 and PDF/A-2a. That is the default without --encrypt.")
  static let attachRecord = OptionSpec(
    "attach-record", "Put the comparison into the PDF for programs too, which makes it PDF/A-3a.")
  static let dpi = OptionSpec("dpi", value: "N", "The resolution of PNG pictures, 36 to 600. Default: 150.")
}

extension CommandSpec {
  static let print = CommandSpec(
    "print", operand: "PATIENT", "Print the handout of one patient.",
    details: [
      "PATIENT is a file, or - for standard input: a record in JSON5, or a FHIR R4 Patient or Bundle.",
      "With --format png, page 2 of maria.png is maria-2.png.",
    ],
    options: [
      .output, .layout, .evidence, .clinic, .options, .paper, .envelope, .date, .format, .dpi, .overdueReason,
      .encrypt,
      .passwordFile, .archival, .attachRecord,
    ], run: PrintCommand.run)
}

/// `evenhand print`.
enum PrintCommand {
  /// The kinds of files that can be written.
  enum Format: String, CaseIterable {
    case pdf, png
  }

  static func run(_ values: ArgumentValues, _ terminal: Terminal) throws(CommandFailure) -> ExitCode {
    var report = JSONReport()
    let findings = try printed(values, &report)
    try tell(findings, report, values, terminal)
    return .done
  }

  /// Prints, and answers with the warnings.
  private static func printed(
    _ values: ArgumentValues, _ report: inout JSONReport
  ) throws(CommandFailure) -> [Finding] {
    let format = try values.word(.format, Format.self) ?? .pdf
    let resolution = try values.number(.dpi, in: 36...600) ?? 150
    let sealing = try Sealing(values, format: format)
    let request = try Inputs.request(values)
    let names = Inputs.names(values)
    let (files, pages, id, remarks): ([[UInt8]], Int, String, [Remark])
    do throws(HandoutFailure) {
      (files, pages, id, remarks) = try Self.files(request, sealing, format, resolution)
    } catch {
      throw CommandFailure(error, names: names)
    }
    let output = Output(values[.output], id: id, format: format)
    if output.isStream, files.count > 1 {
      throw .usage("Several pictures cannot go to standard output.", hint: "Give -o FILE.")
    }
    let paths = files.indices.map { format == .pdf ? output.path : output.path(ofPage: $0 + 1) }
    report.pages = pages
    report.files = try output.write(zip(paths, files).map { (path: $0, bytes: $1) })
    return remarks.map { Finding($0, names: names) }
  }

  /// The bytes of the PDF file, or of the pictures of all pages.
  private static func files(
    _ request: HandoutRequest, _ sealing: Sealing, _ format: Format, _ resolution: Int
  ) throws(HandoutFailure) -> ([[UInt8]], pages: Int, id: String, [Remark]) {
    // A batch sets all its files with a memory, and sums of lengths may round differently without one.
    var memory = HandoutMemory()
    let (comparison, sheet, remarks) = try Handout.compose(request, &memory)
    let printer = try Printer()
    let document = try printer.set(sheet, &memory)
    var files: [[UInt8]] = []
    switch format {
    case .pdf:
      files.append(
        try printer.pdf(document, finish: sealing.finish(of: comparison, day: request.settings.today)))
    case .png:
      for page in document.pages {
        files.append(try printer.png(page, dotsPerInch: Double(resolution)))
      }
    }
    return (files, document.pages.count, comparison.patient.id.text, remarks)
  }

  private static func tell(
    _ findings: [Finding], _ report: JSONReport, _ values: ArgumentValues, _ terminal: Terminal
  ) throws(CommandFailure) {
    guard values.has(.json) else { return terminal.report(findings) }
    var report = report
    report.notes = findings.map(JSONReport.Item.init)
    let isOutputTaken = values[.output] == "-"
    try terminal.write(report, toErrors: isOutputTaken)
  }
}
