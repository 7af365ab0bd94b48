import EvenhandKit
import Frames
import Mailroom

/// What the arguments say about marks for machines.
enum MarkOptions {
  private enum Mark: String, CaseIterable {
    case imb, datamatrix, omr
  }

  static func plan(_ values: ArgumentValues) throws(CommandFailure) -> MarkPlan {
    var plan = MarkPlan()
    for word in (values[.marks] ?? "").split(separator: ",", omittingEmptySubsequences: false)
    where values[.marks] != nil {
      switch try mark(String(word)) {
      case .imb: plan.hasBarcode = true
      case .datamatrix: plan.hasSheetCode = true
      case .omr: plan.lines = .common
      }
    }
    if let file = values[.omr] {
      guard plan.lines != nil else { throw .usage("--omr needs --marks omr.") }
      plan.lines = try lines(file)
    }
    let isStream = values.has(.stream) || values[.stream] != nil
    if plan.marksSheets, !isStream {
      throw .usage("The marks datamatrix and omr count the pieces of a print stream.", hint: "Give --stream.")
    }
    return plan
  }

  private static func mark(_ word: String) throws(CommandFailure) -> Mark {
    if let mark = Mark(rawValue: word.lowercased().filter { $0 != " " }) { return mark }
    let known = Mark.allCases.map(\.rawValue)
    let nearest = Checks.nearest(to: word, among: known).map { " Did you mean \($0)?" } ?? ""
    throw .usage("--marks takes some of: \(known.joined(separator: ",")).\(nearest)")
  }

  private static func lines(_ path: String) throws(CommandFailure) -> ReaderMarks {
    let file = try Inputs.file(path)
    do throws(Refusal) {
      return try MarkPlan.lines(file.bytes)
    } catch {
      throw CommandFailure(.badData, error.notes.map { Finding(Remark(.record, $0), names: [.record: path]) })
    }
  }
}
