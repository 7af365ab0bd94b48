import ComparisonModel
import EvenhandKit
import Frames

extension CommandSpec {
  static let explain = CommandSpec(
    "explain", operand: "PATIENT", "List which rules fired, from which fact, to which words.",
    details: ["The words may hold values of the record: this is for the clinician's own screen."],
    options: [.layout, .evidence, .clinic, .options, .date, .overdueReason], run: ExplainCommand.run)
}

/// `evenhand explain`.
enum ExplainCommand {
  static func run(_ values: ArgumentValues, _ terminal: Terminal) throws(CommandFailure) -> ExitCode {
    let request = try Inputs.request(values)
    let comparison: Comparison
    do throws(HandoutFailure) {
      (comparison, _) = try Handout.compare(request)
    } catch {
      throw CommandFailure(error, names: Inputs.names(values))
    }
    try tell(Explanation(of: comparison).rows, values, terminal)
    return .done
  }

  private static func tell(
    _ rows: [Explanation.Row], _ values: ArgumentValues, _ terminal: Terminal
  ) throws(CommandFailure) {
    if values.has(.json) {
      var report = JSONReport()
      report.notes = rows.map { row in
        .init(Finding(.warning, row.rule.text, row.fact, row.words?.plain ?? "", place(row.place)))
      }
      return try terminal.write(report)
    }
    let lines = rows.map { row in
      "\(row.rule.text)\t\(row.fact)\t\(place(row.place))\t\(row.words?.plain ?? "")\n"
    }
    try terminal.write(lines.joined())
  }

  private static func place(_ place: Explanation.Place) -> String {
    switch place {
    case .warning: "top of page 1"
    case .about: "about you"
    case .forYou(let option): "for you: \(option.text)"
    case .note: "note"
    case .question: "question"
    case .cost: "cost"
    case .pathway(let step): "pathway: \(step)"
    case .milestone(let milestone): "recovery: \(milestone.rawValue)"
    case .withheld(let option): "benefit left out: \(option.text)"
    case .nowhere: "nowhere on this handout"
    }
  }
}
