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
    do {
      let invocation = try Invocation(parsing: arguments, table: CommandTable.evenhand)
      switch invocation {
      case .help(let text):
        try terminal.write(text)
        return .done
      case .version:
        try terminal.write(Version.text)
        return .done
      case .command(let command, let values):
        return try command.run(values, terminal)
      }
    } catch let failure as CommandFailure {
      terminal.report(failure)
      return failure.code
    } catch {
      terminal.report(CommandFailure(.fault, [Finding(.error, "fault", nil, "\(type(of: error))", nil)]))
      return .fault
    }
  }
}
