import EvenhandKit
import Filing
import Frames
import Intake

/// Looks at every input before the first record is read, so that what is wrong with one of them is known at once.
struct Survey {
  let job: BatchJob
  private(set) var warnings: [BatchFailure.Problem] = []

  init(_ job: BatchJob) { self.job = job }

  /// All inputs, or every problem of all of them.
  mutating func inputs() throws(BatchFailure) -> [SurveyedInput] {
    var inputs: [SurveyedInput] = []
    var failures: [BatchFailure] = []
    for path in job.inputs {
      do throws(BatchFailure) {
        inputs.append(try input(path))
      } catch {
        failures.append(error)
      }
    }
    guard let first = failures.first else { return inputs }
    throw BatchFailure(first.cause, failures.flatMap(\.problems))
  }

  private mutating func input(_ path: String) throws(BatchFailure) -> SurveyedInput {
    if path == "-" { return SurveyedInput(path: path, kind: .standardInput, fingerprint: "-") }
    let information: PathInformation?
    do throws(FilingFailure) {
      information = try PathInformation(path)
    } catch {
      throw .reading(error)
    }
    switch information {
    case nil: throw .reading(FilingFailure(.missing, path: path))
    case .folder: return try folder(path)
    case .stream:
      throw BatchFailure(
        .badData, "not-a-file", at: path, "This is no file.", hint: "Give - to read standard input.")
    case .file(let length):
      guard length > 0 else { throw BatchFailure(.badData, "empty", at: path, "The file is empty.") }
      return try file(path)
    }
  }

  private mutating func file(_ path: String) throws(BatchFailure) -> SurveyedInput {
    let fingerprint = try digest(path)
    let ending = path.lowercased().split(separator: ".").last ?? ""
    switch ending {
    case "csv": return SurveyedInput(path: path, kind: .table(try header(path)), fingerprint: fingerprint)
    case "ndjson", "jsonl": return SurveyedInput(path: path, kind: .lines, fingerprint: fingerprint)
    case "json", "json5": return SurveyedInput(path: path, kind: .record, fingerprint: fingerprint)
    default:
      throw BatchFailure(
        .badData, "unknown-format", at: path, "The name does not say what the file holds.",
        hint: "Let it end in .csv, .ndjson, .json or .json5.")
    }
  }

  private func digest(_ path: String) throws(BatchFailure) -> String {
    do throws(FilingFailure) {
      var source = try ByteSource(path)
      var sum = SHA256()
      while let bytes = try source.next() { sum.add(bytes) }
      return sum.finish().hexadecimal
    } catch {
      throw .reading(error)
    }
  }

  private mutating func header(_ path: String) throws(BatchFailure) -> FlatHeader {
    let first: TableReader.Item?
    do throws(FilingFailure) {
      var table = try TableReader(path)
      first = try table.next()
    } catch {
      throw .reading(error)
    }
    switch first {
    case nil: throw BatchFailure(.badData, "empty", at: path, "The file holds no row.")
    case .unreadable(let note): throw BatchFailure(.badData, [.init(path: path, note: note)])
    case .row(let row):
      do throws(Refusal) {
        let noted = try FlatHeader.read(row.cells, encoding: job.encoding.text, map: job.columns)
        warnings += noted.notes.map { .init(path: path, note: $0) }
        return noted.value
      } catch {
        throw BatchFailure(.badData, error.notes.map { .init(path: path, note: $0) })
      }
    }
  }

  private func folder(_ path: String) throws(BatchFailure) -> SurveyedInput {
    do throws(FilingFailure) {
      let names = try FolderContents.names(in: path).filter {
        $0.hasSuffix(".json") || $0.hasSuffix(".json5")
      }
      guard !names.isEmpty else {
        throw FilingFailure(.missing, path: path)
      }
      var sum = SHA256()
      for name in names {
        guard case .file(let length)? = try PathInformation("\(path)/\(name)") else { continue }
        sum.add(Array("\(name)\n\(length)\n".utf8)[...])
      }
      return SurveyedInput(path: path, kind: .folder(names), fingerprint: sum.finish().hexadecimal)
    } catch {
      guard error.kind == .missing else { throw .reading(error) }
      throw BatchFailure(
        .badData, "empty", at: path, "The folder holds no record.",
        hint: "Give a folder of FHIR Bundles whose names end in .json, or a file.")
    }
  }
}
