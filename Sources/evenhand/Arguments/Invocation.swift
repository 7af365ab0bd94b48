import EvenhandKit

/// What the arguments ask for.
///
/// GLib's option parser is linked through Pango, but it would bring C types and `unsafe` into this room, knows
/// no commands, and words its messages by the machine's locale; this parser is smaller than its wrapping.
enum Invocation {
  /// A text that was asked for.
  case help(String)
  /// The versions.
  case version
  /// A command with its values.
  case command(CommandSpec, ArgumentValues)

  init(parsing arguments: [String], table: CommandTable) throws(CommandFailure) {
    guard let first = arguments.first else {
      throw .usage("No command was given.", hint: "Try `evenhand --help`.")
    }
    switch first {
    case "--help", "-h", "help": self = .help(Help.overview(of: table))
    case "--version": self = .version
    default: self = try Self.command(arguments, table)
    }
  }

  private static func command(
    _ arguments: [String], _ table: CommandTable
  ) throws(CommandFailure) -> Invocation {
    let words = arguments.prefix { !$0.hasPrefix("-") }
    let found = table.commands.filter { words.starts(with: $0.words) }.max { $0.words.count < $1.words.count }
    guard let command = found else {
      let group = table.commands.filter { $0.words.first == arguments.first }
      if !group.isEmpty { return try self.group(arguments, group) }
      let known = table.commands.map { $0.words[0] }
      let nearest = Checks.nearest(to: arguments[0], among: known)
      throw .usage(
        "There is no command \"\(arguments[0])\".",
        hint: nearest.map { "Did you mean `evenhand \($0)`?" } ?? "Try `evenhand --help`.")
    }
    var parser = OptionParser(command, rest: Array(arguments.dropFirst(command.words.count)))
    let values = try parser.parse()
    return values.has(.help) ? .help(Help.text(of: command)) : .command(command, values)
  }

  /// A command such as `check` that says nothing without a second word.
  private static func group(
    _ arguments: [String], _ group: [CommandSpec]
  ) throws(CommandFailure) -> Invocation {
    if arguments.contains("--help") || arguments.contains("-h") { return .help(Help.list(group)) }
    let known = group.map { $0.words[1] }
    let nearest = arguments.count > 1 ? Checks.nearest(to: arguments[1], among: known) : nil
    throw .usage(
      "`evenhand \(arguments[0])` needs one of: \(known.joined(separator: ", ")).",
      hint: nearest.map { "Did you mean `evenhand \(arguments[0]) \($0)`?" })
  }
}

extension CommandSpec {
  /// The words that call the command.
  var words: [String] { name.split(separator: " ").map(String.init) }
}
