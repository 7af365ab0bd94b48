extension Patient {
  /// The values that must stand nowhere in a file but on its pages, each with the field it comes from.
  ///
  /// Values of one or two characters are left out: they would be found everywhere.
  public var privateValues: [(field: String, text: String)] {
    var values: [(String, String?)] = [
      ("name", name.display), ("name.family", name.family), ("birthDate", birthDate?.iso),
      ("mrn", recordNumber),
      ("visit.clinician", visit?.clinician), ("address.city", address?.city),
      ("address.postalCode", address?.postalCode), ("note", note),
    ]
    values += name.given.map { ("name.given", $0) }
    values += (address?.lines ?? []).map { ("address.lines", $0) }
    values += goals.map { ("goals", $0) }
    return values.compactMap { field, text in
      text.flatMap { $0.count > 2 ? (field, $0) : nil }
    }
  }
}
