import Foundation
import Frames

/// What a command has to say, for programs.
struct JSONReport: Encodable {
  /// One finding.
  struct Item: Encodable {
    let severity: String
    let code: String
    let place: String?
    let message: String
    let hint: String?

    init(_ finding: Finding) {
      severity = finding.severity.rawValue
      code = finding.code
      place = finding.place
      message = finding.message
      hint = finding.hint
    }
  }

  /// The exit code.
  var code: Int32 = 0
  /// The files that were written.
  var files: [String] = []
  /// The number of pages.
  var pages: Int?
  /// Warnings and errors.
  var notes: [Item] = []

  /// The report as one line.
  func line() throws -> String { try Self.line(of: self) }

  /// Any value as one line, its keys in order.
  static func line(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
