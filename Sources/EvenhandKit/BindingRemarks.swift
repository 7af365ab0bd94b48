import Bindery
import ComparisonModel
import Frames

extension Binding {
  /// The binding of a finish.
  ///
  /// - Throws: ``HandoutFailure`` when the day, the password or the attachment is not one.
  init(_ finish: PDFFinish) throws(HandoutFailure) {
    func refusal(_ code: String, _ field: String, _ message: String) -> HandoutFailure {
      HandoutFailure(.badData, [Remark(.command, Note(.error, code, at: .field(field), message))])
    }
    let date = try PrintDate(of: finish.day)
    self.init(date: date, producer: Release.producer)
    if let text = finish.password {
      guard let password = Password(text) else {
        throw refusal(
          "password", "--password-file", "A password has 1 to 127 bytes and no control characters.")
      }
      self.password = password
      isArchival = false
    }
    if let file = finish.attachment {
      attachment = Attachment(
        name: file.name, bytes: file.bytes, mediaType: "application/json",
        description: "The comparison in a form for programs")
      if attachment == nil { throw refusal("attachment", "--attach-record", "The file cannot be attached.") }
    }
  }
}

extension BindingFailure {
  /// What is wrong, a remark each.
  var remarks: [Remark] {
    switch self {
    case .unfit(let faults):
      faults.map { fault in
        let place: Place = fault.path.isEmpty ? .none : .block(fault.path)
        return Remark(.page, Note(.error, fault.kind.rawValue, at: place, fault.kind.sentence))
      }
    case .encryptedArchive:
      [Remark(.command, Note(.error, "encrypted-archive", at: .none, "An archive takes no encrypted file."))]
    case .impossiblePage, .font:
      [Remark(.page, Note(.error, "press", at: .none, "The page cannot be drawn: \(self)."))]
    case .unreadable:
      [Remark(.page, Note(.error, "unreadable", at: .none, "The file is not a PDF that can be read."))]
    case .library(let failure):
      [
        Remark(
          .page, Note(.error, "library", at: .none, "\(failure.library.rawValue) says: \(failure.text)."))
      ]
    }
  }
}

extension PrintDate {
  /// The beginning of a day.
  ///
  /// - Throws: ``HandoutFailure`` when files cannot carry the day.
  init(of day: CalendarDay) throws(HandoutFailure) {
    guard let date = PrintDate(year: day.year, month: day.month, day: day.day) else {
      throw HandoutFailure(
        .badData, [Remark(.command, Note(.error, "date", at: .field("--date"), "The day cannot be printed."))]
      )
    }
    self = date
  }
}

extension BindingFault.Kind {
  /// What is wrong, as a sentence.
  fileprivate var sentence: String {
    switch self {
    case .missingTitle: "The document has no title."
    case .missingLanguage: "A language is missing or not written as BCP 47 has it."
    case .missingStructure: "Nothing in the document has a tag."
    case .missingAlternative: "A picture has no words that say what it says."
    case .missingHeaderCell: "A cell of a table has no header cell in its row or its column."
    case .unevenTable: "The rows of a table have unequal numbers of cells."
    case .unevenList: "A list holds something else than items."
    case .headingGap: "A heading is more than one level below the one before it."
    case .missingGlyph: "A character has no glyph in its font."
    case .meaninglessCharacter: "A character has no meaning outside one font."
    case .longText: "A text is longer than a file may hold in one piece."
    }
  }
}
