import EvenhandKit
import Frames

extension OptionSpec {
  static let ipdas = OptionSpec("ipdas", "List the items of the IPDAS standard, and which are met.")
}

extension CommandSpec {
  static let checkPatient = CommandSpec(
    "check patient", operand: "PATIENT", "Say what is wrong with a record.", options: []
  ) { values, terminal throws(CommandFailure) in
    try CheckCommand.file(values, terminal, .record, Checks.patient)
  }

  static let checkLayout = CommandSpec(
    "check layout", operand: "FILE", "Say what is wrong with a layout.", options: []
  ) { values, terminal throws(CommandFailure) in
    try CheckCommand.file(values, terminal, .layout, Checks.layout)
  }

  static let checkClinic = CommandSpec(
    "check clinic", operand: "FILE", "Say what is wrong with a clinic's profile.", options: []
  ) { values, terminal throws(CommandFailure) in
    try CheckCommand.file(values, terminal, .clinic, Checks.clinic)
  }

  static let checkEvidence = CommandSpec(
    "check evidence", operand: "DIR", isOperandRequired: false,
    "Say what breaks a rule of balance in an evidence pack.",
    details: ["Without DIR it checks the pack that comes with the program."], options: [.ipdas],
    run: CheckCommand.evidence)
}

/// `evenhand check`.
enum CheckCommand {
  static func file(
    _ values: ArgumentValues, _ terminal: Terminal, _ input: Input, _ check: (NamedFile) -> [Remark]
  ) throws(CommandFailure) -> ExitCode {
    guard let path = values.operand else { throw .usage("No file was given.") }
    let file = try Inputs.file(path)
    return try tell(check(file), names: [input: file.name], values, terminal)
  }

  static func evidence(_ values: ArgumentValues, _ terminal: Terminal) throws(CommandFailure) -> ExitCode {
    let files = try Inputs.evidence(values.operand)
    let name = values.operand ?? "evidence"
    if values.has(.ipdas) { return try IPDASReport.run(files, name: name, values, terminal) }
    return try tell(Checks.evidence(files), names: [.evidence: name], values, terminal)
  }

  private static func tell(
    _ remarks: [Remark], names: [Input: String], _ values: ArgumentValues, _ terminal: Terminal
  ) throws(CommandFailure) -> ExitCode {
    try tell(remarks.map { Finding($0, names: names) }, values, terminal)
  }

  /// Tells what was found, and that nothing was when that is so and nobody has told yet.
  static func tell(
    _ findings: [Finding], _ values: ArgumentValues, _ terminal: Terminal, isTold: Bool = false
  ) throws(CommandFailure) -> ExitCode {
    let code: ExitCode = findings.contains { $0.severity == .error } ? .badData : .done
    if values.has(.json) {
      try terminal.write(JSONReport(code, findings))
    } else if findings.isEmpty, !isTold {
      try terminal.write("Nothing is wrong.\n")
    } else {
      terminal.report(findings)
    }
    return code
  }
}
