import EvenhandKit
import Frames

extension OptionSpec {
  static let privacy = OptionSpec(
    "privacy", value: "PATIENT", "Search for this record's values instead, in everything but the pages.")
}

extension CommandSpec {
  static let checkPDF = CommandSpec(
    "check pdf", operand: "FILE", "Say which clauses of PDF/UA-1 and PDF/A-2a a finished file keeps.",
    options: [.privacy], run: CheckPDFCommand.run)
}

/// `evenhand check pdf`.
enum CheckPDFCommand {
  static func run(_ values: ArgumentValues, _ terminal: Terminal) throws(CommandFailure) -> ExitCode {
    guard let path = values.operand else { throw .usage("No file was given.") }
    let file = try Inputs.file(path)
    guard let record = values[.privacy] else { return try clauses(of: file, values, terminal) }
    return try leaks(of: Inputs.file(record), in: file, values, terminal)
  }

  /// Tells of every clause whether the file keeps it.
  private static func clauses(
    of file: NamedFile, _ values: ArgumentValues, _ terminal: Terminal
  ) throws(CommandFailure) -> ExitCode {
    let clauses: [PDFChecks.Clause]
    do throws(HandoutFailure) {
      clauses = try PDFChecks.clauses(file)
    } catch {
      throw CommandFailure(error, names: [.page: file.name])
    }
    let broken = clauses.filter { !$0.findings.isEmpty }.map { clause in
      Finding(
        .error, clause.name, file.name, "\(clause.requirement) (\(clause.clauses))",
        clause.findings.joined(separator: "; "))
    }
    if !values.has(.json) {
      let lines = clauses.map {
        "\($0.findings.isEmpty ? "pass" : "FAIL")\t\($0.clauses)\t\($0.requirement)\n"
      }
      try terminal.write(lines.joined())
    }
    return try CheckCommand.tell(broken, values, terminal, isTold: true)
  }

  /// Tells of every value of the record that stands outside the pages.
  private static func leaks(
    of record: NamedFile, in file: NamedFile, _ values: ArgumentValues, _ terminal: Terminal
  ) throws(CommandFailure) -> ExitCode {
    let leaks: [(field: String, part: String, object: Int)]
    do throws(HandoutFailure) {
      leaks = try PDFChecks.leaks(of: Checks.record(record), in: file)
    } catch {
      throw CommandFailure(error, names: [.record: record.name, .page: file.name])
    }
    let findings = leaks.map { leak in
      Finding(
        .error, "leak", "\(file.name): object \(leak.object)",
        "The value of \(leak.field) stands in the \(leak.part) of the file.", nil)
    }
    return try CheckCommand.tell(findings, values, terminal)
  }
}
