public import ComparisonModel
public import Frames

/// Reads a clinic's profile.
public enum ClinicReader {
  /// The profile in a JSON5 file.
  ///
  /// - Parameters:
  ///   - bytes: the file in UTF-8.
  ///   - options: the options of the evidence pack; when empty, any option's name is taken.
  /// - Throws: every problem of the file, each with its place.
  public static func read(_ bytes: [UInt8], options: [OptionID] = []) throws(Refusal) -> Noted<ClinicProfile>
  {
    let notes = NoteList()
    let profile = notes.read(bytes)?.object { fields in
      let name = fields.required("name").text()
      let phone = fields["phone"].text(atMost: 40)
      let emergencyPhone = fields["emergencyPhone"].text(atMost: 40)
      let offers = fields["offers"].list(OptionListReader(known: options).option) ?? []
      let review = fields["review"].object(review)
      let returnAddress = fields["returnAddress"].list(senderLine) ?? []
      let country = fields["country"].country() ?? .unitedStates
      return name.map {
        ClinicProfile(
          name: $0, phone: phone, emergencyPhone: emergencyPhone, offers: offers, review: review,
          returnAddress: returnAddress, country: country)
      }
    }
    return try notes.settle(profile)
  }

  /// A line that may show in the window of an envelope.
  private static func senderLine(_ field: Field) -> String? {
    guard let line = field.text(atMost: 60) else { return nil }
    if !SenderCheck.namesSpeciality(line) { return line }
    field.error(
      "names-speciality", "The return address names a speciality, and everyone sees it on the envelope.",
      hint: "Give a street or a PO box and a town, without the name of the clinic.")
    return nil
  }

  private static func review(_ fields: FieldReader) -> ClinicReview? {
    let edition = fields.required("edition").text()
    let reviewer = fields.required("by").text()
    let on = fields.required("on")
    let day = on.day()
    let due = fields.required("due").day()
    guard let edition, let reviewer, let day, let due else { return nil }
    if due < day { on.error("impossible-date", "The review is after the day on which the next one is due.") }
    return ClinicReview(edition: edition, reviewer: reviewer, day: day, due: due)
  }
}
