import EvenhandKit
import Frames
import Mailroom

extension CommandSpec {
  static let verify = CommandSpec(
    "verify", operand: "DIR", "Compare every file of a batch with its manifest.",
    details: ["It names what is missing, changed or extra, and ends with 65 when anything is."],
    options: [.quiet],
    run: VerifyCommand.run)
}

/// `evenhand verify`.
enum VerifyCommand {
  static func run(_ values: ArgumentValues, _ terminal: Terminal) throws(CommandFailure) -> ExitCode {
    guard let folder = values.operand else { throw .usage("No folder was given.") }
    let result: Verification
    do throws(BatchFailure) {
      result = try Verification.verify(folder)
    } catch {
      throw CommandFailure(error)
    }
    let findings = result.findings.map { found in
      Finding(.error, found.kind.rawValue, "\(folder)/\(found.file)", message(found.kind), nil)
    }
    let code: ExitCode = findings.isEmpty ? .done : .badData
    if values.has(.json) {
      try terminal.write(JSONReport(code, findings))
      return code
    }
    terminal.report(findings)
    if !values.has(.quiet) { try terminal.write("\(result.sound) files are as the manifest says.\n") }
    return code
  }

  private static func message(_ kind: Verification.Finding.Kind) -> String {
    switch kind {
    case .missing: "The file is missing."
    case .changed: "The file is not the one that was written."
    case .extra: "The manifest does not know the file."
    }
  }
}
