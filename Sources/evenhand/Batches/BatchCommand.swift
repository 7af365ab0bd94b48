import EvenhandKit
import Filing
import Frames
import Glibc
import Mailroom

/// `evenhand batch`.
enum BatchCommand {
  static func run(_ values: ArgumentValues, _ terminal: Terminal) throws(CommandFailure) -> ExitCode {
    if values.has(.template) {
      try terminal.write(BatchTemplate.text)
      return .done
    }
    let job = try job(values)
    let wantsReceipts = try wantsReceipts(values)
    let stop = StopSign()
    let watch = SignalWatch(raising: stop)
    defer { withExtendedLifetime(watch) {} }
    var teller = BatchTeller(values, terminal, isOutputTaken: wantsReceipts)
    let summary: BatchSummary
    do throws(BatchFailure) {
      summary = try Batch.run(job, stop: stop, wantsReceipts: wantsReceipts) { teller.tell($0, stop) }
    } catch {
      teller.endLine()
      let failure = CommandFailure(error)
      guard values.has(.json) else { throw failure }
      try teller.tell(failure)
      return failure.code
    }
    try teller.tell(summary)
    if let failure = teller.failure { throw failure }
    switch summary.signal {
    case SIGINT: return .interrupted
    case .some: return .terminated
    case nil: return summary.counts.rejected > 0 ? .rejected : .done
    }
  }

  private static let jobs = 1...64
  private static var usualJobs: Int { min(Processors.usable, jobs.upperBound) }

  private static func job(_ values: ArgumentValues) throws(CommandFailure) -> BatchJob {
    guard let folder = values[.out] else { throw .usage("No folder was given.", hint: "Give --out DIR.") }
    if values.operands.filter({ $0 == "-" }).count > 1 {
      throw .usage("Standard input can be read only once.")
    }
    let settings = try Inputs.settings(values, earlierDay: EarlierRun.day(in: folder))
    var job = BatchJob(
      inputs: values.operands, folder: folder, settings: settings, program: "evenhand \(Release.version)")
    job.workers = try values.number(.jobs, in: jobs) ?? usualJobs
    job.encoding = try values.word(.encoding, TableEncoding.self) ?? .utf8
    if let map = values[.map] { job.columns = try columns(map) }
    job.delivery = try delivery(values)
    job.marks = try MarkOptions.plan(values)
    job.proof = try values.number(.proof, in: 1...500)
    if job.proof != nil, values.operands.contains("-") {
      throw .usage(
        "--proof reads the records a second time, which standard input does not allow.", hint: "Give a file.")
    }
    if let list = values[.suppress] { job.suppressed = try ids(list) }
    job.shard = try shard(values)
    if job.marks.marksSheets, job.shard != .whole {
      throw .usage(
        "The marks datamatrix and omr count the pieces of the whole job, which a part does not know.",
        hint: "Leave out --shard, or mark the sheets elsewhere.")
    }
    job.resumes = values.has(.resume)
    job.keepsRejectedData = values.has(.rejectsWithData)
    return job
  }

  private static func ids(_ path: String) throws(CommandFailure) -> Set<String> {
    let text = String(decoding: try Inputs.file(path).bytes, as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map(\.trimmed)
    return Set(lines.filter { !$0.isEmpty })
  }

  private static func columns(_ path: String) throws(CommandFailure) -> [String: String] {
    let file = try Inputs.file(path)
    do throws(Refusal) {
      return try BatchTemplate.columns(file.bytes)
    } catch {
      throw CommandFailure(.badData, error.notes.map { Finding(Remark(.record, $0), names: [.record: path]) })
    }
  }

  private static func delivery(_ values: ArgumentValues) throws(CommandFailure) -> Delivery {
    let naming = try naming(values)
    if let pieces = try values.number(.stream, in: 1...StreamPlan.most) {
      return .streams(StreamPlan(pieces: pieces, naming: naming))
    }
    return values.has(.stream) ? .streams(StreamPlan(naming: naming)) : .files(naming)
  }

  private static func naming(_ values: ArgumentValues) throws(CommandFailure) -> FileNaming {
    guard values.has(.opaqueNames) else {
      if values[.keyFile] != nil { throw .usage("--key-file needs --opaque-names.") }
      return .byID
    }
    guard let path = values[.keyFile] else {
      throw .usage(
        "--opaque-names needs --key-file.", hint: "Make a key: head -c 32 /dev/urandom > names.key")
    }
    let key = try Inputs.file(path).bytes
    guard key.count >= 16 else {
      throw CommandFailure(
        .badData, [Finding(.error, "short-key", path, "The key is shorter than 16 bytes.", nil)])
    }
    return .opaque(key: key)
  }

  private static func shard(_ values: ArgumentValues) throws(CommandFailure) -> Shard {
    guard let text = values[.shard] else { return .whole }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    if parts.count == 2, let number = parts[0], let count = parts[1],
      let shard = Shard(number: number, of: count)
    {
      return shard
    }
    throw .usage("--shard takes a part and the number of parts, as in 1/8 to 8/8.")
  }

  private static func wantsReceipts(_ values: ArgumentValues) throws(CommandFailure) -> Bool {
    guard let target = values[.receipts] else { return false }
    guard target == "-" else {
      throw .usage("--receipts takes - for standard output.", hint: "receipts.ndjson is written in any case.")
    }
    return true
  }
}

extension CommandFailure {
  /// A batch that could not be run to its end.
  init(_ failure: BatchFailure) {
    let code: ExitCode =
      switch failure.cause {
      case .usage: .usage
      case .badData: .badData
      case .noInput: .noInput
      case .cannotWrite: .cannotWrite
      case .fault: .fault
      }
    self.init(code, failure.problems.map(Finding.init))
  }
}

extension Finding {
  /// A problem of a batch.
  init(_ problem: BatchFailure.Problem) {
    self.init(Remark(.record, problem.note), names: problem.path.map { [.record: $0] } ?? [:])
  }
}
