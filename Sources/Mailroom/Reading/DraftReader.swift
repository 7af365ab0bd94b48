import Filing
import Frames
import Intake

/// Reads all records of all inputs in order.
struct DraftReader {
  let inputs: [SurveyedInput]
  /// Is told what is not right with an input and rejects no record.
  let warn: (BatchFailure.Problem) -> Void

  /// Hands every record over until `take` answers with false.
  ///
  /// - Returns: the digest of each input.
  func read(
    _ take: (Draft.Content) throws(BatchFailure) -> Bool
  ) throws(BatchFailure) -> [String] {
    var digests: [String] = []
    for input in inputs {
      var count = 0
      func counted(_ content: Draft.Content) throws(BatchFailure) -> Bool {
        count += 1
        return try take(content)
      }
      digests.append(try read(input, counted))
      // A filter may well have nothing to do.
      if count == 0, input.path != "-" {
        warn(
          .init(path: input.path, note: Note(.warning, "no-record", at: .none, "There is no record in it.")))
      }
    }
    return digests
  }

  private func read(
    _ input: SurveyedInput, _ take: (Draft.Content) throws(BatchFailure) -> Bool
  ) throws(BatchFailure) -> String {
    switch input.kind {
    case .table(let header): try table(input, header, take)
    case .record: _ = try take(file(input.path))
    case .folder(let names): return try folder(input.path, names, take)
    case .bulk(let names):
      return try BulkExport(folder: input.path, names: names).read(warn: warn, take)
    case .lines, .standardInput: return try lines(input, take)
    }
    return input.fingerprint
  }

  private func table(
    _ input: SurveyedInput, _ header: FlatHeader, _ take: (Draft.Content) throws(BatchFailure) -> Bool
  ) throws(BatchFailure) {
    var table = try reading { () throws(FilingFailure) in try TableReader(input.path) }
    var isHeader = true
    while true {
      let item: TableReader.Item?
      do throws(FilingFailure) {
        item = try table.next()
      } catch {
        throw .reading(error)
      }
      switch item {
      case nil: return
      case .unreadable(let note, let text):
        guard try take(.unreadable(note, text: text)) else { return }
      case .row(let row):
        defer { isHeader = false }
        if isHeader { continue }
        let content = Draft.Content.cells(row.cells, text: row.text, line: row.line, header: header)
        guard try take(content) else { return }
      }
    }
  }

  private func lines(
    _ input: SurveyedInput, _ take: (Draft.Content) throws(BatchFailure) -> Bool
  ) throws(BatchFailure) -> String {
    let isStandardInput = input.path == "-"
    let source = try reading { () throws(FilingFailure) in
      isStandardInput ? try ByteSource.standardInput() : try ByteSource(input.path)
    }
    var lines = LineReader(source, isSummed: isStandardInput)
    while true {
      let line: LineReader.Line?
      do throws(FilingFailure) {
        line = try lines.next()
      } catch {
        throw .reading(error)
      }
      switch line {
      case nil: return lines.digest()?.hexadecimal ?? input.fingerprint
      case .tooLong:
        let note = Note(
          .error, "too-long", at: .line(lines.number, column: 1, field: ""), "The line is longer than 16 MB.",
          hint: "A record is one line; look for a line break that is missing.")
        guard try take(.unreadable(note)) else { return "" }
      case .text(let bytes):
        if bytes.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) { continue }
        guard try take(.record(bytes)) else { return "" }
      }
    }
  }

  private func folder(
    _ path: String, _ names: [String], _ take: (Draft.Content) throws(BatchFailure) -> Bool
  ) throws(BatchFailure) -> String {
    var sum = SHA256()
    for name in names {
      let content = file("\(path)/\(name)")
      sum.add(Array("\(name)\n".utf8)[...])
      sum.add(content.digest[...])
      guard try take(content) else { return "" }
    }
    return sum.finish().hexadecimal
  }

  /// A file that holds one record; one that cannot be read is a record that cannot be printed.
  private func file(_ path: String) -> Draft.Content {
    do throws(FilingFailure) {
      return .record(try InputFile.read(path, limit: LineReader.longest))
    } catch {
      return .unreadable(Note(.error, "cannot-read", at: .field(path), "\(error.reason)."))
    }
  }

  private func reading<Value: ~Copyable>(
    _ body: () throws(FilingFailure) -> Value
  ) throws(BatchFailure) -> Value {
    do throws(FilingFailure) {
      return try body()
    } catch {
      throw .reading(error)
    }
  }
}
