import EvenhandKit
import Filing
import Frames

/// Where texts and messages go: texts to standard output, messages to standard error.
struct Terminal: Sendable {
  /// Writes a text to standard output.
  func write(_ text: String) throws(CommandFailure) {
    do throws(FilingFailure) {
      try StandardStream.output.write(text)
    } catch {
      throw .writing(error)
    }
  }

  /// Writes a report for programs, to standard error when standard output carries a file.
  func write(_ report: JSONReport, toErrors isOutputTaken: Bool = false) throws(CommandFailure) {
    guard isOutputTaken else { return try write(report.line) }
    try? StandardStream.error.write(report.line)
  }

  /// Writes rows of a list for programs.
  func write(rows: [[String]]) throws(CommandFailure) {
    try write(JSONText.list(rows.map { .list($0.map(JSONText.text)) }).line + "\n")
  }

  /// Writes messages to standard error; when even that fails, there is nobody left to tell.
  func report(_ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    let lines = findings.map { line($0) + "\n" }.joined()
    try? StandardStream.error.write(lines)
  }

  /// Writes the messages of a failure.
  func report(_ failure: CommandFailure) {
    report(failure.findings)
  }

  private func line(_ finding: Finding) -> String {
    let place = finding.place.map { "\($0): " } ?? ""
    let hint = finding.hint.map { "\n  hint: \($0)" } ?? ""
    return "\(finding.severity.rawValue): \(place)\(finding.message)\(hint)"
  }
}
