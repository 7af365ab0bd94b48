import ComparisonModel
import Frames
import Intake

/// What came of reading one record.
struct RecordReading: Sendable {
  let result: Result<Patient, Refusal>
  /// The id, also of a record that was refused, if it has one that can be used.
  let id: PatientID?
  /// What the record says against mail.
  let suppression: Suppression?

  init(_ content: Draft.Content, options: [OptionID]) {
    switch content {
    case .unreadable(let note, _):
      result = .failure(Refusal([note]))
      id = nil
      suppression = nil
    case .record(let bytes):
      do throws(Refusal) {
        let noted = try PatientReader.read(bytes, options: options)
        result = .success(noted.value)
        id = noted.value.id
        suppression = Suppression(noted.notes)
      } catch {
        result = .failure(error)
        suppression = nil
        id = PatientReader.id(bytes)
      }
    case .cells(let cells, let text, let line, let header):
      let reader = FlatRowReader(header, options: options)
      do throws(Refusal) {
        let noted = try reader.read(cells, line: line)
        result = .success(noted.value)
        id = noted.value.id
        suppression = Suppression(noted.notes)
      } catch {
        result = .failure(Refusal(error.notes + Self.lines(of: text, from: line)))
        suppression = nil
        id = reader.id(cells)
      }
    }
  }

  /// Says which lines a refused row takes up, when these are several: each of them may have been meant as a row.
  private static func lines(of text: [UInt8], from line: Int) -> [Note] {
    let breaks = text.dropLast().count { $0 == UInt8(ascii: "\n") }
    guard breaks > 0 else { return [] }
    return [
      Note(
        .error, "several-lines", at: .line(line, column: 1, field: ""),
        "The row is written on lines \(line) to \(line + breaks), and nothing was printed from them.")
    ]
  }
}
