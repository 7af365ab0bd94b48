import ComparisonModel
import EvenhandKit
import Frames

/// Looks whether the settings of a job alone keep every record from being printed.
enum SettingsCheck {
  /// Compares for a record of which nothing is known.
  ///
  /// - Throws: what is wrong with the options that were asked for, or with the evidence on that day.
  static func check(_ preparation: Preparation) throws(BatchFailure) {
    guard let id = PatientID("settings") else { return }
    do throws(HandoutFailure) {
      _ = try preparation.compare(Patient(id: id, name: PersonName(whole: "-")))
    } catch {
      // Evidence without the language of this record may have those of all others.
      let remarks = error.remarks.filter { $0.input != .record && $0.note.code != "no-language" }
      guard !remarks.isEmpty else { return }
      throw BatchFailure(
        .badData,
        remarks.map { .init(path: $0.input == .command ? nil : $0.input.rawValue, note: $0.note) })
    }
  }
}
