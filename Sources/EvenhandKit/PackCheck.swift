import ComparisonModel
import Composer
import Frames
import Intake

/// Reads a pack and refuses it when it breaks a rule of balance.
enum PackCheck {
  /// The pack in a language with its reading grade, and what was found added to the remarks.
  static func pack(of files: [NamedFile], language: String, _ remarks: inout Remarks) -> EvidencePack? {
    let pack = remarks.take(.evidence) { () throws(Refusal) in
      try EvidencePackReader.read(files: files.map { ($0.name, $0.bytes) }, language: language)
    }
    guard let pack else { return nil }
    let review = Balance.review(pack)
    remarks.add(.evidence, review.breaches.map(\.note))
    remarks.add(.evidence, RuleTable.gaps(in: pack.ruleWords).map { $0.note(language: pack.language) })
    for key in SheetComposer.missingLabels(in: pack.labels) {
      let place = Place.field("\(pack.language.tag)/labels.json5: \(key)")
      remarks.add(.evidence, [Note(.error, "missing-label", at: place, "The page needs this label.")])
    }
    return pack.graded(review.grade)
  }
}
