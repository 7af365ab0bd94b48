import ComparisonModel
import EvenhandKit
import Frames

extension CommandSpec {
  static let showFonts = CommandSpec("show fonts", "List the fonts that can be used.", options: []) {
    values, terminal throws(CommandFailure) in
    let faces = try ShowCommand.fonts()
    return try ShowCommand.tell(
      faces.map { [$0.family, $0.style, $0.version, $0.file] }, values, terminal)
  }

  static let showLayouts = CommandSpec("show layouts", "List the layouts.", options: []) {
    values, terminal throws(CommandFailure) in
    try ShowCommand.tell(NamedFile.stockLayouts.map { [$0] }, values, terminal)
  }

  static let showOptions = CommandSpec(
    "show options", "List the options that can be compared.", options: [.evidence]
  ) { values, terminal throws(CommandFailure) in
    let pack = try ShowCommand.pack(values)
    return try ShowCommand.tell(pack.treatments.map { [$0.id.text, $0.name] }, values, terminal)
  }

  static let showSources = CommandSpec(
    "show sources", "List the sources of the evidence.", options: [.evidence]
  ) { values, terminal throws(CommandFailure) in
    let pack = try ShowCommand.pack(values)
    return try ShowCommand.tell(
      pack.sources.map { [$0.id.text, $0.wasRead ? "read" : "not read", $0.citation, $0.address ?? ""] },
      values, terminal)
  }

  static let showRules = CommandSpec(
    "show rules", "List the rules, and the field of the record that each reads.", options: []
  ) { values, terminal throws(CommandFailure) in
    try ShowCommand.tell(RuleTable.all.map { [$0.id.text, $0.fact] }, values, terminal)
  }
}

/// `evenhand show`.
enum ShowCommand {
  static func fonts() throws(CommandFailure)
    -> [(family: String, style: String, version: String, file: String)]
  {
    do throws(HandoutFailure) {
      return try Printer().fonts()
    } catch {
      throw CommandFailure(error, names: [:])
    }
  }

  /// The pack in its first language, for lists that hold little of one.
  static func pack(_ values: ArgumentValues) throws(CommandFailure) -> EvidencePack {
    let files = try Inputs.evidence(values[.evidence])
    do throws(HandoutFailure) {
      return try Checks.pack(files, language: Checks.languages(of: files).first ?? "en")
    } catch {
      throw CommandFailure(error, names: [.evidence: values[.evidence] ?? "evidence"])
    }
  }

  /// Writes rows, their columns parted by tabs.
  static func tell(
    _ rows: [[String]], _ values: ArgumentValues, _ terminal: Terminal
  ) throws(CommandFailure) -> ExitCode {
    if values.has(.json) {
      try terminal.write(rows: rows)
    } else {
      try terminal.write(rows.map { $0.joined(separator: "\t") + "\n" }.joined())
    }
    return .done
  }
}
