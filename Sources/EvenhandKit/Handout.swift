public import Blocks
public import ComparisonModel
import Composer
import Frames
import Intake

/// The pipeline from bytes to a composed sheet: values only, no fonts and no paper.
public enum Handout {
  /// What a patient is shown, and why.
  ///
  /// - Throws: ``HandoutFailure`` with every problem of the record, the evidence and the clinic's profile.
  public static func compare(_ request: HandoutRequest) throws(HandoutFailure) -> (Comparison, [Remark]) {
    var remarks = Remarks()
    let record = request.record
    let known = EvidencePackReader.options(in: request.evidence.map { ($0.name, $0.bytes) })
    let patient = remarks.take(.record) { () throws(Refusal) in
      try PatientReader.read(record.bytes, options: known)
    }
    var clinic: ClinicProfile?
    if let profile = request.clinic {
      clinic = remarks.take(.clinic) { () throws(Refusal) in
        try ClinicReader.read(profile.bytes, options: known)
      }
    }
    let pack = pack(of: request.evidence, language: patient?.language, &remarks)
    try remarks.check()
    guard let patient, let pack else { throw HandoutFailure(.fault, remarks.all) }
    do throws(ComparisonFailure) {
      let comparison = try Personaliser.compare(
        pack: pack, patient: patient, clinic: clinic, today: request.today, options: request.options,
        overdueReason: request.overdueReason)
      return (comparison, remarks.all)
    } catch {
      throw HandoutFailure(.badData, remarks.all + error.remarks())
    }
  }

  /// What a patient is shown, and the sheet of it, ready to be set.
  ///
  /// - Throws: ``HandoutFailure`` with every problem of all inputs.
  public static func compose(
    _ request: HandoutRequest
  ) throws(HandoutFailure) -> (Comparison, Sheet, [Remark]) {
    var remarks = Remarks()
    let file = request.layout
    let layout = remarks.take(.layout) { () throws(Refusal) in try LayoutReader.read(file.bytes) }
    let comparison: Comparison
    do throws(HandoutFailure) {
      let (made, found) = try compare(request)
      comparison = made
      remarks.add(found)
    } catch {
      throw HandoutFailure(error.cause, remarks.all + error.remarks)
    }
    try remarks.check()
    guard let layout else { throw HandoutFailure(.fault, remarks.all) }
    let worded = comparison.worded(layout.texts[comparison.pack.language.tag] ?? [:])
    return (
      comparison, SheetComposer.compose(worded, layout: layout.sheet, paper: request.paper), remarks.all
    )
  }

  /// The pack in the language wanted, or in English when there is no folder for it; refused when it breaks
  /// a rule of balance.
  static func pack(
    of files: [NamedFile], language: String?, _ remarks: inout Remarks
  ) -> EvidencePack? {
    let pack = remarks.take(.evidence) { () throws(Refusal) in
      try EvidencePackReader.read(
        files: files.map { ($0.name, $0.bytes) }, language: language ?? EvidencePackReader.fallbackLanguage)
    }
    guard let pack else { return nil }
    remarks.add(.evidence, Balance.check(pack).map(\.note))
    remarks.add(.evidence, RuleTable.gaps(in: pack.ruleWords).map { $0.note(language: pack.language) })
    for key in SheetComposer.missingLabels(in: pack.labels) {
      let place = Place.field("\(pack.language.tag)/labels.json5: \(key)")
      remarks.add(.evidence, [Note(.error, "missing-label", at: place, "The page needs this label.")])
    }
    return pack
  }
}
