import ComparisonModel
import EvenhandKit
import Filing
import Frames

/// What the arguments say about encryption, archives and attachments.
struct Sealing {
  private let password: String?
  private let attachesRecord: Bool

  /// Reads the arguments, and the password where one is wanted.
  ///
  /// The password never stands among the arguments: everyone on the machine can read those.
  init(_ values: ArgumentValues, format: PrintCommand.Format) throws(CommandFailure) {
    attachesRecord = values.has(.attachRecord)
    let isEncrypted = values.has(.encrypt)
    if isEncrypted, values.has(.archival) {
      throw .usage("--encrypt and --archival exclude each other: PDF/A forbids encryption.")
    }
    if format == .png, isEncrypted || attachesRecord || values.has(.archival) {
      throw .usage("--encrypt, --archival and --attach-record are for PDF files.")
    }
    if values[.passwordFile] != nil, !isEncrypted {
      throw .usage("--password-file is for --encrypt.")
    }
    password = isEncrypted ? try Self.password(values) : nil
  }

  /// How the PDF file of a comparison is to be finished.
  func finish(of comparison: Comparison, day: CalendarDay) -> PDFFinish {
    var finish = PDFFinish(day: day)
    finish.password = password
    if attachesRecord { finish.attachment = ComparisonRecord.file(of: comparison) }
    return finish
  }

  private static func password(_ values: ArgumentValues) throws(CommandFailure) -> String {
    if values[.passwordFile] == nil, values.operand == "-" {
      throw .usage(
        "Standard input cannot hold both the record and the password.", hint: "Give --password-file.")
    }
    let file = try Inputs.file(values[.passwordFile] ?? "-")
    let line = file.bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard let text = String(validating: line, as: UTF8.self), !text.isEmpty else {
      throw CommandFailure(
        .badData, [Finding(.error, "password", file.name, "The first line holds no password in UTF-8.", nil)])
    }
    return text
  }
}
