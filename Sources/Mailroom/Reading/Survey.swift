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
    if path == "-" { return SurveyedInput(path: path, kind: .standardInput, fingerprint: "-", expected: nil) }
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
    let (fingerprint, lines) = try digest(path)
    let ending = path.lowercased().split(separator: ".").last ?? ""
    switch ending {
    case "csv":
      return SurveyedInput(
        path: path, kind: .table(try header(path)), fingerprint: fingerprint, expected: lines - 1)
    case "ndjson", "jsonl":
      return SurveyedInput(path: path, kind: .lines, fingerprint: fingerprint, expected: lines)
    case "json", "json5":
      return SurveyedInput(path: path, kind: .record, fingerprint: fingerprint, expected: 1)
    default:
      throw BatchFailure(
        .badData, "unknown-format", at: path, "The name does not say what the file holds.",
        hint: "Let it end in .csv, .ndjson, .json or .json5.")
    }
  }

  /// The digest of a file, and its number of lines.
  private func digest(_ path: String) throws(BatchFailure) -> (String, lines: Int) {
    do throws(FilingFailure) {
      var source = try ByteSource(path)
      var sum = SHA256()
      var lines = 0
      var last = UInt8(ascii: "\n")
      while let bytes = try source.next() {
        sum.add(bytes)
        for byte in bytes where byte == UInt8(ascii: "\n") { lines += 1 }
        last = bytes.last ?? last
      }
      return (sum.finish().hexadecimal, last == UInt8(ascii: "\n") ? lines : lines + 1)
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
    case .unreadable(let note, _): throw BatchFailure(.badData, [.init(path: path, note: note)])
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
      let all = try FolderContents.names(in: path)
      let lines = try BulkExport.files(in: path, all)
      if !lines.isEmpty {
        return SurveyedInput(
          path: path, kind: .bulk(lines), fingerprint: try lengths(lines, in: path), expected: nil)
      }
      let records = all.filter { $0.hasSuffix(".json") || $0.hasSuffix(".json5") }
      if !records.isEmpty {
        return SurveyedInput(
          path: path, kind: .folder(records), fingerprint: try lengths(records, in: path),
          expected: records.count)
      }
    } catch {
      throw .reading(error)
    }
    throw BatchFailure(
      .badData, "empty", at: path, "The folder holds no record.",
      hint: "Give a folder of FHIR Bundles (.json), one of a bulk export (.ndjson), or a file.")
  }

  /// What tells the files from others without reading them all; a change of content shows when each is read.
  private func lengths(_ names: [String], in folder: String) throws(FilingFailure) -> String {
    var sum = SHA256()
    for name in names {
      guard case .file(let length)? = try PathInformation("\(folder)/\(name)") else { continue }
      sum.add(Array("\(name)\n\(length)\n".utf8)[...])
    }
    return sum.finish().hexadecimal
  }
}
