import ComparisonModel
import Frames
import Intake

/// What came of reading one record.
struct RecordReading: Sendable {
  let result: Result<Patient, Refusal>
  /// The id, also of a record that was refused, if it has one that can be used.
  let id: PatientID?

  init(_ content: Draft.Content, options: [OptionID]) {
    switch content {
    case .unreadable(let note):
      result = .failure(Refusal([note]))
      id = nil
    case .record(let bytes):
      do throws(Refusal) {
        let patient = try PatientReader.read(bytes, options: options).value
        result = .success(patient)
        id = patient.id
      } catch {
        result = .failure(error)
        id = PatientReader.id(bytes)
      }
    case .cells(let cells, _, let line, let header):
      let reader = FlatRowReader(header, options: options)
      do throws(Refusal) {
        let patient = try reader.read(cells, line: line).value.patient
        result = .success(patient)
        id = patient.id
      } catch {
        result = .failure(error)
        id = reader.id(cells)
      }
    }
  }
}
