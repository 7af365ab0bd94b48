public import ComparisonModel
import Frames
import Intake

/// What is wrong with an input, without printing anything.
public enum Checks {
  /// Every remark on a patient's record.
  public static func patient(_ file: NamedFile) -> [Remark] {
    remarks(.record) { () throws(Refusal) in try PatientReader.read(file.bytes, options: stockOptions) }
  }

  /// The patient of a record.
  ///
  /// - Throws: ``HandoutFailure`` with every problem of the record.
  public static func record(_ file: NamedFile) throws(HandoutFailure) -> Patient {
    var remarks = Remarks()
    let patient = remarks.take(.record) { () throws(Refusal) in
      try PatientReader.read(file.bytes, options: stockOptions)
    }
    guard let patient else { throw HandoutFailure(.badData, remarks.all) }
    return patient
  }

  /// Every remark on a layout.
  public static func layout(_ file: NamedFile) -> [Remark] {
    remarks(.layout) { () throws(Refusal) in try LayoutReader.read(file.bytes) }
  }

  /// Every remark on a clinic's profile.
  public static func clinic(_ file: NamedFile) -> [Remark] {
    remarks(.clinic) { () throws(Refusal) in try ClinicReader.read(file.bytes, options: stockOptions) }
  }

  /// Every remark on an evidence pack, in each of its languages.
  public static func evidence(_ files: [NamedFile]) -> [Remark] {
    var remarks = Remarks()
    for language in languages(of: files) { _ = PackCheck.pack(of: files, language: language, &remarks) }
    return remarks.all
  }

  /// The languages that a pack has words in, by their folders.
  public static func languages(of files: [NamedFile]) -> [String] {
    EvidencePackReader.languages(in: files.map { ($0.name, $0.bytes) })
  }

  /// The pack in one language.
  ///
  /// - Throws: ``HandoutFailure`` with every breach of balance and every mistake.
  public static func pack(_ files: [NamedFile], language: String) throws(HandoutFailure) -> EvidencePack {
    var remarks = Remarks()
    let pack = PackCheck.pack(of: files, language: language, &remarks)
    try remarks.check()
    guard let pack else { throw HandoutFailure(.fault, remarks.all) }
    return pack
  }

  /// The known name nearest to a misspelt one.
  public static func nearest(to word: String, among known: [String]) -> String? {
    Suggestion.nearest(to: word, among: known)
  }

  /// The options of the pack that comes with the program.
  private static var stockOptions: [OptionID] {
    EvidencePackReader.options(in: NamedFile.stockEvidence.map { ($0.name, $0.bytes) })
  }

  private static func remarks<Value: Sendable>(
    _ input: Input, _ read: () throws(Refusal) -> Noted<Value>
  ) -> [Remark] {
    var remarks = Remarks()
    _ = remarks.take(input, read)
    return remarks.all
  }
}
