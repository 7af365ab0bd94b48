import ComparisonModel
import EvenhandKit
import Frames

/// `evenhand check evidence --ipdas`.
enum IPDASReport {
  static func run(
    _ files: [NamedFile], name: String, _ values: ArgumentValues, _ terminal: Terminal
  ) throws(CommandFailure) -> ExitCode {
    for language in Checks.languages(of: files) {
      let pack: EvidencePack
      do throws(HandoutFailure) {
        pack = try Checks.pack(files, language: language)
      } catch {
        throw CommandFailure(error, names: [.evidence: name])
      }
      let items = IPDAS.assess(pack)
      if values.has(.json) {
        var report = JSONReport()
        report.notes = items.map {
          JSONReport.Item(Finding(.warning, $0.verdict.rawValue, $0.id, $0.paraphrase, $0.reason))
        }
        try terminal.write(report)
      } else {
        try terminal.write(text(items, language: language))
      }
    }
    return .done
  }

  private static func text(_ items: [IPDASItem], language: String) -> String {
    let lines = items.map { "\($0.id)\t\($0.verdict.rawValue)\t\($0.paraphrase)\n\t\($0.reason)\n" }
    return "IPDASi v4, language \(language)\n" + lines.joined()
  }
}
