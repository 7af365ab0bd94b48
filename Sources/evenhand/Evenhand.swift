import Filing
import Frames

/// The `evenhand` command.
@main
struct Evenhand {
  static func main() {
    FileSignals.ignore()
    exit(with: run(Array(CommandLine.arguments.dropFirst())))
  }

  /// Does what the arguments say, and answers with the exit code.
  static func run(_ arguments: [String]) -> ExitCode {
    let terminal = Terminal()
    do throws(CommandFailure) {
      let invocation = try Invocation(parsing: arguments, table: CommandTable.evenhand)
      switch invocation {
      case .help(let text):
        try terminal.write(text)
        return .done
      case .version:
        try terminal.write(Version.text)
        return .done
      case .command(let command, let values):
        return try run(command, values, terminal)
      }
    } catch {
      terminal.report(error)
      return error.code
    }
  }

  /// Runs a command; a program that asked for a report gets one of a failure too.
  private static func run(
    _ command: CommandSpec, _ values: ArgumentValues, _ terminal: Terminal
  ) throws(CommandFailure) -> ExitCode {
    do throws(CommandFailure) {
      return try command.run(values, terminal)
    } catch {
      guard values.has(.json) else { throw error }
      let isOutputTaken = values[.output] == "-" || values.has(.receipts)
      try terminal.write(JSONReport(error.code, error.findings), toErrors: isOutputTaken)
      return error.code
    }
  }
}
