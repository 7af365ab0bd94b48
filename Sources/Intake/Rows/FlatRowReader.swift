public import ComparisonModel
public import Frames

/// Reads a record from one row of a table.
public struct FlatRowReader: Sendable {
  private let header: FlatHeader
  private let options: [OptionID]

  /// A reader of rows under a header.
  ///
  /// - Parameter options: the options of the evidence pack; when empty, any option's name is taken.
  public init(_ header: FlatHeader, options: [OptionID] = []) {
    self.header = header
    self.options = options
  }

  /// The record of a row.
  ///
  /// - Parameter line: the line of the file on which the row begins, from 1.
  /// - Throws: every problem of the row, each with its line and column's name and never with a value.
  public func read(
    _ cells: [[UInt8]], line: Int
  ) throws(Refusal) -> Noted<Patient> {
    let notes = NoteList()
    let row = FlatRow(
      header: header, cells: cells, mark: Mark(line: line, column: 1), notes: notes)
    guard cells.count == header.count else {
      notes.error(
        "cell-count", at: row.mark, "",
        "The row has \(cells.count) cells, and the header has \(header.count).",
        hint: "Look for a missing comma, or a quotation mark that is not closed.")
      throw Refusal(notes.notes)
    }
    let patient = patient(row)
    MailingNotes.note(
      mailWanted: row[.mailOK], row.boolean(.mailOK), deceased: row[.deceased], row.boolean(.deceased),
      active: row[.active], row.boolean(.active))
    return try notes.settle(patient)
  }

  /// The id of a row, if it has one that can be used; nothing is noted.
  public func id(_ cells: [[UInt8]]) -> PatientID? {
    let row = FlatRow(header: header, cells: cells, mark: .start, notes: NoteList())
    return row[.id].string().flatMap(PatientID.init)
  }

  private func patient(_ row: FlatRow) -> Patient? {
    let idField = row[.id]
    if idField.node == nil { idField.error("missing", "The cell is empty.", hint: "Give every row an id.") }
    let id = RecordReader.id(idField)
    let name = name(row)
    guard let standIn = id ?? PatientID("record") else { return nil }
    var patient = Patient(id: standIn, name: name ?? PersonName())
    readPerson(row, into: &patient)
    readBody(row, into: &patient)
    patient.health = health(row)
    readLife(row, into: &patient)
    for problem in DateOrder.problems(of: patient) {
      row[Self.column(of: problem.path)].error("impossible-date", problem.message)
    }
    return id == nil || name == nil ? nil : patient
  }

  private func name(_ row: FlatRow) -> PersonName? {
    let before = row.notes.errorCount
    let (prefix, given, family) = (row[.prefix].text(), row[.given].text(), row[.family].text())
    // A cell that cannot be read is not empty.
    guard row.notes.errorCount == before else { return nil }
    return NameReader.checked(
      PersonName(prefix: prefix, given: given.map { [$0] } ?? [], family: family), row[.given])
  }

  private static func column(of path: [String]) -> FlatColumn {
    switch path.first {
    case "visit": .visitDate
    case "spine": .mriDate
    default: .priorSurgery
    }
  }

  private func readPerson(_ row: FlatRow, into patient: inout Patient) {
    patient.birthDate = row[.birthDate].day()
    patient.sex = row[.sex].word(ClinicalWords.sexes)
    patient.language = row[.language].languageTag()
    patient.recordNumber = row[.mrn].text()
    let address = PostalAddress(
      lines: [row[.addressLine1].text(), row[.addressLine2].text()].compactMap { $0 },
      city: row[.city].text(), state: row[.state].text(), postalCode: row[.postalCode].text(),
      country: row[.country].country())
    if address != PostalAddress() { patient.address = address }
    let number = MailNumber(
      barcodeID: row[.imbBarcodeID].text(), service: row[.imbService].text(), mailer: row[.imbMailer].text(),
      serial: row[.imbSerial].text(), routing: row[.imbRouting].text())
    if number != MailNumber() { patient.mailNumber = number }
    let visit = Visit(day: row[.visitDate].day(), clinician: row[.clinician].text())
    if visit != Visit() { patient.visit = visit }
  }

  private func readBody(_ row: FlatRow, into patient: inout Patient) {
    patient.spine.region = row[.region].word(ClinicalWords.regions)
    let levels = row.list(.levels, SpineReader.level) ?? []
    patient.spine.levels = SpineLevel.allCases.filter(levels.contains)
    patient.spine.findings = row.list(.findings) { $0.word(ClinicalWords.findings) }
    patient.spine.isStable = row.boolean(.stable)
    patient.spine.slipGrade = row.number(.slipGrade).integer(0...4)
    patient.spine.mriDay = row[.mriDate].day()
    patient.pain.now = PainReader.score(row.number(.painNow), scale: row[.painScale], isScaleUsual: true)
    patient.pain.site = row[.painWhere].word(ClinicalWords.sites)
    patient.pain.months = row.number(.painMonths).integer(0...1200)
    patient.pain.disability = row.number(.odi).integer(0...100)
    patient.tried = row.list(.tried) { HistoryReader.kind($0).map { TriedTreatment(kind: $0) } }
    patient.priorSurgery = row.list(.priorSurgery) {
      $0.word(ClinicalWords.surgeries).map { PriorSurgery(kind: $0) }
    }
    patient.redFlags = row.list(.redFlags) { $0.word(ClinicalWords.redFlags) }
  }

  private func health(_ row: FlatRow) -> Health {
    var health = Health()
    health.bloodThinner = row.boolean(.bloodThinner)
    health.bleedingDisorder = row.boolean(.bleedingDisorder)
    health.lowBloodCount = row.boolean(.lowBloodCount)
    health.diabetes = row.boolean(.diabetes)
    health.pregnant = row.boolean(.pregnant)
    health.infection = row.boolean(.infection)
    health.cancer = row.boolean(.cancer)
    health.weakImmuneSystem = row.boolean(.weakImmuneSystem)
    health.osteoporosis = row.boolean(.osteoporosis)
    health.smoker = row.boolean(.smoker)
    health.lowMood = row.boolean(.lowMood)
    health.earlierSealant = row.boolean(.earlierSealant)
    health.surgeryWithinMonth = row.boolean(.surgeryWithinMonth)
    health.needleFear = row.boolean(.needleFear)
    health.allergies = row.list(.allergies) { $0.text() }?.filter { !AllergyWords.isNone($0) }
      .map(AllergyWords.allergy)
    return health
  }

  private func readLife(_ row: FlatRow, into patient: inout Patient) {
    patient.goals = row.list(.goals) { $0.text(atMost: 300) } ?? []
    if patient.goals.count > 10 { row[.goals].error("too-long", "There are more than 10 goals.") }
    patient.work = row[.work].word(ClinicalWords.work)
    patient.caring = row.boolean(.caring)
    patient.toldFusionOnly = row.boolean(.toldFusionOnly)
    patient.veteran = row.boolean(.veteran)
    patient.coverage = row[.coverage].word(ClinicalWords.coverage)
    patient.declinesPlasma = row.boolean(.declinesPlasma)
    patient.largePrint = row.boolean(.largePrint)
    let reader = OptionListReader(known: options)
    patient.options = row.list(.options, reader.option) ?? []
    let isCountWrong = !patient.options.isEmpty && !(2...5).contains(patient.options.count)
    if isCountWrong || Set(patient.options).count < patient.options.count {
      row[.options].error(
        "out-of-range", "Expected 2 to 5 different options.", hint: "Leave it empty for all.")
    }
    patient.note = row[.note].text(atMost: 1000)
  }
}
