/// Why nothing may be mailed to a patient; FHIR records get the same notes.
enum MailingNotes {
  /// Warns of each fact that speaks against mail; what is not known speaks for nothing.
  static func note(
    mailWanted: Field, _ isMailWanted: Bool?, deceased: Field, _ isDeceased: Bool?, active: Field,
    _ isActive: Bool?
  ) {
    if isMailWanted == false {
      mailWanted.warn("no-mail", "The patient does not want mail.", hint: "Hand the page over instead.")
    }
    if isDeceased == true {
      deceased.warn("deceased", "The record says that the patient has died.", hint: "Check before printing.")
    }
    if isActive == false {
      active.warn("inactive", "The record is marked as not in use.", hint: "Check the record.")
    }
  }
}
