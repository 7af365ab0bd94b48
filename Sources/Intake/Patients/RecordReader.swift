import ComparisonModel

/// Reads Evenhand's own record of a patient.
struct RecordReader {
  /// The options that may be named; when empty, any may.
  let options: [OptionID]

  func patient(_ root: Field) -> Patient? {
    root.object { fields in
      let id = RecordReader.id(fields.required("id"))
      let name = NameReader.name(fields.required("name"))
      // Without an id or a name there is no record, but the rest is read all the same, to find every problem.
      guard let standIn = id ?? PatientID("record") else { return nil }
      var patient = Patient(id: standIn, name: name ?? PersonName())
      readPerson(fields, into: &patient)
      readBody(fields, into: &patient)
      readLife(fields, into: &patient)
      let (mail, deceased, active) = (fields["mailOK"], fields["deceased"], fields["active"])
      MailingNotes.note(
        mailWanted: mail, mail.boolean(), deceased: deceased, deceased.boolean(), active: active,
        active.boolean())
      for problem in DateOrder.problems(of: patient) {
        root.at(problem.path).error("impossible-date", problem.message)
      }
      return id == nil || name == nil ? nil : patient
    }
  }

  static func id(_ field: Field) -> PatientID? {
    guard let text = field.string() else { return nil }
    if let id = PatientID(text) { return id }
    field.error(
      "wrong-id", "The id cannot be the name of a file.",
      hint:
        "Use 1 to 64 letters (a to z), digits, \"-\", \"_\" and \".\", beginning with a letter or a digit.")
    return nil
  }

  private func readPerson(_ fields: FieldReader, into patient: inout Patient) {
    patient.birthDate = fields["birthDate"].day()
    patient.sex = fields["sex"].word(ClinicalWords.sexes)
    patient.language = fields["language"].languageTag()
    patient.recordNumber = fields["mrn"].text()
    patient.address = fields["address"].object(address)
    patient.mailNumber = fields["imb"].object { imb in
      MailNumber(
        barcodeID: imb["barcodeID"].text(), service: imb["service"].text(), mailer: imb["mailer"].text(),
        serial: imb["serial"].text(), routing: imb["routing"].text())
    }
    patient.visit = fields["visit"].object { visit in
      Visit(day: visit["date"].day(), clinician: visit["clinician"].text())
    }
  }

  private func address(_ fields: FieldReader) -> PostalAddress {
    PostalAddress(
      lines: fields["lines"].list { $0.text() } ?? [], city: fields["city"].text(),
      state: fields["state"].text(), postalCode: fields["postalCode"].text(),
      country: fields["country"].country())
  }

  private func readBody(_ fields: FieldReader, into patient: inout Patient) {
    patient.spine = fields["spine"].object(SpineReader.spine) ?? Spine()
    patient.pain = fields["pain"].object(PainReader.pain) ?? Pain()
    patient.tried = fields["tried"].list { $0.object(HistoryReader.tried) }
    patient.priorSurgery = fields["priorSurgery"].list { $0.object(HistoryReader.surgery) }
    patient.redFlags = fields["redFlags"].words(ClinicalWords.redFlags)
    patient.health = fields["health"].object(HealthReader.health) ?? Health()
  }

  private func readLife(_ fields: FieldReader, into patient: inout Patient) {
    patient.goals = goals(fields["goals"])
    patient.work = fields["work"].word(ClinicalWords.work)
    patient.caring = fields["caring"].boolean()
    patient.toldFusionOnly = fields["toldFusionOnly"].boolean()
    patient.veteran = fields["veteran"].boolean()
    patient.coverage = fields["coverage"].word(ClinicalWords.coverage)
    patient.declinesPlasma = fields["declinesPlasma"].boolean()
    patient.largePrint = fields["largePrint"].boolean()
    patient.options = OptionListReader(known: options).options(fields["options"])
    patient.note = fields["note"].text(atMost: 1000)
  }

  private func goals(_ field: Field) -> [String] {
    let goals = field.list { $0.text(atMost: 300) } ?? []
    if goals.count > 10 { field.error("too-long", "There are more than 10 goals.") }
    return goals
  }
}

extension Field {
  /// The words of a list, each once.
  func words<Value: Hashable & Sendable>(_ table: WordTable<Value>) -> [Value]? {
    list { $0.word(table) }.map { words in
      var seen: Set<Value> = []
      return words.filter { seen.insert($0).inserted }
    }
  }

  /// The field at a path of names below this one, or the nearest above it that stands in the file.
  func at(_ names: [String]) -> Field {
    var field = self
    for name in names {
      let path = FieldPath.member(name, of: field.path)
      field = field.fields()?[name] ?? Field(node: nil, mark: field.mark, path: path, notes: notes)
    }
    return field
  }

  /// A country by its code or its name.
  func country() -> Country? {
    guard let text = text() else { return nil }
    if let country = Country(text) { return country }
    error(
      "unknown-word", "No country has this code.", hint: "Write a code such as \"US\", or the country's name."
    )
    return nil
  }

  /// A language tag such as `en` or `es-MX` (BCP 47); an underscore is taken for a hyphen.
  func languageTag() -> String? {
    guard let text = text(atMost: 35) else { return nil }
    let tag = String(text.map { $0 == "_" ? "-" : $0 })
    let subtags = tag.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8.count)
    let isPlain = tag.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "-") || byte < 0x80 && Character(Unicode.Scalar(byte)).isLetter
        || (0x30...0x39).contains(byte)
    }
    if isPlain, let first = subtags.first, (2...3).contains(first),
      subtags.allSatisfy({ (1...8).contains($0) })
    {
      return tag
    }
    error("unknown-word", "This is no language tag.", hint: "Write a tag such as \"en\" or \"es-MX\".")
    return nil
  }
}
