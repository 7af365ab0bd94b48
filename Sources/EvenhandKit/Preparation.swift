public import Blocks
public import ComparisonModel
import Composer
public import Frames
import Intake

/// The settings of handouts, read and checked once for all records that follow.
public struct Preparation: Sendable {
  /// What the readers had to say, without errors.
  public let remarks: [Remark]
  /// The options that the evidence knows, for the reader of records.
  public let knownOptions: [OptionID]
  private let packs: [String: EvidencePack]
  private let layout: Layout
  private let clinic: ClinicProfile?
  private let settings: HandoutSettings

  /// Reads the settings in the languages that are wanted, or in all that the evidence has.
  ///
  /// - Parameter languages: BCP 47 tags; `nil` for every folder of the evidence.
  /// - Throws: ``HandoutFailure`` with every problem of the evidence, the layout and the clinic's profile.
  public init(_ settings: HandoutSettings, languages: [String]? = nil) throws(HandoutFailure) {
    try self.init(settings, languages: languages, options: settings.knownOptions)
  }

  /// Reads the settings, whose evidence is known to have those options.
  init(_ settings: HandoutSettings, languages: [String]?, options known: [OptionID]) throws(HandoutFailure) {
    var remarks = Remarks()
    let folders = EvidencePackReader.languages(in: settings.evidence.map { ($0.name, $0.bytes) })
    let layout = remarks.take(.layout) { () throws(Refusal) in try LayoutReader.read(settings.layout.bytes) }
    var clinic: ClinicProfile?
    if let profile = settings.clinic {
      clinic = remarks.take(.clinic) { () throws(Refusal) in
        try ClinicReader.read(profile.bytes, options: known)
      }
    }
    var packs: [String: EvidencePack] = [:]
    for folder in Self.folders(languages, among: folders) {
      packs[folder] = PackCheck.pack(of: settings.evidence, language: folder, &remarks)
    }
    if settings.envelope != nil, layout?.sheet.hasAddress == false {
      let note = Note(
        .error, "no-address-block", at: .none, "The layout has no address that could show in an envelope.",
        hint: "Take the layout \"mailer\", or one with the block \"address\" on its first page.")
      remarks.add(.layout, [note])
    }
    try remarks.check()
    guard let layout else { throw HandoutFailure(.fault, remarks.all) }
    self.remarks = remarks.all
    self.packs = packs
    self.layout = layout
    self.clinic = clinic
    self.settings = settings
    knownOptions = known
  }

  /// The folders that serve the languages, each once.
  private static func folders(_ languages: [String]?, among folders: [String]) -> [String] {
    guard let languages else { return folders }
    let served = languages.map {
      EvidencePackReader.folder(for: $0, among: folders) ?? EvidencePackReader.fallbackLanguage
    }
    return Set(served).sorted()
  }

  /// The name of the layout.
  public var layoutName: String { layout.sheet.name }

  /// The size of the pages.
  public var paperSize: Size { SheetComposer.size(of: settings.paper, layout: layout.sheet) }

  /// What a patient is shown, and why.
  ///
  /// - Throws: ``HandoutFailure`` with every reason why there is no comparison for this patient.
  public func compare(_ patient: Patient) throws(HandoutFailure) -> Comparison {
    let folders = packs.keys.sorted()
    let wanted = patient.language.flatMap { EvidencePackReader.folder(for: $0, among: folders) }
    guard let pack = packs[wanted ?? EvidencePackReader.fallbackLanguage] else {
      let message = "The evidence has neither the language of the record nor English."
      throw HandoutFailure(
        .badData, [Remark(.evidence, Note(.error, "no-language", at: .field("language"), message))])
    }
    do throws(ComparisonFailure) {
      return try Personaliser.compare(
        pack: pack, patient: patient, clinic: clinic, today: settings.today, options: settings.options,
        overdueReason: settings.overdueReason)
    } catch {
      throw HandoutFailure(.badData, error.remarks())
    }
  }

  /// The sheet of a comparison, ready to be set.
  public func compose(_ comparison: Comparison) -> Sheet {
    let texts = layout.texts[comparison.pack.language.tag] ?? [:]
    return SheetComposer.compose(
      comparison.worded(texts), layout: sheetLayout(of: comparison), paper: settings.paper)
  }

  /// The sheet of a comparison among many: what everyone gets is composed once and remembered.
  public func compose(_ comparison: Comparison, _ memory: inout HandoutMemory) -> Sheet {
    let texts = layout.texts[comparison.pack.language.tag] ?? [:]
    return SheetComposer.compose(
      comparison.worded(texts), layout: sheetLayout(of: comparison), paper: settings.paper,
      memory: &memory.sheets)
  }

  /// The side that stands on the back of a last page in the language of a comparison.
  func blankSide(of comparison: Comparison) -> Sheet {
    let texts = layout.texts[comparison.pack.language.tag] ?? [:]
    return SheetComposer.blankSide(
      of: comparison.worded(texts), layout: sheetLayout(of: comparison), paper: settings.paper)
  }

  /// The envelope in whose window the address shows; nil when the layout has no address.
  public var envelope: Envelope? { layout.sheet.hasAddress ? chosenEnvelope : nil }

  /// Every reason why a letter must not be mailed in the envelope; none for a layout without an address.
  public func mailRemarks(
    on document: Document, for patient: Patient, barcodeClearance: Insets = .zero
  ) -> [Remark] {
    guard let envelope, let first = document.pages.first else { return [] }
    let address = patient.address
    guard address?.lines.isEmpty == false, address?.city != nil || address?.postalCode != nil else {
      return [Remark(.record, ClearZoneCheck.Breach(.noAddress, millimetres: 0).note)]
    }
    return ClearZoneCheck.breaches(of: first, in: envelope, barcodeClearance: barcodeClearance)
      .map { Remark(.page, $0.note) }
  }

  private var chosenEnvelope: Envelope {
    var envelope = settings.envelope ?? layout.sheet.envelope ?? .usual(for: settings.paper)
    envelope.barcodeRoom = settings.barcodeRoom
    return envelope
  }

  /// The layout with the envelope that was chosen, and with room for the marks at its edges.
  private func sheetLayout(of comparison: Comparison) -> LayoutSheet {
    var sheet = layout.sheet
    sheet.envelope = chosenEnvelope
    let (left, right) = settings.edgeRoom
    let isRightToLeft = comparison.pack.language.isRightToLeft
    sheet.margins.start = max(sheet.margins.start, isRightToLeft ? right : left)
    sheet.margins.end = max(sheet.margins.end, isRightToLeft ? left : right)
    return sheet
  }
}
