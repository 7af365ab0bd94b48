import EvenhandKit
import Mailroom

extension CommandSpec {
  static let merge = CommandSpec(
    "merge", operand: "DIR...", "Join the parts of a batch that --shard has printed.",
    details: [
      "The folder of --out then looks as if one run had printed it. The files are linked, not printed again;",
      "print streams are put together anew in the order of the input, from the pages of the parts.",
      "Nothing is written unless all parts are there, each once, and all of one job.",
    ], options: [.out, .stream, .quiet], run: MergeCommand.run)
}

/// `evenhand merge`.
enum MergeCommand {
  static func run(_ values: ArgumentValues, _ terminal: Terminal) throws(CommandFailure) -> ExitCode {
    guard let folder = values[.out] else { throw .usage("No folder was given.", hint: "Give --out DIR.") }
    var pieces = try values.number(.stream, in: 1...StreamPlan.most)
    if values.has(.stream) { pieces = StreamPlan().pieces }
    let counts: BatchCounts
    do throws(BatchFailure) {
      counts = try Merge.run(values.operands, into: folder, pieces: pieces)
    } catch {
      throw CommandFailure(error)
    }
    let code: ExitCode = counts.rejected > 0 ? .rejected : .done
    if values.has(.json) {
      try terminal.write(JSONReport(code))
    } else if !values.has(.quiet) {
      try terminal.write(
        "\(counts.printed) printed, \(counts.rejected) rejected, \(counts.suppressed) suppressed.\n")
    }
    return code
  }
}
