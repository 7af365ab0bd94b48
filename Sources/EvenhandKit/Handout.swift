public import Blocks
public import ComparisonModel
import Frames
import Intake

/// The pipeline from bytes to a composed sheet for one record: values only, no fonts and no paper.
public enum Handout {
  /// What a patient is shown, and why.
  ///
  /// - Throws: ``HandoutFailure`` with every problem of all inputs.
  public static func compare(_ request: HandoutRequest) throws(HandoutFailure) -> (Comparison, [Remark]) {
    let (preparation, patient, remarks) = try prepare(request)
    return (try preparation.compare(patient), remarks)
  }

  /// What a patient is shown, and the sheet of it, ready to be set.
  ///
  /// - Throws: ``HandoutFailure`` with every problem of all inputs.
  public static func compose(
    _ request: HandoutRequest
  ) throws(HandoutFailure) -> (Comparison, Sheet, [Remark]) {
    let (preparation, patient, remarks) = try prepare(request)
    let comparison = try preparation.compare(patient)
    return (comparison, preparation.compose(comparison), remarks)
  }

  /// What a patient is shown, and the sheet of it, to be set with the same memory: so it is composed in a batch.
  ///
  /// - Throws: ``HandoutFailure`` with every problem of all inputs.
  public static func compose(
    _ request: HandoutRequest, _ memory: inout HandoutMemory
  ) throws(HandoutFailure) -> (Comparison, Sheet, [Remark]) {
    let (preparation, patient, remarks) = try prepare(request)
    let comparison = try preparation.compare(patient)
    return (comparison, preparation.compose(comparison, &memory), remarks)
  }

  /// Reads the record, and the settings in its language.
  private static func prepare(
    _ request: HandoutRequest
  ) throws(HandoutFailure) -> (Preparation, Patient, [Remark]) {
    var remarks = Remarks()
    let known = request.settings.knownOptions
    let patient = remarks.take(.record) { () throws(Refusal) in
      try PatientReader.read(request.record.bytes, options: known)
    }
    let preparation: Preparation
    do throws(HandoutFailure) {
      let language = patient?.language ?? EvidencePackReader.fallbackLanguage
      preparation = try Preparation(request.settings, languages: [language], options: known)
    } catch {
      throw HandoutFailure(error.cause, remarks.all + error.remarks)
    }
    remarks.add(preparation.remarks)
    try remarks.check()
    guard let patient else { throw HandoutFailure(.fault, remarks.all) }
    return (preparation, patient, remarks.all)
  }
}
