public import ComparisonModel
public import Frames

/// Reads what is known about one patient, in whichever form it comes.
public enum PatientReader {
  /// The record in a file: Evenhand's own JSON5, or FHIR R4 (a Patient, or a Bundle that holds one).
  ///
  /// A file with a `resourceType` is FHIR. What a record does not say stays `nil`.
  /// - Parameters:
  ///   - bytes: the file in UTF-8; the caller caps its size.
  ///   - options: the options of the evidence pack; when empty, any option's name is taken.
  /// - Throws: every problem of the record, each with its line and field and never with a value.
  public static func read(
    _ bytes: [UInt8], options: [OptionID] = []
  ) throws(Refusal) -> Noted<Patient> {
    let notes = NoteList()
    guard let root = notes.read(bytes) else { throw Refusal(notes.notes) }
    let patient =
      root.at(["resourceType"]).node == nil
      ? RecordReader(options: options).patient(root)
      : FHIRReader().patient(root)
    return try notes.settle(patient)
  }

  /// The id of a record that was refused, if it has one that can be used; nothing is noted.
  public static func id(_ bytes: [UInt8]) -> PatientID? {
    guard let root = NoteList().read(bytes) else { return nil }
    if root.at(["resourceType"]).node == nil { return root.at(["id"]).string().flatMap(PatientID.init) }
    return FHIRBundle(root).flatMap { FHIRPersonReader($0.patient).id() }
  }
}
