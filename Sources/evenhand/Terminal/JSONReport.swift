import EvenhandKit
import Frames

/// What a command has to say, for programs.
struct JSONReport {
  /// One finding.
  struct Item {
    let severity: String
    let code: String
    let place: String?
    let message: String
    let hint: String?

    init(_ finding: Finding) {
      severity = finding.severity.rawValue
      code = finding.code
      place = finding.place
      message = finding.message
      hint = finding.hint
    }

    /// The finding, its keys in order.
    var json: JSONText {
      .known([
        ("code", .text(code)), ("hint", hint.map(JSONText.text)), ("message", .text(message)),
        ("place", place.map(JSONText.text)), ("severity", .text(severity)),
      ])
    }
  }

  /// The exit code.
  var code: Int32 = 0
  /// The files that were written.
  var files: [String] = []
  /// The number of pages.
  var pages: Int?
  /// Warnings and errors.
  var notes: [Item] = []

  /// A report of how a command ended, and of what it found.
  init(_ code: ExitCode = .done, _ findings: [Finding] = []) {
    self.code = code.rawValue
    notes = findings.map(Item.init)
  }

  /// The report as one line, its keys in order.
  var line: String {
    let json = JSONText.known([
      ("code", .number(Int(code))), ("files", .list(files.map(JSONText.text))),
      ("notes", .list(notes.map(\.json))), ("pages", pages.map(JSONText.number)),
    ])
    return json.line + "\n"
  }
}

extension JSONText {
  /// Names with those of the values that are known.
  static func known(_ members: [(name: String, value: JSONText?)]) -> JSONText {
    .object(members.compactMap { member in member.value.map { (member.name, $0) } })
  }
}
