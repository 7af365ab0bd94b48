/// The help texts, made from the same table that the parser reads.
enum Help {
  static func overview(of table: CommandTable) -> String {
    """
    evenhand: prints even-handed treatment comparisons for chronic disc pain.

    \(list(table.commands))
    `evenhand COMMAND --help` says more. `evenhand --version` names every version.
    Exit codes: 0 done, 2 some records rejected, 64 usage, 65 bad data, 66 no such input, 70 our fault, 73 cannot write.

    """
  }

  /// Commands with their summaries.
  static func list(_ commands: [CommandSpec]) -> String {
    let width = (commands.map { $0.call.count }.max() ?? 0) + 2
    return commands.map { "  \($0.call.padded(to: width))\($0.summary)\n" }.joined()
  }

  static func text(of command: CommandSpec) -> String {
    let calls = command.options.map(\.call)
    let width = (calls.map(\.count).max() ?? 0) + 2
    let options = zip(calls, command.options).map { "  \($0.padded(to: width))\($1.help)\n" }.joined()
    let details = command.details.isEmpty ? "" : "\n" + command.details.map { $0 + "\n" }.joined()
    return """
      evenhand \(command.call) [OPTION...]

      \(command.summary)
      \(details)
      \(options)
      """
  }
}

extension CommandSpec {
  /// The command as it is called, without its options.
  fileprivate var call: String {
    guard let operand else { return name }
    return isOperandRequired ? "\(name) \(operand)" : "\(name) [\(operand)]"
  }
}

extension OptionSpec {
  /// The option as it is written.
  fileprivate var call: String {
    let letter = letter.map { "-\($0), " } ?? "    "
    return letter + "--\(name)" + (value.map { takesValueOrNone ? $0 : " \($0)" } ?? "")
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(1, width - count))
  }
}
