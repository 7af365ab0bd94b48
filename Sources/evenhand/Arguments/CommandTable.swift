/// One option of a command.
struct OptionSpec: Sendable {
  /// The long name without its dashes.
  let name: String
  /// The one-letter name, if there is one.
  let letter: Character?
  /// What the value is called in the help, or `nil` for a switch; in brackets when it may be left out.
  let value: String?
  /// What it does, in a line.
  let help: String

  init(_ name: String, letter: Character? = nil, value: String? = nil, _ help: String) {
    self.name = name
    self.letter = letter
    self.value = value
    self.help = help
  }

  /// Whether the option says something without a value too; a value is then given as `--name=VALUE`.
  var takesValueOrNone: Bool { value?.hasPrefix("[") ?? false }
}

/// One command, with everything that its help says and its parser needs.
struct CommandSpec: Sendable {
  /// The words that call it, such as `check layout`.
  let name: String
  /// The operand as the help names it, or `nil` when there is none.
  let operand: String?
  /// Whether the operand must be given.
  let isOperandRequired: Bool
  /// Whether more than one operand may be given, as an operand that ends in `...` says.
  var takesManyOperands: Bool { operand?.hasSuffix("...") ?? false }
  /// Switches with which the command needs no operand.
  let soloSwitches: [String]
  /// What it does, in a sentence.
  let summary: String
  /// More to know, in lines.
  let details: [String]
  /// The options.
  let options: [OptionSpec]
  /// What it does.
  let run: @Sendable (ArgumentValues, Terminal) throws(CommandFailure) -> ExitCode

  init(
    _ name: String, operand: String? = nil, isOperandRequired: Bool = true, soloSwitches: [String] = [],
    _ summary: String,
    details: [String] = [], options: [OptionSpec],
    run: @escaping @Sendable (ArgumentValues, Terminal) throws(CommandFailure) -> ExitCode
  ) {
    self.name = name
    self.operand = operand
    self.isOperandRequired = isOperandRequired
    self.soloSwitches = soloSwitches
    self.summary = summary
    self.details = details
    self.options = options + [.json, .help]
    self.run = run
  }
}

extension OptionSpec {
  static let help = OptionSpec("help", letter: "h", "Print this help.")
  static let json = OptionSpec("json", "Print what there is to say as JSON, for programs.")
  static let evidence = OptionSpec("evidence", value: "DIR", "Use a clinic's own copy of the evidence pack.")
  static let layout = OptionSpec(
    "layout", value: "NAME|FILE", "Use a layout by its name, or a file of your own. Default: consult.")
  static let clinic = OptionSpec(
    "clinic", value: "FILE", "Read the clinic's profile: name, phone, offers, review.")
  static let options = OptionSpec(
    "options", value: "LIST", "Compare these options in this order: fibrin,fusion,rehab.")
  static let date = OptionSpec("date", value: "YYYY-MM-DD", "Count this day as today.")
  static let overdueReason = OptionSpec(
    "overdue-reason", value: "TEXT", "Print although the review is overdue; every page says why.")
}

/// All commands.
struct CommandTable: Sendable {
  let commands: [CommandSpec]

  static let evenhand = CommandTable(commands: [
    .print, .batch, .verify, .merge, .checkPatient, .checkEvidence, .checkLayout, .checkClinic, .checkPDF,
    .explain,
    .showFonts,
    .showLayouts,
    .showOptions, .showSources, .showRules,
  ])
}
